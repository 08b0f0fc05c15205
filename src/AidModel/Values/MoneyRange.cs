using System.Text.Json.Serialization;

namespace AidModel;

/// <summary>An amount of money known within bounds.</summary>
/// <remarks>Immutable and thread safe; equal when bounds and currency are. The default value is exactly zero of
/// <see cref="Currency.XXX"/>.</remarks>
/// <param name="Bounds">The bounds, in the currency's main unit.</param>
/// <param name="Currency">The currency of all three values.</param>
[JsonConverter(typeof(AidModelJsonConverter))]
public readonly record struct MoneyRange(Bounds Bounds, Currency Currency)
{
    /// <summary>The least amount, inclusive.</summary>
    public Money Lower => new(Bounds.Lower, Currency);

    /// <summary>The best amount; null where it is unknown.</summary>
    public Money? Best => Bounds.Best is { } best ? new Money(best, Currency) : null;

    /// <summary>The greatest amount, inclusive; null where there is none.</summary>
    public Money? Upper => Bounds.Upper is { } upper ? new Money(upper, Currency) : null;

    /// <summary>Whether the amount is known exactly.</summary>
    public bool IsExact => Bounds.IsExact;

    /// <summary>Adds two ranges of one currency, bound to bound. An unknown best, or a missing upper bound, stays so.</summary>
    /// <exception cref="InvalidOperationException">The currencies differ.</exception>
    /// <exception cref="OverflowException">A sum has more digits than a decimal holds: 28, seldom 29.</exception>
    public static MoneyRange operator +(MoneyRange left, MoneyRange right) => Add(left, right);

    /// <summary>Adds two ranges of one currency, bound to bound. An unknown best, or a missing upper bound, stays so.</summary>
    /// <exception cref="InvalidOperationException">The currencies differ.</exception>
    /// <exception cref="OverflowException">A sum has more digits than a decimal holds: 28, seldom 29.</exception>
    public static MoneyRange Add(MoneyRange left, MoneyRange right) =>
        new(left.Bounds + right.Bounds, Money.Same(left.Currency, right.Currency, "add"));

    /// <summary>Code and amount, or <c>lower / best / upper</c>, such as <c>EUR 90.00 / 100.00 / 110.00</c>.</summary>
    public override string ToString()
    {
        int digits = Currency.MinorUnits ?? 0;
        return $"{Currency} {Bounds.ToString(n => Digits.Grouped(n, digits))}";
    }
}
