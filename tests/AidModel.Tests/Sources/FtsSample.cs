using System.Globalization;
using System.Text;
using Xunit;

namespace AidModel.Tests;

/// <summary>Invented flows of the Financial Tracking Service, written as its pages write them.</summary>
internal static class FtsSample
{
    /// <summary>Incoming, single, paid: 1,000 dollars from Freedonia to an agency in Sylvania.</summary>
    public static string Paid { get; } = Flow(101, "1000");

    /// <summary>A search of seven flows, of which the funding total counts three: 1,000, 250.75 and 0.</summary>
    public static string Page { get; } = PageOf(
        [
            Paid,
            Flow(102, "250.75", status: "commitment", more: """, "originalAmount": 228, "originalCurrency": "EUR", "exchangeRate": 0.9093, "budgetYear": "2020", "keywords": ["Multiyear"]"""),
            Flow(103, "0", status: "commitment", more: ""","childFlowIds": [998, 999]"""),
            Flow(104, "70", onBoundary: "shared"),
            Flow(105, "40", status: "pledge"),
            Flow(106, "900", boundary: "internal", source: Fund, more: ""","newMoney": false"""),
            Flow(107, "5", boundary: "outgoing", onBoundary: "shared", status: "commitment"),
        ],
        count: 7,
        totals: """
            "incoming": {"flowCount": 5, "fundingTotal": 1250.75, "pledgeTotal": 40},
            "internal": {"flowCount": 1},
            "outgoing": {"flowCount": 1, "fundingTotal": 0, "pledgeTotal": 0},
            """);

    private const string Fund = """{"type": "Organization", "id": "9", "name": "Sylvania Humanitarian Fund", "behavior": "single", "organizationTypes": ["Pooled fund"], "organizationSubTypes": ["Country-based"]}""";

    public const string Freedonia = """{"type": "Organization", "id": "7", "name": "Freedonia, Government of", "behavior": "single", "organizationTypes": ["Government"], "organizationSubTypes": ["National government"]}""";

    public const string Agency = """{"type": "Organization", "id": "8", "name": "Agency of the Nations", "behavior": "single", "organizationTypes": ["UN agency"]}""";

    public const string Sylvania = """
        {"type": "Location", "id": "1", "name": "Sylvania", "behavior": "single"}, {"type": "Plan", "id": "5", "name": "Sylvania 2020", "behavior": "single"},
        {"type": "GlobalCluster", "id": "3", "name": "Health", "behavior": "single"}, {"type": "UsageYear", "id": "41", "name": "2020", "behavior": "single"}
        """;

    /// <summary>One flow.</summary>
    public static string Flow(
        long id,
        string amount,
        string boundary = "incoming",
        string onBoundary = "single",
        string status = "paid",
        string source = Freedonia,
        string destination = Agency,
        string more = "") => $$"""
        {"id": "{{id.ToString(CultureInfo.InvariantCulture)}}", "amountUSD": {{amount}}, "date": "2020-05-13T00:00:00Z", "description": "Flow of the tests", "versionId": 1,
         "boundary": "{{boundary}}", "onBoundary": "{{onBoundary}}", "status": "{{status}}",
         "sourceObjects": [{{source}}], "destinationObjects": [{{destination}}, {{Sylvania}}]{{more}}}
        """;

    /// <summary>One page.</summary>
    public static string PageOf(IEnumerable<string> flows, int? count = null, string totals = "", string? next = null)
    {
        string found = count is null ? string.Empty : $", \"count\": {count.Value.ToString(CultureInfo.InvariantCulture)}";
        string link = next is null ? string.Empty : $", \"nextLink\": \"{next}\"";
        return $$"""
            {"status": "ok", "data": {
            {{totals}}"flows": [
            {{string.Join(",\n", flows)}}
            ]}, "meta": {"language": "en"{{found}}{{link}} } }
            """;
    }

    public static FtsData Read(string page) => Read(Encoding.UTF8.GetBytes(page));

    public static FtsData Read(byte[] page) => FtsFlows.Read(new MemoryStream(page), "page");

    /// <summary>What is wrong with a page, a line a fault.</summary>
    public static string Faults(byte[] page) => string.Join('\n', Assert.Throws<SourceFormatException>(() => Read(page)).Faults);

    public static string Faults(string page) => Faults(Encoding.UTF8.GetBytes(page));

    /// <summary>What was not understood of one flow, a line each.</summary>
    public static string Unread(FtsData data) => string.Join('\n', data.Unread);
}
