using Xunit;

namespace AidModel.Tests;

/// <summary>What rates hold in memory. By itself, since tests that run beside it would be measured too.</summary>
[Collection(nameof(RateTableSizeTests))]
[CollectionDefinition(nameof(RateTableSizeTests), DisableParallelization = true)]
public sealed class RateTableSizeTests
{
    private const int MostBytes = 8_000_000;
    private const int Tables = 20;

    [Fact]
    public void The_published_history_takes_less_than_eight_megabytes()
    {
        string path = SharedData.File("ecb/eurofxref-hist.zip");

        // The first time also sets up what all rates share. Of several tables at once: what else is freed meanwhile is little beside them.
        EcbRates.Read(path);
        long before = GC.GetTotalMemory(forceFullCollection: true);
        ReferenceRates[] tables = [.. Enumerable.Range(0, Tables).Select(_ => EcbRates.Read(path))];
        long held = (GC.GetTotalMemory(forceFullCollection: true) - before) / Tables;
        GC.KeepAlive(tables);
        TestContext.Current.TestOutputHelper?.WriteLine($"{held:N0} bytes for {tables[0].Count:N0} quotations");
        Assert.InRange(held, 1, MostBytes);
    }
}
