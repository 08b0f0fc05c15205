namespace AidModel.Benchmarks;

/// <summary>What AidModel's engine was built to reach.</summary>
internal static class Goals
{
    private const int Small = PeerOptions.TenThousand;
    private const int Middle = PeerOptions.Million;
    private const int Large = PeerOptions.TenMillion;

    public static IEnumerable<Goal> All(PeerReport report)
    {
        string whole = Workload.DonorByMonth.Name;
        yield return Faster("DuckDB DECIMAL, keys encoded, rate in a column", 40, report.Ratio(Large, whole, DuckDbForm.Decimal.Name));
        yield return Faster("DuckDB BIGINT, converted beforehand", 8, report.Ratio(Large, whole, DuckDbForm.BigInt.Name));
        yield return Faster("DuckDB DECIMAL, rates joined", 150, report.Ratio(Large, whole, DuckDbForm.NaturalDecimal.Name));
        yield return Faster("LINQ over records", 300, report.Ratio(Large, whole, LinqContender.Title));
        yield return Faster("foreach and a dictionary", 80, report.Ratio(Large, whole, LoopContender.Title));
        yield return Times("10 M lines, of the time of reading the same bytes", 1.8, report.Ratio(Large, whole, Titles.Engine, BandwidthContender.Title));
        yield return Times("10 M lines, 6 % bounded, of the time of unbounded ones", 1.7, report.Ratio(Large, Workload.Bounded.Name, Titles.Engine, Titles.Unbounded));
        foreach (Workload grouping in Workload.OtherGroupings.Where(static workload => workload != Workload.ManyGroups))
        {
            yield return Faster($"DuckDB DECIMAL, {grouping}", 15, report.Ratio(Large, grouping.Name, DuckDbForm.Decimal.Name));
            yield return Faster($"DuckDB BIGINT, {grouping}", 2.3, report.Ratio(Large, grouping.Name, DuckDbForm.BigInt.Name));
        }

        yield return Faster($"DuckDB BIGINT, {Workload.ManyGroups.Groups:N0} groups", 15, report.Ratio(Large, Workload.ManyGroups.Name, DuckDbForm.BigInt.Name));
        foreach (Workload filter in Workload.Filters)
        {
            yield return Times($"10 M lines, {filter}, of the time of all", 1, report.Ratio(Large, filter.Name, Titles.Engine, Titles.Unfiltered));
        }

        yield return Faster("LINQ over records", 60, report.Ratio(Small, whole, LinqContender.Title), "10 k lines");
        string unprepared = DuckDbContender.Unprepared(DuckDbForm.BigInt);
        yield return Faster("DuckDB's fastest form, SQL text each time", 35, report.Ratio(Small, whole, unprepared), "10 k lines");
        yield return Faster("DuckDB's fastest form, prepared", 35, report.LeastRatioOfDuckDb(Small, whole), "10 k lines");
        yield return new("10 k lines, a warm query", "≤ 25 µs", report.Median(Small, whole, Titles.Engine) / 1_000, static measured => measured <= 25, "{0} µs");
        yield return Times("10 k records, first query, of the time of LINQ", 0.25, report.Ratio(Small, Titles.Fresh, Titles.Engine, PledgesLinqContender.Title));
        yield return Times("1 M records, first query, of the time of LINQ", 0.25, report.Ratio(Middle, Titles.Fresh, Titles.Engine, PledgesLinqContender.Title));
        yield return Faster("DuckDB, insert and ask again", 5_000, report.LeastRatioOfDuckDb(Middle, Titles.Change), "one line of 1 M changed");
        yield return new("allocated by a repeated query", "0 B", report.MostAllocated(whole), static measured => measured == 0, "{0} B");
        yield return new("index, dictionaries left out", "≤ 16 B a line", report.MostIndexBytesPerLine(), static measured => measured <= 16, "{0} B");
    }

    private static Goal Faster(string than, double factor, double? measured, string what = "10 M lines") =>
        new($"{what}, against {than}", FormattableString.Invariant($"≥ {factor:#,0.#} × faster"), measured, ratio => ratio >= factor, "{0} ×");

    private static Goal Times(string what, double limit, double? measured) =>
        new(what, FormattableString.Invariant($"≤ {limit} ×"), measured, ratio => ratio <= limit, "{0} ×");
}
