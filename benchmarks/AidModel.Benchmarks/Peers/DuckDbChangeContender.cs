using System.Globalization;

namespace AidModel.Benchmarks;

/// <summary>Inserts a line into DuckDB, or one that takes it back, and asks again.</summary>
internal sealed class DuckDbChangeContender(DuckDbTracker database, SyntheticTracker tracker, Workload workload, int line, DuckDbForm form) : ChangeContender
{
    private DuckDbQuery? _query;
    private string _comes = string.Empty;
    private string _goes = string.Empty;

    public override string Name => form.Name;

    public override void Prepare()
    {
        string table = database.Copy();
        _comes = Insert(table, 1);
        _goes = Insert(table, -1);
        _query = new DuckDbQuery(database, workload, form, table: table);
    }

    public override void BeforeRuns() => database.UseThreads(1);

    public override GroupTotals Read() => _query!.Read();

    protected override void Change(bool comes)
    {
        database.Execute(comes ? _comes : _goes);
        _query!.Execute();
    }

    private string Insert(string table, int sign)
    {
        decimal rate = tracker.Rates.UnitsPerEuro(tracker.Slot(line));
        long best = tracker.Best[line] * sign;
        string codes = string.Join(", ", DuckDbTracker.Keys.Select(column => tracker.Code(column, line)));
        FormattableString insert = $"INSERT INTO {table} VALUES ({codes}, {best / (decimal)SyntheticTracker.Scale}, {rate}, {DuckDbTracker.ToEuros(best, rate)})";
        return insert.ToString(CultureInfo.InvariantCulture);
    }
}
