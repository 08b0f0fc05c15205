using Microsoft.EntityFrameworkCore;

namespace AidModel.Benchmarks;

/// <summary>The rows indexed by the engine and, where a workload is given, added up for the first time.</summary>
internal sealed class LinesContender(string name, DbContextOptions<AidDbContext> options, Workload? workload = null, AidQuery? query = null) : Contender
{
    private AidModelContender? _total;

    public override string Name => name;

    public override bool IsExact => workload is not null;

    public override void Run()
    {
        AidLines lines = ReadAsync().GetAwaiter().GetResult();
        if (workload is not null)
        {
            _total = new AidModelContender(name, workload, () => lines.Plan(query!), threads: 1);
            _total.Prepare();
            _total.Run();
        }
    }

    public override GroupTotals? Read() => _total?.Read();

    private async Task<AidLines> ReadAsync()
    {
        await using AidDbContext db = new(options);
        return await db.Lines.Where(static l => l.Set == DatabaseRun.Set).ToAidLinesAsync();
    }
}
