namespace AidModel;

/// <summary>Says why a publisher's figure is not what its rows come to.</summary>
internal sealed class KielCauses
{
    private const decimal Tolerance = 1m;
    private const int MostRows = 4;
    private const int MostCandidates = 60;

    private readonly KielRelease _release;
    private readonly KielSummary _summary;
    private readonly HashSet<string> _listed;
    private readonly Dictionary<(string Donor, string Type, bool IsAllocation), decimal> _sums = [];

    public KielCauses(KielRelease release, KielSummary summary)
    {
        _release = release;
        _summary = summary;
        _listed = [.. summary.Cells.Select(static c => c.Donor)];
        Allocation = release.Rows.Any(static r => r.Published.Redistributed is not null) ? KielMeasure.RedistributedAllocation : KielMeasure.Allocation;
        foreach (KielRow row in release.Rows)
        {
            Add(row, false);
            Add(row, true);
        }
    }

    /// <summary>The allocations that the publisher's sums are of.</summary>
    public KielMeasure Allocation { get; }

    /// <summary>Why the figure of a row is not what its raw columns come to.</summary>
    public static string Of(KielRow row, KielMeasure measure)
    {
        bool isCommitment = measure == KielMeasure.Commitment;
        (decimal? published, decimal? derived) = (row.Published[measure], row.Derived[measure]);
        (decimal? total, decimal? derivedTotal) = isCommitment ? (row.Published.Total, row.Derived.Total) : (row.Published.Allocated, row.Derived.Allocated);
        return published is null && derived is not null ? "left blank by the publisher"
            : total is { } typed && derivedTotal is { } follows && !KielComparison.Agree(typed, follows) ? Shown.Invariant($"the total {typed:N2} is typed in by the publisher, the columns give {follows:N2}")
            : derived is null ? "the publisher has a figure that does not follow from the columns"
            : "another rate";
    }

    /// <summary>What the rows of a cell come to as the publisher counts them, in euros.</summary>
    public decimal Sum(string donor, string type, bool isAllocation) => _sums.GetValueOrDefault((donor, type, isAllocation));

    /// <summary>Why a sum is not what its rows come to.</summary>
    public string Find(KielCell cell)
    {
        decimal missing = (cell.Billions * 1e9m) - Sum(cell.Donor, cell.Type, cell.IsAllocation);
        return Contained(cell, missing) ?? Untidy(cell, missing) ?? NotReached(cell, missing) ?? "no cause was found";
    }

    private decimal? Figure(KielRow row, bool isAllocation) => !isAllocation ? row.Published.Commitment
        : !_release.IsRaw && !_release.IsAllocation(row) ? null
        : row.Published[Allocation];

    private void Add(KielRow row, bool isAllocation)
    {
        if (row.Type is not null && Figure(row, isAllocation) is { } figure)
        {
            (string, string, bool) key = (row.Donor, row.Type, isAllocation);
            _sums[key] = _sums.GetValueOrDefault(key) + figure;
        }
    }

    /// <summary>Another donor that the summary does not list has just what is missing.</summary>
    private string? Contained(KielCell cell, decimal missing)
    {
        foreach (Donor donor in _release.Donors)
        {
            if (!_listed.Contains(donor.Id) && missing > Tolerance
                && Math.Abs(Sum(donor.Id, cell.Type, cell.IsAllocation) - missing) <= Tolerance)
            {
                return Shown.Invariant($"the publisher's sum contains {donor.Name} ({missing / 1e9m:+0.#########;-0.#########} bn), which has rows of its own");
            }
        }

        return null;
    }

    /// <summary>Rows whose label has white space around it, which a sheet's sums do not find, have just what is missing.</summary>
    private string? Untidy(KielCell cell, decimal missing)
    {
        KielRow[] untidy = [.. RowsOf(cell).Where(r => _release.Original(r).Any(t => t.Text.Trim() == cell.Type && t.Text != cell.Type))];
        decimal sum = untidy.Sum(r => Figure(r, cell.IsAllocation) ?? 0);
        return untidy.Length > 0 && Math.Abs(sum + missing) <= Tolerance
            ? $"the publisher's sum misses {Names(untidy)}, whose type has white space around it"
            : null;
    }

    /// <summary>A few rows that make up what is missing of commitments and of allocations at once.</summary>
    private string? NotReached(KielCell cell, decimal missing)
    {
        KielCell? other = _summary.Cells.FirstOrDefault(c => c.Donor == cell.Donor && c.Type == cell.Type && c.IsAllocation != cell.IsAllocation);
        decimal otherMissing = other is null ? 0 : (other.Billions * 1e9m) - Sum(other.Donor, other.Type, other.IsAllocation);
        KielRow[] rows = [.. RowsOf(cell).Where(r => Figure(r, false) is not (null or 0) || Figure(r, true) is not (null or 0))];
        if (missing >= 0 || rows.Length > MostCandidates)
        {
            return null;
        }

        for (int count = 1; count <= MostRows; count++)
        {
            KielRow[][] found = [.. Choose(rows, 0, count, -missing, other is null ? null : -otherMissing, cell.IsAllocation).Take(2)];
            if (found.Length > 0)
            {
                string only = found.Length == 1 ? "just these" : "for one,";
                return $"the publisher's sum misses rows of this type, as where their labels have white space that a copy of the sheet may have lost; {only} {Names(found[0])} come to it in commitments and allocations alike";
            }
        }

        return null;
    }

    private IEnumerable<KielRow[]> Choose(KielRow[] rows, int from, int count, decimal sum, decimal? otherSum, bool isAllocation)
    {
        for (int i = from; i <= rows.Length - count; i++)
        {
            decimal left = sum - (Figure(rows[i], isAllocation) ?? 0);
            decimal? otherLeft = otherSum - (Figure(rows[i], !isAllocation) ?? 0);
            if (count > 1)
            {
                foreach (KielRow[] rest in Choose(rows, i + 1, count - 1, left, otherLeft, isAllocation))
                {
                    yield return [rows[i], .. rest];
                }
            }
            else if (Math.Abs(left) <= Tolerance && Math.Abs(otherLeft ?? 0) <= Tolerance)
            {
                yield return [rows[i]];
            }
        }
    }

    private IEnumerable<KielRow> RowsOf(KielCell cell) => _release.Rows.Where(r => r.Donor == cell.Donor && r.Type == cell.Type);

    private static string Names(IReadOnlyList<KielRow> rows) => $"row{(rows.Skip(1).Any() ? "s" : string.Empty)} {string.Join(", ", rows.Select(static r => Shown.Invariant($"{r.Row}")))}";
}
