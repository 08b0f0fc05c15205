using Xunit;

namespace AidModel.Tests;

public sealed class EcbDownloadOptionsTests
{
    [Fact]
    public void The_defaults_are_those_documented()
    {
        EcbDownloadOptions options = new();
        Assert.Equal((EcbFile.History, null, 3, 64 << 20, null, TimeSpan.Zero), (options.File, options.Address, options.Retries, options.MaxBytes, options.CacheFolder, options.MaxAge));
        Assert.Equal([1, 10, 30, 120], new[] { options.RetryDelay, options.StallTimeout, options.AttemptTimeout, options.TotalTimeout }.Select(static t => t.TotalSeconds));
        Assert.Null(options.UseStale);
        Assert.Same(TimeProvider.System, options.TimeProvider);
    }

    [Fact]
    public void Values_out_of_range_are_named()
    {
        TimeSpan day = TimeSpan.FromDays(1);
        OutOfRange("File", static () => new() { File = (EcbFile)3 });
        OutOfRange("Retries", static () => new() { Retries = -1 });
        OutOfRange("Retries", static () => new() { Retries = 101 });
        OutOfRange("RetryDelay", static () => new() { RetryDelay = TimeSpan.FromTicks(-1) });
        OutOfRange("RetryDelay", () => new() { RetryDelay = day });
        OutOfRange("AttemptTimeout", static () => new() { AttemptTimeout = TimeSpan.FromMilliseconds(9) });
        OutOfRange("AttemptTimeout", () => new() { AttemptTimeout = day });
        OutOfRange("StallTimeout", static () => new() { StallTimeout = TimeSpan.Zero });
        OutOfRange("StallTimeout", () => new() { StallTimeout = day });
        OutOfRange("TotalTimeout", static () => new() { TotalTimeout = Timeout.InfiniteTimeSpan });
        OutOfRange("TotalTimeout", () => new() { TotalTimeout = day });
        OutOfRange("MaxBytes", static () => new() { MaxBytes = 0 });
        OutOfRange("MaxAge", static () => new() { MaxAge = TimeSpan.FromTicks(-1) });
        Assert.Equal("Address", Assert.Throws<ArgumentException>(static () => new EcbDownloadOptions { Address = new Uri("file:///rates.csv") }).ParamName);
        Assert.Equal("Address", Assert.Throws<ArgumentException>(static () => new EcbDownloadOptions { Address = new Uri("rates.csv", UriKind.Relative) }).ParamName);
        Assert.Equal("CacheFolder", Assert.Throws<ArgumentException>(static () => new EcbDownloadOptions { CacheFolder = " " }).ParamName);
        Assert.Equal("TimeProvider", Assert.Throws<ArgumentNullException>(static () => new EcbDownloadOptions { TimeProvider = null! }).ParamName);
        Assert.Equal("client", Assert.Throws<ArgumentNullException>(static () => { _ = EcbRates.DownloadAsync(null!, cancellationToken: TestContext.Current.CancellationToken); }).ParamName);
    }

    [Fact]
    public async Task Values_at_the_ends_of_their_ranges_work()
    {
        TimeSpan most = TimeSpan.FromHours(23);
        EcbDownloadOptions options = new()
        {
            Retries = 100,
            RetryDelay = TimeSpan.FromHours(1),
            AttemptTimeout = most,
            StallTimeout = most,
            TotalTimeout = most,
            MaxBytes = Array.MaxLength,
            MaxAge = TimeSpan.MaxValue,
        };
        using DownloadStub stub = new(static _ => new HttpResponseMessage { Content = new ByteArrayContent(DownloadCase.Csv) });
        using HttpClient client = new(stub);
        Assert.Equal(2, (await EcbRates.DownloadAsync(client, options, cancellationToken: TestContext.Current.CancellationToken)).Count);
    }

    private static void OutOfRange(string name, Func<EcbDownloadOptions> make) => Assert.Equal(name, Assert.Throws<ArgumentOutOfRangeException>(make).ParamName);
}
