using System.Collections.Concurrent;

namespace AidModel;

/// <summary>One release of the Ukraine Support Tracker: its rows, ledgers of them, and what was not understood. Immutable and thread
/// safe; ledgers are made when first asked for.</summary>
public sealed class KielRelease : IPublishedAid
{
    private readonly KielSheet _sheet;
    private readonly Dictionary<Currency, decimal> _rates;
    private readonly ConcurrentDictionary<(KielMeasure, KielBasis), Lazy<(AidLedger Ledger, IReadOnlyDictionary<string, int[]> Rows)>> _ledgers = new();

    private readonly Lazy<Dictionary<KielRow, int>> _places;

    internal KielRelease(int? number, DateOnly? lastDay, KielSheet sheet, Dictionary<Currency, decimal> rates, KielSummary? summary, PriceList? prices = null)
    {
        _sheet = sheet;
        _rates = rates;
        Number = number;
        IsRaw = sheet.Headings.IsRaw;
        LastDay = lastDay ?? sheet.Rows.Select(static r => r.Announced).Max() ?? DateOnly.MinValue;
        Rows = IsRaw ? [.. KielDerivation.Apply(sheet.Rows, rates)] : [.. sheet.Rows.Select(static r => r with { Derived = r.Published })];
        _places = new(() => Rows.Select(static (row, i) => (row, i)).ToDictionary(static p => p.row, static p => p.i, (IEqualityComparer<KielRow>)ReferenceEqualityComparer.Instance));
        Summary = summary;
        Prices = prices;
        Unread = [.. sheet.Unread.Concat(NotFirst()).Concat(NotCounted()).Concat(MoreThanPromised()).OrderBy(static u => u.Record)];
        Conversion = IsRaw ? new KielConversion(Name, rates, LastDay) : AidModel.Conversion.None;
    }

    /// <summary>Such as <c>Ukraine Support Tracker, release 7</c>.</summary>
    public string Name => NameOf(Number);

    /// <summary>Which release it is; null where neither the file nor the caller says.</summary>
    public int? Number { get; }

    /// <summary>The last day that the release covers; of one that is not known the last day of its rows. What has no day is taken as
    /// known by then.</summary>
    public DateOnly LastDay { get; }

    /// <summary>The sheet, or file, that the rows are from.</summary>
    public string Sheet => _sheet.Part;

    /// <summary>The rows, in the order of the sheet.</summary>
    public ValueList<KielRow> Rows { get; }

    /// <summary>The publisher's own sums by donor and type, where the workbook has them on a sheet; else null.</summary>
    public KielSummary? Summary { get; }

    /// <summary>The publisher's prices of equipment, where the workbook has them on a sheet; else null. The sheet has no days: each price holds
    /// from the first of January 2022, before anything that the tracker counts. Release 7 has one.</summary>
    public PriceList? Prices { get; }

    /// <summary>Units of each currency for one euro, as the workbook states them or, where it does not, as its rows' figures imply;
    /// empty for a release in euros.</summary>
    public IReadOnlyDictionary<Currency, decimal> Rates => _rates.AsReadOnly();

    /// <summary>Conversion at <see cref="Rates"/>, whatever the day; none for a release in euros.</summary>
    public IConversion Conversion { get; }

    /// <summary>Whether figures follow from raw columns; if not, the release publishes euros only.</summary>
    public bool IsRaw { get; }

    /// <inheritdoc/>
    /// <remarks>Commitments, as the sources state them.</remarks>
    public AidLedger Ledger => LedgerOf(KielMeasure.Commitment);

    /// <inheritdoc/>
    public ValueList<UnreadText> Unread { get; }

    internal IReadOnlyCollection<Donor> Donors => _sheet.Donors;

    /// <summary>Whether the release says what has arrived.</summary>
    internal bool HasDelivered => _sheet.Headings.Has(KielColumn.Delivered);

    /// <summary>Whether the release has figures of a measure.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="measure"/> is no measure.</exception>
    public bool Has(KielMeasure measure) => measure switch
    {
        KielMeasure.Commitment => true,
        KielMeasure.Allocation => _sheet.Headings.Has(IsRaw ? KielColumn.AllocationId : KielColumn.Allocation),
        KielMeasure.RedistributedAllocation => _sheet.Headings.Has(IsRaw ? KielColumn.AllocationId : KielColumn.Redistributed),
        _ => throw new ArgumentOutOfRangeException(nameof(measure), measure, "This is no measure."),
    };

    /// <summary>Whether a row is of an allocation: that it says so, or that the release does not tell.</summary>
    internal bool IsAllocation(KielRow row) => row.IsAllocation ?? !_sheet.Headings.Has(KielColumn.Donation);

    /// <summary>A ledger of the release.</summary>
    /// <param name="measure">What its amounts are. Ledgers of two measures are two accounts of the same aid, not to be added to each
    /// other. One that the release has nothing of is empty.</param>
    /// <param name="basis">From what they are taken.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="measure"/> is no measure, or <paramref name="basis"/> no basis.</exception>
    public AidLedger LedgerOf(KielMeasure measure, KielBasis basis = KielBasis.Stated) => Made(measure, basis).Ledger;

    /// <inheritdoc/>
    /// <remarks>The pledge may be of any ledger of the release.</remarks>
    public ValueList<PublishedText> Original(string pledge)
    {
        ArgumentNullException.ThrowIfNull(pledge);
        foreach (Lazy<(AidLedger Ledger, IReadOnlyDictionary<string, int[]> Rows)> made in _ledgers.Values.Prepend(new(() => Made(KielMeasure.Commitment, KielBasis.Stated))))
        {
            if (made.Value.Rows.TryGetValue(pledge, out int[]? rows))
            {
                return [.. rows.SelectMany(Texts)];
            }
        }

        return [];
    }

    /// <summary>The row as it stands in the file: each column and its text.</summary>
    /// <param name="row">One of <see cref="Rows"/>.</param>
    /// <returns>The texts; none where the row is of another release.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="row"/> is null.</exception>
    public ValueList<PublishedText> Original(KielRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return _places.Value.TryGetValue(row, out int at) ? [.. Texts(at)] : [];
    }

    /// <summary>Compares the figures that the file holds, row by row, with what follows from its raw columns, and the publisher's sums
    /// by donor and type with those of the rows.</summary>
    /// <param name="summary">The sums; <see cref="Summary"/> if null.</param>
    public KielComparison Compare(KielSummary? summary = null) => KielComparison.Of(this, summary ?? Summary);

    /// <summary>The name, and how many rows there are.</summary>
    public override string ToString() => Shown.Invariant($"{Name}: {Rows.Count} rows");

    internal static string NameOf(int? number) => number is { } known ? Shown.Invariant($"Ukraine Support Tracker, release {known}") : "Ukraine Support Tracker";

    private (AidLedger Ledger, IReadOnlyDictionary<string, int[]> Rows) Made(KielMeasure measure, KielBasis basis)
    {
        if (!Enum.IsDefined(measure))
        {
            throw new ArgumentOutOfRangeException(nameof(measure), measure, "This is no measure.");
        }

        if (!Enum.IsDefined(basis))
        {
            throw new ArgumentOutOfRangeException(nameof(basis), basis, "This is no basis.");
        }

        return _ledgers.GetOrAdd((measure, basis), key => new(() => KielLedger.Make(this, key.Item1, key.Item2))).Value;
    }

    private IEnumerable<PublishedText> Texts(int at)
    {
        string[] texts = _sheet.Texts[at];
        for (int column = 0; column < texts.Length; column++)
        {
            if (!string.IsNullOrWhiteSpace(texts[column]))
            {
                string title = column < _sheet.Headings.Titles.Count ? _sheet.Headings.Titles[column] : $"({TableRows.Letters(column)})";
                yield return new PublishedText(_sheet.Rows[at].Row, title, texts[column]);
            }
        }
    }

    /// <summary>Packages of which more has arrived, at the publisher's prices, than they come to.</summary>
    private IEnumerable<UnreadText> MoreThanPromised() =>
        from row in Rows
        let promised = row.Published.Commitment ?? row.Derived.Commitment
        where row.IsFirst && row.Delivered > promised && !KielComparison.Agree(row.Delivered.Value, promised.Value)
        select new UnreadText(
            Sheet, row.Row, _sheet.Headings.Titles[_sheet.Headings[KielColumn.Delivered]!.Value], Shown.Invariant($"{row.Delivered}"),
            Shown.Invariant($"is more than the {promised:0.##} that the package comes to; all of the package is counted as delivered"));

    /// <summary>Rows of packages of which no row has the package's figure: the publisher counts nothing of them as committed.</summary>
    private IEnumerable<UnreadText> NotFirst()
    {
        if (!IsRaw)
        {
            return [];
        }

        HashSet<string> marked = new(Rows.Where(static r => r.IsFirst && r.Package is not null).Select(static r => r.Package!), StringComparer.OrdinalIgnoreCase);
        return from row in Rows
               where !row.IsFirst && (row.Package is null || !marked.Contains(row.Package))
               select new UnreadText(Sheet, row.Row, null, row.Package ?? row.Explanation ?? row.Donor, "is of a package of which no row is marked as the first; as in the publisher's sums, nothing of it is committed");
    }

    /// <summary>Rows without any figure of a release in euros, and stated values of allocations without an id.</summary>
    private IEnumerable<UnreadText> NotCounted() => IsRaw
        ? from row in Rows
          where Has(KielMeasure.Allocation) && row.IsAllocation == true && row.AllocationId is null && row.Stated is not null
          select new UnreadText(Sheet, row.Row, _sheet.Headings.Titles[_sheet.Headings[KielColumn.AllocationId]!.Value], Shown.Invariant($"{row.Stated}"), "is the value of an allocation without an id; it is not counted as allocated")
        : from row in Rows
          where row.Published == KielFigures.None
          select new UnreadText(Sheet, row.Row, null, row.Explanation ?? row.Item ?? row.Donor, "has no figure; nothing of it is counted");
}
