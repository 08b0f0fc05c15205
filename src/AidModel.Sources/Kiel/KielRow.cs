namespace AidModel;

/// <summary>One row of the tracker's main sheet, as far as it was understood. Immutable, equal by content, thread safe.</summary>
public sealed record KielRow
{
    /// <summary>The row's number in its sheet, from 1.</summary>
    public required int Row { get; init; }

    /// <summary>The id of the package as it is written, without white space around it; null where the release has none.</summary>
    public string? Package { get; init; }

    /// <summary>Who gives, by the id that the ledger has.</summary>
    public required string Donor { get; init; }

    /// <summary>The day of the announcement, of a period its last; null where none is given.</summary>
    public DateOnly? Announced { get; init; }

    /// <summary><c>Financial</c>, <c>Humanitarian</c>, <c>Military</c>, or another type as it is written; null for none.</summary>
    public string? Type { get; init; }

    /// <summary>The more specific type, as it is written; null for none.</summary>
    public string? Kind { get; init; }

    /// <summary>What the publisher says about it; null for nothing.</summary>
    public string? Explanation { get; init; }

    /// <summary>The currency of the stated value; null where none is given.</summary>
    public Currency? Currency { get; init; }

    /// <summary>Whether the row says that it is an allocation (true) or a commitment (false); null where it does not say.</summary>
    public bool? IsAllocation { get; init; }

    /// <summary>The value as the source gives it, in <see cref="Currency"/>; null where none is given.</summary>
    public decimal? Stated { get; init; }

    /// <summary>Whether the sheet says that no value is given, so that items and prices count instead.</summary>
    public bool IsNotGiven { get; init; }

    /// <summary>The item; null for none.</summary>
    public string? Item { get; init; }

    /// <summary>The item's type; null for none.</summary>
    public string? ItemType { get; init; }

    /// <summary>How many units; null where no number is given.</summary>
    public decimal? Units { get; init; }

    /// <summary>How many of them are delivered; null where no number is given.</summary>
    public decimal? UnitsDelivered { get; init; }

    /// <summary>The price of a unit in US dollars; null where none is given.</summary>
    public decimal? UnitPrice { get; init; }

    /// <summary>Whether the row is marked as the one that has its package's figure.</summary>
    public bool IsFirst { get; init; }

    /// <summary>The allocation to which the row belongs; null for none.</summary>
    public string? AllocationId { get; init; }

    /// <summary>Whether the allocation is marked as having no specific day.</summary>
    public bool IsUndated { get; init; }

    /// <summary>The package within which allocations without a day are spread; null for none.</summary>
    public string? Reallocation { get; init; }

    /// <summary>What of the package has arrived by the release's last day, in euros, as the publisher has it: on the first row of a package;
    /// null for nothing that is known.</summary>
    public decimal? Delivered { get; init; }

    /// <summary>Where the aid was reported, the first address that is one; null for none.</summary>
    public Uri? Address { get; init; }

    /// <summary>The figures that the publisher's file holds.</summary>
    public KielFigures Published { get; init; } = KielFigures.None;

    /// <summary>The figures that follow from the raw columns by the publisher's rules, converted at <see cref="KielRelease.Rates"/>; those
    /// of a release that publishes euros only are as published.</summary>
    public KielFigures Derived { get; init; } = KielFigures.None;
}
