using System.Net;
using System.Text.Json;
using Xunit;

namespace AidApi.Tests;

public sealed class TotalsTests(Api api) : IClassFixture<Api>, IAsyncLifetime
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        using HttpResponseMessage put = await api.SendAsync(HttpMethod.Put, "/ledgers/round", Api.Json(Api.Round), Token);
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData("groupBy=donor&conversion=2025-04-11", "GBR", "5191628787.00")]
    [InlineData("groupBy=donor", "GBR", "5432814197.75")]
    [InlineData("groupBy=donor&currency=GBP&conversion=none", "GBR", "4500000000.00")]
    [InlineData("groupBy=donor&conversion=2025-04-11&from=2025&to=2025-12-31&within=round", "DEU", "3000000000.00")]
    [InlineData("groupBy=month,donor&conversion=2025-04-11&announced=2025-02", "2025-02,GBR", "5191628787.00")]
    [InlineData("groupBy=donor&along=lead&currency=GBP&within=uk-package", "GBR", "450000000.00")]
    public async Task Totals_are_those_of_the_worked_cases(string query, string keys, string lower)
    {
        using JsonDocument totals = JsonDocument.Parse(await api.Client.GetStringAsync($"/ledgers/round/totals?{query}", Token));
        JsonElement group = totals.RootElement.GetProperty("groups").EnumerateArray()
            .Single(g => string.Join(',', g.GetProperty("keys").EnumerateArray().Select(static k => k.GetString())) == keys);
        Assert.Equal(lower, group.GetProperty("range").GetProperty("lower").GetString());
    }

    [Fact]
    public async Task What_was_known_by_a_day_is_less()
    {
        using JsonDocument february = JsonDocument.Parse(await api.Client.GetStringAsync("/ledgers/round/totals?asOf=2025-03-01&currency=GBP&conversion=none", Token));
        Assert.Equal("4500000000.00", february.RootElement.GetProperty("total").GetProperty("range").GetProperty("upper").GetString());
        using JsonDocument nothing = JsonDocument.Parse(await api.Client.GetStringAsync("/ledgers/round/totals?measure=contracted..delivered&asOf=2025-05-01", Token));
        Assert.Equal("Contracted and not delivered", nothing.RootElement.GetProperty("query").GetProperty("measure").GetString(), ignoreCase: true);
    }

    [Fact]
    public async Task An_explanation_has_what_is_counted_and_the_rates()
    {
        const string Path = "/ledgers/round/explanation?groupBy=donor&key=GBR";
        using JsonDocument json = JsonDocument.Parse(await api.Client.GetStringAsync(Path, Token));
        Assert.Equal("5432814197.75", json.RootElement.GetProperty("range").GetProperty("lower").GetString());
        Assert.Equal(1, json.RootElement.GetProperty("counted").GetArrayLength());
        Assert.Equal(5, json.RootElement.GetProperty("leftOut").GetArrayLength());
        using HttpResponseMessage text = await api.SendAsync(HttpMethod.Get, Path, null, Token, ("Accept", "text/plain"));
        string plain = await text.Content.ReadAsStringAsync(Token);
        Assert.StartsWith("GBR: pledged, along payer\n  EUR 5,432,814,197.75", plain.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("1 EUR = 0.8283 GBP, 2025-02-24 (ECB)", plain, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_fault_of_the_parameters_is_named()
    {
        const string Query = "currency=EURO&conversion=soon&groupBy=donor,donor,pledges&along=1&measure=delivered..contracted&from=2026&to=2025&announced=x&asOf=2025-02-30&by=y&within=z&spreading=9&openRelations=q&foo=1&key=a&by=z";
        using HttpResponseMessage response = await api.SendAsync(HttpMethod.Get, $"/ledgers/round/totals?{Query}", null, Token);
        string[] faults = (await response.ProblemAsync(HttpStatusCode.BadRequest, "urn:aidapi:invalid-parameters", Token)).Faults();
        Assert.Equal(
            ["along", "announced", "asOf", "by", "by", "conversion", "currency", "foo", "groupBy", "groupBy", "key", "measure", "openRelations", "spreading", "to", "within"],
            faults.Select(static f => f[..f.IndexOf(':', StringComparison.Ordinal)]).Order(StringComparer.Ordinal));
        Assert.Contains("currency: 'EURO' is no currency code of ISO 4217.", faults);
        Assert.Contains("to: 2025-12-31 is before 2026-01-01.", faults);
        Assert.Contains("along: '1' is none of payer, lead, channel, deliverer, producer.", faults);
    }

    [Theory]
    [InlineData("totals", "groupBy=donor,month,day,pledge", "groupBy")]
    [InlineData("totals", "measure=outstanding&from=2025", "from")]
    [InlineData("totals", "asOf=2025-02-25&within=uk-package", "within")]
    [InlineData("groups", "groupBy=nothing", "groupBy")]
    [InlineData("explanation", "groupBy=donor&key=GBR&key=2025", "key")]
    [InlineData("explanation", "groupBy=donor&key=XYZ", "key")]
    public async Task What_does_not_go_together_is_named(string what, string query, string place)
    {
        using HttpResponseMessage response = await api.SendAsync(HttpMethod.Get, $"/ledgers/round/{what}?{query}", null, Token);
        Assert.StartsWith($"{place}: ", Assert.Single((await response.ProblemAsync(HttpStatusCode.BadRequest, "urn:aidapi:invalid-parameters", Token)).Faults()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("totals")]
    [InlineData("groups")]
    [InlineData("explanation")]
    public async Task Of_no_ledger_nothing_is_answered(string what)
    {
        using HttpResponseMessage response = await api.SendAsync(HttpMethod.Get, $"/ledgers/none/{what}", null, Token);
        await response.ProblemAsync(HttpStatusCode.NotFound, "urn:aidapi:no-ledger", Token);
    }

    [Theory]
    [InlineData("groups", "application/pdf")]
    [InlineData("groups", "application/x-ndjson;q=0, text/html")]
    [InlineData("explanation", "image/png")]
    public async Task Other_formats_are_not_to_be_had(string what, string accept)
    {
        using HttpResponseMessage response = await api.SendAsync(HttpMethod.Get, $"/ledgers/round/{what}", null, Token, ("Accept", accept));
        await response.ProblemAsync(HttpStatusCode.NotAcceptable, "urn:aidapi:not-acceptable", Token);
    }

    [Fact]
    public async Task Health_tells_that_rates_stand_in()
    {
        using JsonDocument health = JsonDocument.Parse(await api.Client.GetStringAsync("/health", Token));
        Assert.Equal("Degraded", health.RootElement.GetProperty("status").GetString());
        JsonElement data = health.RootElement.GetProperty("checks")[0].GetProperty("data");
        Assert.Equal(("2025-04-11", "True"), (data.GetProperty("newestDay").GetString(), data.GetProperty("isStandIn").GetString()));
        Assert.Contains("http://127.0.0.1:9/rates", data.GetProperty("lastError").GetString(), StringComparison.Ordinal);
    }
}
