namespace AidModel;

/// <summary>A part of a pledge's amount with a period of its own. Immutable, equal by content, thread safe.</summary>
public sealed record Tranche
{
    /// <summary>A tranche.</summary>
    /// <param name="period">The days over which it is given.</param>
    /// <param name="amount">Its amount, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="amount"/> is negative.</exception>
    public Tranche(Period period, StatedMoney amount)
    {
        Period = period;
        Amount = Guard.NotNegative(amount, nameof(amount));
    }

    /// <summary>The days over which it is given.</summary>
    public Period Period { get; }

    /// <summary>Its amount, from 0.</summary>
    public StatedMoney Amount { get; }
}
