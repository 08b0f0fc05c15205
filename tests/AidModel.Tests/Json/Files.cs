namespace AidModel.Tests;

/// <summary>The files of the project that tests are checked against, and small documents.</summary>
internal static class Files
{
    public static string Schema => File.ReadAllText(Repository.File("schema/aidledger.schema.json"));

    public static string Documentation => File.ReadAllText(Repository.File("docs/file-format.md")).ReplaceLineEndings("\n");

    /// <summary>The example of the documentation.</summary>
    public static string Example
    {
        get
        {
            string text = Documentation;
            int start = text.IndexOf("```json\n", StringComparison.Ordinal) + 8;
            return text[start..text.IndexOf("```", start, StringComparison.Ordinal)];
        }
    }

    /// <summary>A ledger of one source, one donor and some pledges and relations.</summary>
    public static string Ledger(string pledges, string relations = "", string donors = "") => $$"""
        {
          "aidLedger": 1,
          "sources": [ { "id": "press", "publisher": "P", "title": "T", "date": "2025-04-11" } ],
          "donors": [ { "id": "GBR", "name": "United Kingdom", "kind": "state" } {{donors}} ],
          "pledges": [ {{pledges}} ],
          "relations": [ {{relations}} ]
        }
        """;

    public static string Pledge(string more, string id = "p") =>
        $$"""{ "id": "{{id}}", "title": "T", "announced": "2025-04-11", "sources": ["press"]{{(more.Length == 0 ? string.Empty : ", ")}}{{more}} }""";

    public static LedgerFault[] Faults(string json) => [.. Xunit.Assert.Throws<AidLedgerException>(() => AidLedger.Parse(json)).Faults];
}
