namespace AidModel.Benchmarks;

/// <summary>A query of DuckDB.</summary>
internal sealed class DuckDbContender(DuckDbTracker database, Workload workload, DuckDbForm form, int threads = 1, bool isPrepared = true) : Contender
{
    private DuckDbQuery? _query;

    public override string Name => (threads, isPrepared) switch
    {
        (1, true) => form.Name,
        (1, false) => Unprepared(form),
        _ => $"{form.Name}, {threads} threads",
    };

    public override double? BytesPerLine => form.Bytes + (form.IsNatural ? 0 : workload.Columns.Sum(DuckDbTracker.BytesOf));

    /// <summary>What a query is called that is parsed and planned every time.</summary>
    public static string Unprepared(DuckDbForm form) => $"{form.Name}, not prepared";

    public override void Prepare()
    {
        if (form.IsNatural)
        {
            database.MakeNatural();
        }

        _query = new DuckDbQuery(database, workload, form, isPrepared);
    }

    public override void BeforeRuns() => database.UseThreads(threads);

    public override void Run() => _query!.Execute();

    public override GroupTotals Read() => _query!.Read();
}
