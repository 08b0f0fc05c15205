namespace AidModel;

/// <summary>The columns of a <see cref="StatedMoney"/>. Immutable, equal by content, thread safe.</summary>
public sealed record StoredAmount
{
    /// <summary>How the number was qualified.</summary>
    public required Hedge Hedge { get; init; }

    /// <summary>The number stated; the lesser of two; 0 where there is none.</summary>
    public required decimal Figure { get; init; }

    /// <summary>The greater number of <see cref="Hedge.Between"/> and <see cref="Hedge.Bounded"/>; else null. Null in a range also means unbounded.</summary>
    public decimal? To { get; init; }

    /// <summary>The best value of a <see cref="Hedge.Bounded"/>; else null.</summary>
    public decimal? Best { get; init; }

    /// <summary>The unit of the last significant digit of an exact number or one said to be about so, a power of ten; else null.</summary>
    public decimal? LastDigit { get; init; }

    /// <summary>The currency, in whose main unit the numbers are.</summary>
    public required Currency Currency { get; init; }
}
