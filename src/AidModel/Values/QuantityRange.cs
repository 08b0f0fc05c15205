using System.Text.Json.Serialization;

namespace AidModel;

/// <summary>A number of units known within bounds.</summary>
/// <remarks>Immutable and thread safe; equal when bounds and unit are. The default value is exactly zero pieces.</remarks>
/// <param name="Bounds">The bounds, in the unit.</param>
/// <param name="Unit">The unit of all three values.</param>
[JsonConverter(typeof(AidModelJsonConverter))]
public readonly record struct QuantityRange(Bounds Bounds, Unit Unit)
{
    /// <summary>The least quantity, inclusive.</summary>
    public Quantity Lower => new(Bounds.Lower, Unit);

    /// <summary>The best quantity; null where it is unknown.</summary>
    public Quantity? Best => Bounds.Best is { } best ? new Quantity(best, Unit) : null;

    /// <summary>The greatest quantity, inclusive; null where there is none.</summary>
    public Quantity? Upper => Bounds.Upper is { } upper ? new Quantity(upper, Unit) : null;

    /// <summary>Whether the quantity is known exactly.</summary>
    public bool IsExact => Bounds.IsExact;

    /// <summary>Adds two ranges of one unit, bound to bound. An unknown best, or a missing upper bound, stays so.</summary>
    /// <exception cref="InvalidOperationException">The units differ.</exception>
    /// <exception cref="OverflowException">A sum has more digits than a decimal holds: 28, seldom 29.</exception>
    public static QuantityRange operator +(QuantityRange left, QuantityRange right) => Add(left, right);

    /// <summary>Adds two ranges of one unit, bound to bound. An unknown best, or a missing upper bound, stays so.</summary>
    /// <exception cref="InvalidOperationException">The units differ.</exception>
    /// <exception cref="OverflowException">A sum has more digits than a decimal holds: 28, seldom 29.</exception>
    public static QuantityRange Add(QuantityRange left, QuantityRange right) =>
        new(left.Bounds + right.Bounds, Quantity.Same(left.Unit, right.Unit));

    /// <summary>The quantity, or <c>lower / best / upper</c>, and the unit.</summary>
    public override string ToString() => $"{Bounds} {Unit}";
}
