namespace AidModel;

/// <summary>One thing that was announced of a pledge or happened to it, and how the pledge stood then. Immutable, equal by content, thread
/// safe.</summary>
public sealed record TimeLineEntry
{
    /// <summary>The day of the announcement or event.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>The day from which a source says it: never before <see cref="Date"/>.</summary>
    public required DateOnly Known { get; init; }

    /// <summary>The stage reached; <see cref="AidModel.Stage.Pledged"/> for an announcement.</summary>
    public required Stage Stage { get; init; }

    /// <summary>What the announcement does to another, such as <see cref="RelationKind.Restates"/>; null for a first announcement, or an
    /// event.</summary>
    public RelationKind? Relation { get; init; }

    /// <summary>The id of the pledge that it is of: the one asked for, a part of it, or another announcement of the same money.</summary>
    public required string Pledge { get; init; }

    /// <summary>The item of the equipment line that it is of; null for the pledge itself.</summary>
    public string? Item { get; init; }

    /// <summary>The amount; null where none is given, or it is of units, or of all.</summary>
    public StatedMoney? Amount { get; init; }

    /// <summary>The units; null where it is of an amount, or of all.</summary>
    public StatedQuantity? Quantity { get; init; }

    /// <summary>The ids of the sources that say so.</summary>
    public required ValueList<string> Sources { get; init; }

    /// <summary>How the pledge stood at the end of the day, as is known today.</summary>
    public required TimeLineStanding Standing { get; init; }

    /// <summary>One line of text.</summary>
    public override string ToString()
    {
        string known = Known > Date ? $", known from {Known:O}" : string.Empty;
        string what = Relation is { } relation ? relation.ToString().ToLowerInvariant() : Stage == Stage.Pledged ? "announced" : Stage.ToString().ToLowerInvariant();
        string item = Item is null ? string.Empty : $", {Item}";
        string none = Stage == Stage.Pledged ? "no amount given" : "all";
        return $"{Date:O} {what} {Pledge}{item}: {Amount?.ToString() ?? Quantity?.ToString() ?? none}{known} [{string.Join(", ", Sources)}]";
    }
}
