using System.Net;
using System.Text.Json;
using Xunit;

namespace AidApi.Tests;

public sealed class LedgersTests(Api api) : IClassFixture<Api>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_ledger_is_put_listed_got_changed_and_deleted()
    {
        using HttpResponseMessage put = await api.SendAsync(HttpMethod.Put, "/ledgers/round", Api.Json(Api.Round), Token);
        Assert.Equal((HttpStatusCode.Created, "/ledgers/round"), (put.StatusCode, put.Headers.Location!.OriginalString));
        string first = put.Headers.ETag!.Tag;
        Assert.Contains("\"id\":\"round\"", await api.Client.GetStringAsync("/ledgers", Token), StringComparison.Ordinal);

        using HttpResponseMessage got = await api.SendAsync(HttpMethod.Get, "/ledgers/round", null, Token);
        byte[] json = await got.Content.ReadAsByteArrayAsync(Token);
        Assert.Equal(first, got.Headers.ETag!.Tag);
        using JsonDocument document = JsonDocument.Parse(json);
        Assert.Equal(9, document.RootElement.GetProperty("pledges").GetArrayLength());
        using HttpResponseMessage same = await api.SendAsync(HttpMethod.Get, "/ledgers/round", null, Token, ("If-None-Match", first));
        Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);

        using HttpResponseMessage changed = await api.SendAsync(HttpMethod.Put, "/ledgers/round", Api.Json(json), Token, ("If-Match", first));
        string second = changed.Headers.ETag!.Tag;
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        Assert.NotEqual(first, second);
        Assert.Equal(json, await api.Client.GetByteArrayAsync("/ledgers/round", Token));

        using HttpResponseMessage stale = await api.SendAsync(HttpMethod.Delete, "/ledgers/round", null, Token, ("If-Match", first));
        await stale.ProblemAsync(HttpStatusCode.PreconditionFailed, "urn:aidapi:changed", Token);
        using HttpResponseMessage deleted = await api.SendAsync(HttpMethod.Delete, "/ledgers/round", null, Token, ("If-Match", second));
        Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
        using HttpResponseMessage gone = await api.SendAsync(HttpMethod.Get, "/ledgers/round", null, Token);
        await gone.ProblemAsync(HttpStatusCode.NotFound, "urn:aidapi:no-ledger", Token);
        using HttpResponseMessage goneToo = await api.SendAsync(HttpMethod.Delete, "/ledgers/round", null, Token, ("If-Match", second));
        await goneToo.ProblemAsync(HttpStatusCode.NotFound, "urn:aidapi:no-ledger", Token);
    }

    [Fact]
    public async Task A_ledger_that_is_posted_has_an_id_of_its_own()
    {
        using HttpResponseMessage first = await api.SendAsync(HttpMethod.Post, "/ledgers", Api.Json(Api.Round), Token);
        using HttpResponseMessage second = await api.SendAsync(HttpMethod.Post, "/ledgers", Api.Json(Api.Round), Token);
        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Created), (first.StatusCode, second.StatusCode));
        Assert.NotEqual(first.Headers.Location, second.Headers.Location);
        Assert.Equal(await api.Client.GetStringAsync(first.Headers.Location, Token), await api.Client.GetStringAsync(second.Headers.Location, Token));
    }

    [Fact]
    public async Task Of_edits_at_one_time_one_is_made_and_the_others_are_refused()
    {
        string version = await api.PutAsync("edited", Api.Round, Token);
        HttpResponseMessage[] edits = await Task.WhenAll(Enumerable.Range(0, 20)
            .Select(i => api.SendAsync(HttpMethod.Put, "/ledgers/edited", Api.Json(Api.Ledger(1, $"edit {i}")), Token, ("If-Match", version))));
        HttpResponseMessage made = Assert.Single(edits, static e => e.StatusCode == HttpStatusCode.OK);
        using JsonDocument summary = JsonDocument.Parse(await made.Content.ReadAsStringAsync(Token));
        using JsonDocument kept = JsonDocument.Parse(await api.Client.GetStringAsync("/ledgers/edited", Token));
        Assert.Equal(summary.RootElement.GetProperty("title").GetString(), kept.RootElement.GetProperty("title").GetString());
        foreach (HttpResponseMessage refused in edits.Where(e => e != made))
        {
            JsonElement problem = await refused.ProblemAsync(HttpStatusCode.PreconditionFailed, "urn:aidapi:changed", Token);
            Assert.Contains(made.Headers.ETag!.Tag, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_ledger_made_anew_has_no_version_that_it_had_before()
    {
        string first = await api.PutAsync("again", Api.Round, Token);
        using HttpResponseMessage deleted = await api.SendAsync(HttpMethod.Delete, "/ledgers/again", null, Token, ("If-Match", "*"));
        Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
        Assert.NotEqual(first, await api.PutAsync("again", Api.Round, Token));
    }

    [Theory]
    [InlineData(HttpStatusCode.PreconditionRequired, "urn:aidapi:no-condition")]
    [InlineData(HttpStatusCode.PreconditionFailed, "urn:aidapi:changed", "If-Match", "\"999999\"")]
    [InlineData(HttpStatusCode.PreconditionFailed, "urn:aidapi:changed", "If-None-Match", "*")]
    [InlineData(HttpStatusCode.BadRequest, "urn:aidapi:invalid-condition", "If-Match", "seven")]
    [InlineData(HttpStatusCode.BadRequest, "urn:aidapi:invalid-condition", "If-Match", "\"1\" x")]
    [InlineData(HttpStatusCode.PreconditionFailed, "urn:aidapi:changed", "If-Match", "\"another server's\", \"0\"")]
    [InlineData(HttpStatusCode.BadRequest, "urn:aidapi:invalid-condition", "If-None-Match", "\"1\"")]
    public async Task What_is_there_is_not_replaced_unseen(HttpStatusCode status, string type, string? header = null, string? value = null)
    {
        using (await api.SendAsync(HttpMethod.Put, "/ledgers/there", Api.Json(Api.Round), Token, ("If-None-Match", "*")))
        {
            using HttpResponseMessage response = await api.SendAsync(HttpMethod.Put, "/ledgers/there", Api.Json(Api.Round), Token, header is null ? [] : [(header, value!)]);
            await response.ProblemAsync(status, type, Token);
        }
    }

    [Fact]
    public async Task Of_several_versions_one_is_enough()
    {
        string first = await api.PutAsync("listed", Api.Round, Token);
        using HttpResponseMessage weak = await api.SendAsync(HttpMethod.Put, "/ledgers/listed", Api.Json(Api.Round), Token, ("If-Match", $"W/{first}"));
        await weak.ProblemAsync(HttpStatusCode.PreconditionFailed, "urn:aidapi:changed", Token);
        using HttpResponseMessage put = await api.SendAsync(HttpMethod.Put, "/ledgers/listed", Api.Json(Api.Round), Token, ("If-Match", $"\"x\", {first}"));
        Assert.Equal(HttpStatusCode.OK, put.StatusCode);

        string second = put.Headers.ETag!.Tag;
        (string Known, HttpStatusCode Status)[] asked =
        [
            ($"\"x\", {second}", HttpStatusCode.NotModified), ($"W/{second}", HttpStatusCode.NotModified), ("*", HttpStatusCode.NotModified),
            ($"{first}, W/\"x\"", HttpStatusCode.OK), ("x", HttpStatusCode.OK),
        ];
        foreach ((string known, HttpStatusCode status) in asked)
        {
            using HttpResponseMessage got = await api.SendAsync(HttpMethod.Get, "/ledgers/listed", null, Token, ("If-None-Match", known));
            Assert.Equal((known, status, second), (known, got.StatusCode, got.Headers.ETag!.Tag));
        }
    }

    [Theory]
    [InlineData("/ledgers")]
    [InlineData("/ledgers/headed")]
    [InlineData("/ledgers/headed/totals")]
    [InlineData("/ledgers/headed/groups")]
    [InlineData("/ledgers/nobodys")]
    [InlineData("/health")]
    [InlineData("/openapi/v1.json")]
    public async Task What_can_be_got_has_a_head(string path)
    {
        using (await api.SendAsync(HttpMethod.Put, "/ledgers/headed", Api.Json(Api.Round), Token))
        {
            using HttpResponseMessage got = await api.SendAsync(HttpMethod.Get, path, null, Token);
            using HttpResponseMessage head = await api.SendAsync(HttpMethod.Head, path, null, Token);
            Assert.Equal((got.StatusCode, got.Headers.ETag, got.Content.Headers.ContentType, got.Content.Headers.ContentLength), (head.StatusCode, head.Headers.ETag, head.Content.Headers.ContentType, head.Content.Headers.ContentLength));
            Assert.NotEmpty(await got.Content.ReadAsByteArrayAsync(Token));
            Assert.Empty(await head.Content.ReadAsByteArrayAsync(Token));
        }
    }

    [Fact]
    public async Task A_version_of_what_is_not_there_is_not_replaced()
    {
        using HttpResponseMessage response = await api.SendAsync(HttpMethod.Put, "/ledgers/absent", Api.Json(Api.Round), Token, ("If-Match", "*"));
        await response.ProblemAsync(HttpStatusCode.PreconditionFailed, "urn:aidapi:changed", Token);
    }

    [Fact]
    public async Task Every_fault_of_a_ledger_is_told_with_its_place()
    {
        const string Ledger = """
            {
              "aidLedger": 1,
              "sources": [ { "id": "s", "publisher": "p", "title": "t", "date": "2025-02-30" } ],
              "donors": [ { "id": "GBR", "name": "UK", "kind": "kingdom" } ],
              "pledges": [
                { "id": "a", "title": "t", "announced": "2025-04-11", "amount": "GBP lots", "payer": "FRA", "sources": ["s"] },
                { "id": "b", "title": "t", "announced": "2025-04-11", "amont": "GBP 1", "sources": ["s"] }
              ]
            }
            """;
        using HttpResponseMessage response = await api.SendAsync(HttpMethod.Put, "/ledgers/faulty", Api.Json(Ledger), Token);
        JsonElement problem = await response.ProblemAsync(HttpStatusCode.UnprocessableEntity, "urn:aidapi:invalid-ledger", Token);
        string[] faults = problem.Faults();
        Assert.Equal(
            ["line 3, $.sources[0].date", "line 4, $.donors[0].kind", "line 6, $.pledges[0].amount", "line 6, $.pledges[0].payer", "line 7, $.pledges[1].amont"],
            faults.Select(static f => f[..f.IndexOf(": ", StringComparison.Ordinal)]).Order());
        Assert.Contains(faults, static f => f.Contains("did you mean 'amount'?", StringComparison.Ordinal));
        using HttpResponseMessage gone = await api.SendAsync(HttpMethod.Get, "/ledgers/faulty", null, Token);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Fact]
    public async Task Of_very_many_faults_a_thousand_are_told_and_all_are_counted()
    {
        string ledger = Api.Ledger(3000).Replace("EUR 1 million", "EURO", StringComparison.Ordinal);
        using HttpResponseMessage response = await api.SendAsync(HttpMethod.Post, "/ledgers", Api.Json(ledger), Token);
        JsonElement problem = await response.ProblemAsync(HttpStatusCode.UnprocessableEntity, "urn:aidapi:invalid-ledger", Token);
        Assert.Equal((3000, 1000), (problem.GetProperty("faultCount").GetInt32(), problem.GetProperty("faults").GetArrayLength()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("nonsense")]
    [InlineData("{} {}")]
    [InlineData("<html></html>")]
    public async Task What_is_no_json_is_a_bad_request_with_its_place(string body)
    {
        using HttpResponseMessage response = await api.SendAsync(HttpMethod.Post, "/ledgers", Api.Json(body), Token);
        Assert.StartsWith("line 1, column ", Assert.Single((await response.ProblemAsync(HttpStatusCode.BadRequest, "urn:aidapi:invalid-json", Token)).Faults()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("1e999999999")]
    [InlineData("\"\\ud800\"")]
    [InlineData("{\"aidLedger\":1e400,\"sources\":[],\"donors\":[],\"pledges\":[]}")]
    [InlineData("{\"aidLedger\":1,\"aidLedger\":1,\"sources\":[],\"donors\":[],\"pledges\":[]}")]
    [InlineData("{\"aidLedger\":1,\"sources\":[{\"id\":\"s\",\"publisher\":\"p\",\"title\":\"t\",\"date\":\"2025-04-11\"}],\"donors\":[],\"pledges\":[{\"id\":\"a\",\"title\":\"t\",\"announced\":\"2025-04-11\",\"sources\":[\"s\"],\"amount\":{\"currency\":\"EUR\",\"figure\":1e300}}]}")]
    public async Task Json_that_is_no_ledger_cannot_be_kept(string body)
    {
        using HttpResponseMessage response = await api.SendAsync(HttpMethod.Post, "/ledgers", Api.Json(body), Token);
        Assert.NotEmpty((await response.ProblemAsync(HttpStatusCode.UnprocessableEntity, "urn:aidapi:invalid-ledger", Token)).Faults());
    }

    [Fact]
    public async Task Deep_json_and_wrong_encodings_are_bad_requests()
    {
        byte[][] bodies =
        [
            System.Text.Encoding.UTF8.GetBytes(new string('[', 1_000_000)),
            System.Text.Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"a\":", 100_000))),
            System.Text.Encoding.Unicode.GetBytes("{}"),
            [0xFF, 0xFE, 0x00],
            [(byte)'"', 0xC3, 0x28],
            new byte[1000],
        ];
        foreach (byte[] body in bodies)
        {
            using HttpResponseMessage response = await api.SendAsync(HttpMethod.Post, "/ledgers", Api.Json(body), Token);
            await response.ProblemAsync(HttpStatusCode.BadRequest, "urn:aidapi:invalid-json", Token);
        }
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/xml")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("nonsense")]
    [InlineData(null)]
    public async Task Other_media_types_are_refused(string? type)
    {
        using ByteArrayContent content = new(Api.Round);
        if (type is not null)
        {
            content.Headers.TryAddWithoutValidation("Content-Type", type);
        }

        using HttpResponseMessage response = await api.SendAsync(HttpMethod.Post, "/ledgers", content, Token);
        await response.ProblemAsync(HttpStatusCode.UnsupportedMediaType, "urn:aidapi:unsupported-media-type", Token);
    }

    [Fact]
    public async Task Compressed_bodies_are_refused()
    {
        using HttpContent content = Api.Json(Api.Round);
        content.Headers.ContentEncoding.Add("gzip");
        using HttpResponseMessage response = await api.SendAsync(HttpMethod.Post, "/ledgers", content, Token);
        await response.ProblemAsync(HttpStatusCode.UnsupportedMediaType, "urn:aidapi:unsupported-media-type", Token);
    }

    [Theory]
    [InlineData("...")]
    [InlineData("a%20b")]
    [InlineData("a%2Fb")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public async Task What_is_no_id_is_refused(string id)
    {
        using HttpResponseMessage response = await api.SendAsync(HttpMethod.Put, $"/ledgers/{id}", Api.Json(Api.Round), Token);
        await response.ProblemAsync(HttpStatusCode.BadRequest, "urn:aidapi:invalid-id", Token);
    }

    [Fact]
    public async Task Other_paths_and_methods_are_problems_too()
    {
        using HttpResponseMessage path = await api.SendAsync(HttpMethod.Get, "/nothing", null, Token);
        await path.ProblemAsync(HttpStatusCode.NotFound, "about:blank", Token);
        using HttpResponseMessage method = await api.SendAsync(HttpMethod.Patch, "/ledgers/round", null, Token);
        await method.ProblemAsync(HttpStatusCode.MethodNotAllowed, "about:blank", Token);
    }
}
