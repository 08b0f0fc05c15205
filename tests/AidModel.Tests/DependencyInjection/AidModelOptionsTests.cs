using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Xunit;

namespace AidModel.Tests;

public sealed class AidModelOptionsTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Starting_tells_all_faults_at_once()
    {
        await using RatesApp app = new(static o =>
        {
            o.File = (EcbFile)7;
            o.Address = new Uri("ftp://example.org/rates");
            o.Path = "no/such/file";
            o.FallbackPath = " ";
            o.CacheFolder = " ";
            o.RefreshEvery = TimeSpan.Zero;
            o.RetryEvery = TimeSpan.FromDays(31);
            o.Jitter = double.NaN;
            o.StaleAfterDays = -1;
            o.Retries = 101;
            o.RetryDelay = TimeSpan.FromHours(-1);
            o.AttemptTimeout = TimeSpan.Zero;
            o.TotalTimeout = TimeSpan.FromDays(2);
        });
        OptionsValidationException error = await Assert.ThrowsAsync<OptionsValidationException>(() => app.StartAsync(Token));
        Assert.Equal(
            [
                "Rates.RefreshEvery: '00:00:00' is not from 00:00:01 to 30.00:00:00.",
                "Rates.RetryEvery: '31.00:00:00' is not from 00:00:01 to 30.00:00:00.",
                "Rates.Jitter: 'NaN' is not from 0 to 1.",
                "Rates.StaleAfterDays: '-1' is not from 0.",
                "Rates.Path: 'no/such/file' is no file.",
                "Rates.FallbackPath: ' ' is no file.",
                "Rates.File: '7' is refused. This is no EcbFile.",
                "Rates.Address: 'ftp://example.org/rates' is refused. 'ftp://example.org/rates' is no absolute address of http or https.",
                "Rates.CacheFolder: ' ' is refused. The value cannot be an empty string or composed entirely of whitespace.",
                "Rates.Retries: '101' is refused. It is from 0 to 100.",
                "Rates.RetryDelay: '-01:00:00' is refused. It is from 00:00:00 to 01:00:00.",
                "Rates.AttemptTimeout: '00:00:00' is refused. It is from 00:00:00.0100000 to 23:00:00.",
                "Rates.TotalTimeout: '2.00:00:00' is refused. It is from 00:00:00.0100000 to 23:00:00.",
                "Rates.Address: 'ftp://example.org/rates' is not together with Path, which is read in place of a download.",
                "Rates.CacheFolder: ' ' is not together with Path, which is read in place of a download.",
                "Rates.FallbackPath: ' ' is not together with Path, which is read in place of a download.",
            ],
            error.Failures);
    }

    [Fact]
    public void Options_are_bound_from_configuration()
    {
        ServiceCollection services = new();
        services.AddAidModel(Section(
            ("File", "Daily"), ("Address", "https://example.org/rates.xml"), ("FallbackPath", "rates.csv"), ("CacheFolder", "cache"), ("RefreshEvery", "01:30:00"), ("RetryEvery", "00:02:00"),
            ("Jitter", "0.5"), ("StaleAfterDays", "3"), ("Retries", "1"), ("RetryDelay", "00:00:02"), ("AttemptTimeout", "00:00:20"), ("TotalTimeout", "00:01:00")));
        RatesOptions rates = Configured(services).Rates;
        Assert.Equal((EcbFile.Daily, "https://example.org/rates.xml", null), (rates.File, rates.Address!.AbsoluteUri, rates.Path));
        Assert.Equal(("rates.csv", "cache", 0.5, 3, 1), (rates.FallbackPath, rates.CacheFolder, rates.Jitter, rates.StaleAfterDays, rates.Retries));
        Assert.Equal(
            [new(1, 30, 0), new(0, 2, 0), new(0, 0, 2), new(0, 0, 20), new(0, 1, 0)],
            new[] { rates.RefreshEvery, rates.RetryEvery, rates.RetryDelay, rates.AttemptTimeout, rates.TotalTimeout });
    }

    [Fact]
    public void What_configuration_leaves_out_is_as_documented()
    {
        ServiceCollection services = new();
        services.AddAidModel(Section());
        RatesOptions rates = Configured(services).Rates;
        Assert.Equal((EcbFile.History, null, null, null, null), (rates.File, rates.Address, rates.Path, rates.FallbackPath, rates.CacheFolder));
        Assert.Equal((TimeSpan.FromHours(6), TimeSpan.FromMinutes(5), 0.1, 7), (rates.RefreshEvery, rates.RetryEvery, rates.Jitter, rates.StaleAfterDays));
        EcbDownloadOptions download = new();
        Assert.Equal((download.Retries, download.RetryDelay, download.AttemptTimeout, download.TotalTimeout), (rates.Retries, rates.RetryDelay, rates.AttemptTimeout, rates.TotalTimeout));
    }

    [Theory]
    [InlineData("RefreshEvry", "01:00:00", "RefreshEvry")]
    [InlineData("RefreshEvery", "often", "AidModel:Rates:RefreshEvery")]
    [InlineData("File", "Weekly", "AidModel:Rates:File")]
    public void A_key_or_value_that_is_not_known_is_an_error_that_names_it(string key, string value, string named)
    {
        ServiceCollection services = new();
        services.AddAidModel(Section((key, value)));
        InvalidOperationException error = Assert.Throws<InvalidOperationException>(() => Configured(services));
        Assert.Contains(named, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Adding_twice_adds_nothing_twice_and_later_options_win()
    {
        ServiceCollection services = new();
        ReferenceRates own = ReferenceRates.Create("own", Currency.EUR, []);
        services.AddAidModel().UseRates(own);
        int count = services.Count;
        services.AddAidModel(static o => o.Rates.Retries = 1);
        services.AddAidModel(static o => o.Rates.Retries = 2);
        services.AddAidModel();
        Assert.Equal(count + 2, services.Count);
        Assert.Single(services, static s => s.ServiceType == typeof(IHostedService));
        using ServiceProvider provider = services.BuildServiceProvider(validateScopes: true);
        Assert.Equal(2, provider.GetRequiredService<IOptions<AidModelOptions>>().Value.Rates.Retries);
        Assert.Same(provider.GetRequiredService<IReferenceRatesSource>(), provider.GetRequiredService<IReferenceRatesSource>());
    }

    [Fact]
    public async Task The_health_check_takes_a_name_a_status_and_tags()
    {
        ServiceCollection services = new();
        services.AddAidModel();
        services.AddHealthChecks().AddAidModelRates("rates", HealthStatus.Degraded, ["ready"]);
        await using ServiceProvider provider = services.BuildServiceProvider();
        HealthReport report = await provider.GetRequiredService<HealthCheckService>().CheckHealthAsync(static r => r.Tags.Contains("ready"), Token);
        Assert.Equal(HealthStatus.Degraded, Assert.Contains("rates", report.Entries).Status);
    }

    [Fact]
    public void Null_is_refused()
    {
        ServiceCollection services = new();
        Assert.Throws<ArgumentNullException>("services", static () => AidModelServiceCollectionExtensions.AddAidModel(null!));
        Assert.Throws<ArgumentNullException>("configure", () => services.AddAidModel((Action<AidModelOptions>)null!));
        Assert.Throws<ArgumentNullException>("configuration", () => services.AddAidModel((IConfiguration)null!));
        Assert.Throws<ArgumentNullException>("rates", () => services.AddAidModel().UseRates((ReferenceRates)null!));
        Assert.Throws<ArgumentNullException>("read", () => services.AddAidModel().UseRates((Func<IServiceProvider, CancellationToken, Task<ReferenceRates>>)null!));
        Assert.Throws<ArgumentNullException>("builder", static () => AidModelHealthChecksBuilderExtensions.AddAidModelRates(null!));
    }

    private static AidModelOptions Configured(ServiceCollection services)
    {
        using ServiceProvider provider = services.BuildServiceProvider();
        OptionsFactory<AidModelOptions> factory = new(provider.GetServices<IConfigureOptions<AidModelOptions>>(), []);
        return factory.Create(Options.DefaultName);
    }

    private static IConfigurationSection Section(params (string Key, string Value)[] rates) =>
        new ConfigurationBuilder().AddInMemoryCollection(rates.Select(static r => KeyValuePair.Create<string, string?>($"AidModel:Rates:{r.Key}", r.Value))).Build().GetSection("AidModel");
}
