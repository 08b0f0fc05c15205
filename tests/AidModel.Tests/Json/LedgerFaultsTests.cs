using System.Diagnostics;
using System.Globalization;
using System.Text;
using Xunit;

namespace AidModel.Tests;

public sealed class LedgerFaultsTests
{
    private const string Bad = """
        {
          "aidLedger": 2,
          "titel": "T",
          "sources": [
            { "id": "press", "publisher": "P", "title": "T", "date": "11 April" },
            { "id": "press", "publisher": "P", "title": "T", "date": "2025-04-11" }
          ],
          "donors": [
            { "id": "GBR", "name": "", "kind": "nation" },
            { "id": "IFU", "name": "Fund", "kind": "pooledFund", "fundedBy": { "GBR": "150 %", "NOR": "1/2" } }
          ],
          "pledges": [
            { "id": "a", "title": "A", "announced": "2025-04-11", "amount": "about 350 million", "sources": ["press"] },
            { "id": "b", "title": "B", "announced": "2025-02-30", "amount": "GBP 5", "sources": [] },
            {
              "id": "c", "title": "C", "title": "C again", "announced": "2025-04-11", "sources": ["pres"],
              "contributions": [ { "payer": "GBR" }, { "payer": "GBQ", "amount": "GBP -5" } ],
              "equipment": [ { "item": "I", "category": "C", "quantity": "5 ?" } ]
            },
            { "id": "d", "announced": "2025-04-11", "amount": { "currency": "GBP", "hedge": "about" }, "sources": ["press"] },
            7
          ],
          "relations": [
            { "pledge": "a", "partOf": "b", "restates": "c", "source": "press" },
            { "pledge": "a", "partOf": "e", "source": "press" },
            { "pledge": "a", "partOf": "b", "lead": "GBR", "source": "press" }
          ]
        }
        """;

    [Fact]
    public void All_faults_are_told_each_with_its_line_and_path()
    {
        Assert.Equal(
            [
                "line 2, $.aidLedger: Found 2; the version of the format, 1, is allowed.",
                "line 3, $.titel: 'titel' is no property of a ledger; did you mean 'title'?",
                "line 5, $.sources[0].date: '11 April' is not a day: 2025-04-11 is one.",
                "line 6, $.sources[1]: Two sources have the id 'press'.",
                "line 9, $.donors[0].name: This text is empty; leave the property out where there is nothing to say.",
                "line 9, $.donors[0].kind: 'nation' is not allowed: state, subnational, euInstitution, euFund, developmentBank, pooledFund, coalition, internationalOrganisation, private are.",
                "line 10, $.donors[1].fundedBy.GBR: '150 %' is not a share: 50 %, 1/3 or 0.25 are, above 0 and up to 1.",
                "line 10, $.donors[1].fundedBy.NOR: The fund 'IFU' is funded by the donor 'NOR', which the ledger does not have.",
                "line 13, $.pledges[0].amount: 'about 350 million' names no currency: an ISO 4217 code in capitals must stand in it, as in 'about GBP 350 million'.",
                "line 14, $.pledges[1].announced: '2025-02-30' is not a day: 2025-04-11 is one.",
                "line 14, $.pledges[1].sources: The list is empty; a pledge needs a source.",
                "line 16, $.pledges[2].title: 'title' stands twice in one object.",
                "line 16, $.pledges[2].sources[0]: The pledge 'c' names the source 'pres', which the ledger does not have. (sources: pres)",
                "line 17, $.pledges[2].contributions[0]: A contribution has either an 'amount', which may be \"rest\", or a 'share'; this one has neither.",
                "line 17, $.pledges[2].contributions[1].amount: 'GBP -5' is below zero, which only a pledge's own amount may be.",
                "line 18, $.pledges[2].equipment[0].quantity: '5 ?' is no number",
                "line 20, $.pledges[3]: 'title' is missing, which a pledge must have.",
                "line 20, $.pledges[3].amount: 'figure' is missing, which the hedge about needs.",
                "line 21, $.pledges[4]: Found 7; a pledge is an object.",
                "line 24, $.relations[0]: A relation has exactly one of",
                "line 25, $.relations[1].partOf: A relation (PartOf) of 'a' names the pledge 'e', which the ledger does not have. (sources: press)",
                "line 26, $.relations[2].lead: 'lead' does not go with 'partOf', which only 'payer' can narrow.",
            ],
            Files.Faults(Bad).Select(static f => f.ToString()),
            static (expected, actual) => actual == expected || (!expected.EndsWith('.') && !expected.EndsWith(')') && actual.StartsWith(expected, StringComparison.Ordinal)));
    }

    [Fact]
    public void Shape_faults_have_the_kind_format() =>
        Assert.All(Files.Faults(Files.Ledger("{ }")), static f => Assert.Equal(LedgerFaultKind.Format, f.Kind));

    [Theory]
    [InlineData("\"amount\": null", "$.pledges[0].amount", "Leave the property out")]
    [InlineData("\"amount\": 5", "$.pledges[0].amount", "write 'GBP 5'")]
    [InlineData("\"amount\": true", "$.pledges[0].amount", "Found true")]
    [InlineData("\"amount\": \"EUR 5 GBP\"", "$.pledges[0].amount", "names 2 currencies")]
    [InlineData("\"amount\": \"ABC 5\"", "$.pledges[0].amount", "'ABC' is no ISO 4217 currency")]
    [InlineData("\"amount\": \"TIV 5 million\"", "$.pledges[0].amount", "measures the volume of arms transfers, not money")]
    [InlineData("\"amount\": \"5 million TIV\"", "$.pledges[0].amount", "as 'tiv', or as 'unitTiv'")]
    [InlineData("\"amount\": { \"currency\": \"TIV\", \"figure\": 1 }", "$.pledges[0].amount.currency", "not money")]
    [InlineData("\"equipment\": [ { \"item\": \"I\", \"category\": \"C\", \"tiv\": 5 } ]", "$.pledges[0].equipment[0].tiv", "write '5 TIV'")]
    [InlineData("\"equipment\": [ { \"item\": \"I\", \"category\": \"C\", \"unitTiv\": \"5 systems\" } ]", "$.pledges[0].equipment[0].unitTiv", "is in systems")]
    [InlineData("\"equipment\": [ { \"item\": \"I\", \"category\": \"C\", \"quantity\": \"5 TIV\", \"tiv\": \"5 TIV\" } ]", "$.pledges[0]", "trend-indicator values twice")]
    [InlineData("\"basis\": \"bok\"", "$.pledges[0].basis", "did you mean 'book'?")]
    [InlineData("\"values\": [ { \"basis\": \"book\", \"amount\": \"EUR 5\", \"date\": \"2025-01-01\" } ]", "$.pledges[0].values[0]", "'source' is missing, which a value must have")]
    [InlineData("\"values\": [ { \"basis\": \"book\", \"amount\": \"EUR -5\", \"date\": \"2025-01-01\", \"source\": \"press\" } ]", "$.pledges[0].values[0].amount", "below zero")]
    [InlineData("\"values\": [ { \"basis\": \"book\", \"amount\": \"EUR 5\", \"date\": \"2025-01-01\", \"source\": \"nowhere\" } ]", "$.pledges[0].values[0].source", "which the ledger does not have")]
    [InlineData("\"values\": [ { \"basis\": \"book\", \"amount\": \"EUR 5\", \"date\": \"2025-01-01\", \"source\": \"press\" }, { \"basis\": \"book\", \"amount\": \"EUR 6\", \"date\": \"2025-01-01\", \"source\": \"press\" } ]", "$.pledges[0]", "has 2 values on one basis (Book)")]
    [InlineData("\"amount\": \"EUR 5,00\"", "$.pledges[0].amount", "commas only between thousands")]
    [InlineData("\"amount\": \"EUR 9.9999999999999999999999999999\"", "$.pledges[0].amount", "is no number")]
    [InlineData("\"amount\": \"about EUR 79228162514264337593543950335\"", "$.pledges[0].amount", "79 octillion, are the most")]
    [InlineData("\"amount\": { \"currency\": \"EUR\", \"figure\": 1e400 }", "$.pledges[0].amount.figure", "held exactly")]
    [InlineData("\"amount\": { \"currency\": \"EUR\", \"figure\": 1.00000000000000000000000000001 }", "$.pledges[0].amount.figure", "held exactly")]
    [InlineData("\"amount\": { \"currency\": \"EUR\", \"figure\": 79228162514264337593543950336 }", "$.pledges[0].amount.figure", "held exactly")]
    [InlineData("\"amount\": { \"currency\": \"EUR\", \"figure\": \"1,000\" }", "$.pledges[0].amount.figure", "is no number")]
    [InlineData("\"amount\": { \"currency\": \"eur\", \"figure\": 1 }", "$.pledges[0].amount.currency", "'eur' is not a currency")]
    [InlineData("\"amount\": { \"currency\": \"EUR\", \"figure\": 1, \"hedge\": \"abuot\" }", "$.pledges[0].amount.hedge", "did you mean 'about'?")]
    [InlineData("\"amount\": { \"currency\": \"EUR\", \"figure\": -1, \"hedge\": \"about\" }", "$.pledges[0].amount", "'figure' is below zero")]
    [InlineData("\"amount\": { \"currency\": \"EUR\", \"figure\": 5, \"to\": 4 }", "$.pledges[0].amount", "'to' is below 'figure'")]
    [InlineData("\"amount\": { \"currency\": \"EUR\", \"figure\": 5, \"hedge\": \"further\" }", "$.pledges[0].amount.figure", "does not go with the hedge further")]
    [InlineData("\"amount\": { \"currency\": \"EUR\", \"figure\": 5, \"hedge\": \"magnitude\" }", "$.pledges[0].amount", "no power of ten")]
    [InlineData("\"amount\": { \"currency\": \"EUR\", \"figure\": 355, \"lastDigit\": 10 }", "$.pledges[0].amount", "'lastDigit'")]
    [InlineData("\"amount\": { \"currency\": \"EUR\", \"figure\": 2e22, \"lastDigit\": 1e20 }", "$.pledges[0].amount.lastDigit", "more than can be said")]
    [InlineData("\"amount\": { \"currency\": \"EUR\", \"lower\": 5, \"upper\": 4 }", "$.pledges[0].amount", "out of order")]
    [InlineData("\"period\": \"2025..2024\"", "$.pledges[0].period", "is not a period")]
    [InlineData("\"payer\": \"a b\"", "$.pledges[0].payer", "is no id")]
    [InlineData("\"payer\": \"NOR\"", "$.pledges[0].payer", "which the ledger does not have")]
    [InlineData("\"instrument\": \"Loan\"", "$.pledges[0].instrument", "did you mean 'loan'?")]
    [InlineData("\"equipment\": { }", "$.pledges[0].equipment", "a list in [ ]")]
    [InlineData("\"equipment\": [ { \"item\": \"I\", \"category\": \"C\", \"quantity\": -1 } ]", "$.pledges[0].equipment[0].quantity", "below zero")]
    [InlineData("\"equipment\": [ { \"item\": \"I\", \"category\": \"C\", \"quantity\": { \"unit\": \"5\", \"figure\": 1 } } ]", "$.pledges[0].equipment[0].quantity.unit", "is not a unit")]
    [InlineData("\"equipment\": [ { \"item\": \"I\", \"category\": \"C\", \"value\": \"EUR -1\" } ]", "$.pledges[0].equipment[0].value", "below zero")]
    [InlineData("\"tranches\": [ { \"period\": \"2025\", \"amount\": \"GBP 5\", \"amount\": \"GBP 6\" } ]", "$.pledges[0].tranches[0].amount", "stands twice")]
    [InlineData("\"category\": \"\\ud800\"", "$.pledges[0].category", "no valid Unicode")]
    [InlineData("\"recipient\": \" \"", "$.pledges[0].recipient", "empty")]
    [InlineData("\"a b\": 1", "$.pledges[0]['a b']", "is no property of a pledge")]
    public void A_value_that_is_none_is_named(string more, string path, string message)
    {
        LedgerFault fault = Assert.Single(Files.Faults(Files.Ledger(Files.Pledge(more))));
        Assert.Equal($"line 5, {path}", fault.Place);
        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "line 1, column 1")]
    [InlineData("{", "line 1, column 2")]
    [InlineData("{\n  \"aidLedger\": 1,,\n}", "line 2, column 18")]
    [InlineData("{\n  \"é\": x }", "line 2, column 8")]
    [InlineData("{} {}", "line 1, column 4")]
    [InlineData("{ \"title\": \"a\nb\" }", "line 1, column 14")]
    [InlineData("{ \"figure\": 1. }", "line 1, column 15")]
    [InlineData("NaN", "line 1, column 1")]
    public void A_syntax_error_is_one_fault_with_line_and_column(string json, string place)
    {
        LedgerFault fault = Assert.Single(Files.Faults(json));
        Assert.Equal(place, fault.Place);
        Assert.Equal(LedgerFaultKind.Format, fault.Kind);
        Assert.StartsWith("This is no JSON: ", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("LineNumber", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Half_a_surrogate_pair_is_a_syntax_error()
    {
        LedgerFault fault = Assert.Single(Files.Faults("{\n \"title\": \"" + '\ud800' + "\" }"));
        Assert.Equal("line 2, column 12", fault.Place);
    }

    [Theory]
    [InlineData("[]", "Found an array; a ledger is an object.")]
    [InlineData("null", "Found null; a ledger is an object.")]
    [InlineData("17", "Found 17; a ledger is an object.")]
    public void Another_document_is_refused(string json, string message) =>
        Assert.Equal(message, Assert.Single(Files.Faults(json)).Message);

    [Fact]
    public void A_cut_off_file_is_refused_wherever_it_is_cut()
    {
        byte[] whole = Encoding.UTF8.GetBytes(AidLedger.Parse(Files.Example).ToJson());
        for (int length = 0; length < whole.Length; length++)
        {
            AidLedgerException error = Assert.Throws<AidLedgerException>(() => AidLedger.Parse(whole.AsSpan(0, length)));
            Assert.Single(error.Faults);
        }
    }

    [Fact]
    public void Damaged_bytes_never_do_anything_but_fail_or_succeed()
    {
        byte[] whole = Encoding.UTF8.GetBytes(AidLedger.Parse(Files.Example).ToJson());
        for (int at = 0; at < whole.Length; at += 3)
        {
            byte[] damaged = [.. whole];
            damaged[at] = (byte)(at % 2 == 0 ? 0xFF : '0');
            try
            {
                AidLedger.Parse(damaged);
            }
            catch (AidLedgerException error)
            {
                Assert.All(error.Faults, static f => Assert.NotNull(f.Place));
            }
        }
    }

    [Theory]
    [InlineData("[", "]")]
    [InlineData("{\"a\":", "}")]
    public void Deep_nesting_is_a_fault(string open, string close)
    {
        string json = string.Concat(Enumerable.Repeat(open, 100_000)) + "1" + string.Concat(Enumerable.Repeat(close, 100_000));
        Assert.Contains("depth", Assert.Single(Files.Faults(json)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fault_in_one_pledge_causes_none_in_what_names_it()
    {
        string json = Files.Ledger(
            Files.Pledge("\"amount\": \"GBP x\"", "whole") + "," + Files.Pledge("\"amount\": \"GBP 5\"", "part") + "," + Files.Pledge("\"amount\": \"GBP 6\"", "other"),
            """{ "pledge": "part", "partOf": "whole", "source": "press" }, { "pledge": "other", "partOf": "part", "source": "press", "lead": "GBR" }""");
        Assert.Equal(["line 5, $.pledges[0].amount", "line 6, $.relations[1].lead"], Files.Faults(json).Select(static f => f.Place));
    }

    [Fact]
    public void A_list_that_cannot_be_read_causes_no_faults_in_what_names_its_records()
    {
        string json = Files.Ledger(Files.Pledge("\"payer\": \"GBR\""), """{ "pledge": "p", "payer": "GBR", "source": "press" }""")
            .Replace("\"donors\": [", "\"donor\": [", StringComparison.Ordinal);
        Assert.Equal(["line 1, $", "line 4, $.donor"], Files.Faults(json).Select(static f => f.Place));
    }

    [Fact]
    public void Ledger_faults_have_the_place_of_their_record()
    {
        string json = Files.Ledger(
            Files.Pledge("\"amount\": \"GBP 450 million\"", "whole") + ",\n" + Files.Pledge("\"amount\": \"GBP 160 million\"", "repairs") + ",\n" + Files.Pledge("\"amount\": \"GBP 300 million\"", "equipment"),
            """{ "pledge": "repairs", "partOf": "whole", "source": "press" }, { "pledge": "equipment", "partOf": "whole", "source": "press" }""");
        LedgerFault fault = Assert.Single(Files.Faults(json));
        Assert.Equal((LedgerFaultKind.PartsExceedWhole, "line 5, $.pledges[0]"), (fault.Kind, fault.Place));
    }

    [Fact]
    public void The_second_of_two_equal_ids_has_the_fault()
    {
        string json = Files.Ledger($"{Files.Pledge(string.Empty)},\n{Files.Pledge(string.Empty)},\n{Files.Pledge(string.Empty)}");
        Assert.Equal(["line 6, $.pledges[1]", "line 7, $.pledges[2]"], Files.Faults(json).Select(static f => f.Place));
    }

    [Fact]
    public void A_donor_twice_in_a_fund_is_a_fault()
    {
        LedgerFault twice = Assert.Single(Files.Faults(Files.Ledger(string.Empty, donors: """, { "id": "F", "name": "F", "kind": "pooledFund", "fundedBy": { "GBR": "1/2", "GBR": "1/4" } }""")));
        Assert.Equal("line 4, $.donors[1].fundedBy.GBR", twice.Place);
        Donor fund = new() { Id = "F", Name = "F", Kind = DonorKind.PooledFund, FundedBy = [new("F2", Share.Parse("1/2")), new("F2", Share.Parse("1/4"))] };
        Donor other = new() { Id = "F2", Name = "F2", Kind = DonorKind.State };
        Assert.Equal(LedgerFaultKind.DuplicateId, Assert.Single(Assert.Throws<AidLedgerException>(() => AidLedger.Create([], [fund, other], [], [])).Faults).Kind);
    }

    [Fact]
    public void A_file_of_ten_megabytes_in_one_line_takes_little_time()
    {
        StringBuilder pledges = new();
        int count = 0;
        while (pledges.Length < 10_000_000)
        {
            pledges.Append(CultureInfo.InvariantCulture, $"{(count == 0 ? "" : ",")}{Files.Pledge("\"amount\": \"about GBP 350 million\", \"payer\": \"GBR\"", "p" + count++)}");
        }

        string json = Files.Ledger(pledges.ToString()).ReplaceLineEndings(" ");
        Stopwatch watch = Stopwatch.StartNew();
        Assert.Equal(count, AidLedger.Parse(json).Pledges.Count);
        LedgerFault[] faults = Files.Faults(json.Replace("GBP", "GBQ", StringComparison.Ordinal));
        Assert.Equal(count, faults.Length);
        Assert.Equal($"line 1, $.pledges[{count - 1}].amount", faults[^1].Place);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 60);
    }

    [Fact]
    public void A_missing_file_is_the_usual_exception() =>
        Assert.Throws<FileNotFoundException>(static () => AidLedger.Load(Path.Combine(AppContext.BaseDirectory, "none.json")));
}
