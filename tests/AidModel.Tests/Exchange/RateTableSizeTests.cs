using Xunit;

namespace AidModel.Tests;

/// <summary>What rates hold in memory. By itself, since tests that run beside it would be measured too.</summary>
[Collection(nameof(RateTableSizeTests))]
[CollectionDefinition(nameof(RateTableSizeTests), DisableParallelization = true)]
public sealed class RateTableSizeTests
{
    private const int MostBytes = 8_000_000;

    [Fact]
    public void The_published_history_takes_less_than_eight_megabytes()
    {
        string path = SharedData.File("ecb/eurofxref-hist.zip");

        // The first time also sets up what all rates share.
        EcbRates.Read(path);
        long before = GC.GetTotalMemory(forceFullCollection: true);
        ReferenceRates rates = EcbRates.Read(path);
        long held = GC.GetTotalMemory(forceFullCollection: true) - before;
        GC.KeepAlive(rates);
        TestContext.Current.TestOutputHelper?.WriteLine($"{held:N0} bytes for {rates.Count:N0} quotations");
        Assert.InRange(held, 1, MostBytes);
    }
}
