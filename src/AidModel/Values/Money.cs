using System.Text.Json.Serialization;

namespace AidModel;

/// <summary>An exact amount in one currency.</summary>
/// <remarks>It never rounds by itself: <see cref="Round"/> is for output. Adding two currencies is an error, and a zero
/// has a currency too. Immutable and thread safe; equal when amount and currency are (1.0 equals 1.00). The default
/// value is zero of <see cref="Currency.XXX"/>, the code for no currency.</remarks>
/// <param name="Amount">The amount in the currency's main unit (euros, not cents), of either sign.</param>
/// <param name="Currency">The currency.</param>
[JsonConverter(typeof(AidModelJsonConverter))]
public readonly record struct Money(decimal Amount, Currency Currency) : IComparable<Money>
{
    /// <summary>Adds two amounts of one currency.</summary>
    /// <exception cref="InvalidOperationException">The currencies differ.</exception>
    /// <exception cref="OverflowException">The sum has more digits than a decimal holds: 28, seldom 29.</exception>
    public static Money operator +(Money left, Money right) => Add(left, right);

    /// <summary>Subtracts an amount from another of the same currency.</summary>
    /// <exception cref="InvalidOperationException">The currencies differ.</exception>
    /// <exception cref="OverflowException">The difference has more digits than a decimal holds: 28, seldom 29.</exception>
    public static Money operator -(Money left, Money right) => Subtract(left, right);

    /// <summary>The same amount with the other sign.</summary>
    public static Money operator -(Money money) => Negate(money);

    /// <summary>Whether the left amount is less.</summary>
    /// <exception cref="InvalidOperationException">The currencies differ.</exception>
    public static bool operator <(Money left, Money right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left amount is greater.</summary>
    /// <exception cref="InvalidOperationException">The currencies differ.</exception>
    public static bool operator >(Money left, Money right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left amount is not greater.</summary>
    /// <exception cref="InvalidOperationException">The currencies differ.</exception>
    public static bool operator <=(Money left, Money right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left amount is not less.</summary>
    /// <exception cref="InvalidOperationException">The currencies differ.</exception>
    public static bool operator >=(Money left, Money right) => left.CompareTo(right) >= 0;

    /// <summary>Adds two amounts of one currency.</summary>
    /// <exception cref="InvalidOperationException">The currencies differ.</exception>
    /// <exception cref="OverflowException">The sum has more digits than a decimal holds: 28, seldom 29.</exception>
    public static Money Add(Money left, Money right) => new(Digits.Add(left.Amount, right.Amount), Same(left.Currency, right.Currency, "add"));

    /// <summary>Subtracts an amount from another of the same currency.</summary>
    /// <exception cref="InvalidOperationException">The currencies differ.</exception>
    /// <exception cref="OverflowException">The difference has more digits than a decimal holds: 28, seldom 29.</exception>
    public static Money Subtract(Money left, Money right) =>
        new(Digits.Add(left.Amount, -right.Amount), Same(left.Currency, right.Currency, "subtract"));

    /// <summary>The same amount with the other sign.</summary>
    public static Money Negate(Money money) => new(-money.Amount, money.Currency);

    /// <summary>Rounds to the currency's minor unit, halves away from zero; a currency without one (gold) is left as it is.</summary>
    public Money Round() => this with { Amount = Currency.Round(Amount) };

    /// <summary>Compares two amounts of one currency.</summary>
    /// <exception cref="InvalidOperationException">The currencies differ.</exception>
    public int CompareTo(Money other)
    {
        Same(Currency, other.Currency, "compare");
        return Amount.CompareTo(other.Amount);
    }

    /// <summary>Code and amount in invariant digits, such as <c>GBP 450,000,000.00</c>; every digit is shown.</summary>
    public override string ToString() => $"{Currency} {Digits.Grouped(Amount, Currency.MinorUnits ?? 0)}";

    internal static Currency Same(Currency left, Currency right, string verb) =>
        left == right
            ? left
            : throw new InvalidOperationException($"Cannot {verb} {left} and {right}: convert one of them first.");
}
