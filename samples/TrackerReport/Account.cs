using AidModel;

namespace TrackerReport;

/// <summary>A file, how it was asked, and what it answers.</summary>
internal sealed class Account(string path, IPublishedAid published, AidLedger ledger, AidQuery query)
{
    /// <summary>What the file is called.</summary>
    public string File { get; } = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)));

    public IPublishedAid Published { get; } = published;

    public AidLedger Ledger { get; } = ledger;

    public AidQuery Query { get; } = query;

    /// <summary>The figures asked for.</summary>
    public AidTotals Totals { get; } = ledger.Total(query);

    public KeyNames Names { get; } = KeyNames.Of(ledger);

    /// <summary>What is measured, in a word or two.</summary>
    public string Measured { get; init; } = "Pledges";

    public KielPreset? Preset { get; init; }

    public KielBasis? Basis { get; init; }

    /// <summary>Whether a release's figures are of allocations.</summary>
    public bool IsAllocation { get; init; }

    /// <summary>The publisher's usual error: of a release every row as a promise of its own; null for every amount of a ledger.</summary>
    public AidTotals? Naive { get; init; }

    /// <summary>What that error is.</summary>
    public string NaiveName { get; init; } = "Every row added up";

    /// <summary>The publisher's own sums; null where there are none.</summary>
    public KielSummary? Summary { get; init; }

    /// <summary>The publisher's figures beside those that follow from its rows; null where the file is no release.</summary>
    public KielComparison? Comparison { get; init; }

    public string Title => Ledger.Title ?? File;

    public ValueList<UnreadText> Unread => Published.Unread;

    /// <summary>What adding up every amount of the file gives.</summary>
    public Money NaiveSum => Naive?.Total.Stated ?? Totals.Total.NaiveSum;

    public bool HasNaive => NaiveSum != Totals.Total.Stated;

    /// <summary>The group that this error overstates most; null for every amount of a ledger.</summary>
    public (AidTotal Counted, AidTotal EveryRow)? MostOverstated => Naive is not { Groups.Count: > 0 } ? null
        : Naive.Groups.Select(n => (Counted: Totals[[.. n.Keys]], EveryRow: n)).MaxBy(static p => p.EveryRow.Stated.Amount - p.Counted.Stated.Amount);

    /// <summary>The publisher's own sums of what is measured, added up; null where there are none.</summary>
    public Money? PublishersSum => Summary?.Cells.Where(c => c.IsAllocation == IsAllocation).ToList() is { Count: > 0 } cells
        ? new Money(cells.Sum(static c => c.Billions) * 1e9m, Currency.EUR).Round()
        : null;

    /// <summary>The sums by the first dimension: months and years in their order, all else the greatest first.</summary>
    public IReadOnlyList<AidTotal> First => field ??=
    [
        .. Totals.Groups.Select(static g => g.Keys[0]).Distinct().Select(k => Totals[k])
            .OrderByDescending(t => Dimensions.IsTime(Query.GroupBy[0]) ? 0 : t.Stated.Amount),
    ];

    public string Name(AidTotal total) =>
        total.Keys.Count == 0 ? "Total" : string.Join(", ", total.Keys.Select((key, i) => Names[Query.GroupBy[i], key]));
}
