using System.Runtime.CompilerServices;

namespace AidModel;

/// <summary>The ledger and the days that a figure is of: of two figures that differ here, neither has money of the other.</summary>
internal readonly record struct FigurePlace(AidLedger Ledger, Period? Period, Period? Announced, DateOnly? AsOf, DateOnly? By)
{
    public bool Equals(FigurePlace other) =>
        ReferenceEquals(Ledger, other.Ledger) && Period == other.Period && Announced == other.Announced && AsOf == other.AsOf && By == other.By;

    // Ledgers are equal by content, which takes as long as the ledger is.
    public override int GetHashCode() => HashCode.Combine(RuntimeHelpers.GetHashCode(Ledger), Period, Announced, AsOf, By);
}
