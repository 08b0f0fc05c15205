using System.Text.Json.Serialization;

namespace AidModel;

/// <summary>An exact number of units.</summary>
/// <remarks>Immutable and thread safe; equal when amount and unit are (1.0 equals 1.00). The default value is zero pieces.</remarks>
/// <param name="Amount">How many, of either sign.</param>
/// <param name="Unit">Of what.</param>
[JsonConverter(typeof(AidModelJsonConverter))]
public readonly record struct Quantity(decimal Amount, Unit Unit)
{
    /// <summary>Adds two quantities of one unit.</summary>
    /// <exception cref="InvalidOperationException">The units differ.</exception>
    /// <exception cref="OverflowException">The sum has more digits than a decimal holds: 28, seldom 29.</exception>
    public static Quantity operator +(Quantity left, Quantity right) => Add(left, right);

    /// <summary>Adds two quantities of one unit.</summary>
    /// <exception cref="InvalidOperationException">The units differ.</exception>
    /// <exception cref="OverflowException">The sum has more digits than a decimal holds: 28, seldom 29.</exception>
    public static Quantity Add(Quantity left, Quantity right) => new(Digits.Add(left.Amount, right.Amount), Same(left.Unit, right.Unit));

    /// <summary>The amount in invariant digits and the unit, such as <c>25 pieces</c>.</summary>
    public override string ToString() => $"{Digits.Grouped(Amount, 0)} {Unit}";

    internal static Unit Same(Unit left, Unit right) =>
        left == right ? left : throw new InvalidOperationException($"Cannot add {left} and {right}: they are different units.");
}
