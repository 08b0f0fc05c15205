namespace AidModel;

/// <summary>What was understood of an activity.</summary>
internal sealed class IatiActivity
{
    /// <summary>Which of the file's it is, from 1.</summary>
    public required int Record { get; init; }

    /// <summary>Its identifier, or another one that it has; null where it has none.</summary>
    public required string? Identifier { get; init; }

    public required string Title { get; init; }

    /// <summary>The day from which its file has it, where that is said.</summary>
    public DateOnly? Updated { get; init; }

    /// <summary>The day to take where a transaction, or the activity, has no other.</summary>
    public DateOnly? Day { get; init; }

    public Period? Period { get; init; }

    public IatiOrg? Reporting { get; init; }

    public string? Recipient { get; init; }

    public string? Category { get; init; }

    public Instrument? Instrument { get; init; }

    /// <summary>Whose money it is: several where nothing says how much is whose.</summary>
    public IReadOnlyList<IatiOrg> Payers { get; init; } = [];

    public IatiOrg? Lead { get; init; }

    public IatiOrg? Deliverer { get; init; }

    /// <summary>The money, a currency each; empty where no amount is stated.</summary>
    public IReadOnlyList<IatiSum> Sums { get; init; } = [];

    /// <summary>The activities that this one is part of, or that are part of it.</summary>
    public IReadOnlyList<(string Identifier, bool IsParent)> Related { get; init; } = [];

    /// <summary>What of the standard's transactions stands there, to compare it with what the library added.</summary>
    public IReadOnlyList<string> Stated { get; init; } = [];

    /// <summary>The pledge as this library wrote it beside the standard's elements; null where it did not write the file.</summary>
    public string? Json { get; init; }

    /// <summary>Where <see cref="Json"/> stands.</summary>
    public (int Line, int Column) JsonPlace { get; init; }

    public IReadOnlyList<UnreadText> Unread { get; init; } = [];

    /// <summary>How many more there are than are kept.</summary>
    public int MoreUnread { get; init; }

    public ValueList<PublishedText> Original { get; init; } = [];
}
