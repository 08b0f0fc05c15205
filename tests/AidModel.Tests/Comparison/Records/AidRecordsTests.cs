using System.Text.Json;
using CsCheck;
using Xunit;
using static AidModel.Tests.Make;

namespace AidModel.Tests;

public sealed class AidRecordsTests
{
    private static readonly string[] _wordings = ["EUR {0}", "EUR {0}", "about EUR {0}", "more than EUR {0}", "up to EUR {0}"];

    private static AidTotal Round(string amount, Func<AidQuery, AidQuery>? change = null) => Ledger([Pledge("p", amount)]).Total((change ?? (static q => q))(Query())).Total;

    [Fact]
    public void Each_round_is_judged_by_all_before_it()
    {
        AidRecords records = AidRecords.Of(Round("EUR 10"), Round("EUR 20"), Round("EUR 20"), Round("about EUR 30"), Round("EUR 35"), Round("EUR 41"), Round("EUR 5"));

        Assert.Equal(
            [Answer.Undetermined, Answer.Yes, Answer.No, Answer.Undetermined, Answer.Undetermined, Answer.Yes, Answer.No],
            records.Figures.Select(static f => f.Answer));
        Assert.Equal([null, null, 1, 1, 3, null, 5], records.Figures.Select(static f => f.InTheWay));
        Assert.Equal(["the earlier totals to compare with"], records.Figures[0].Verdict.WouldSettle);
        Assert.Equal(["the amount of 'p', stated as 'about EUR 30'"], records.Figures[4].Verdict.WouldSettle);
        Assert.Equal(5, records.Last!.Index);
        Assert.Equal("Total: EUR 41.00: Yes", records.Last.ToString());
    }

    [Fact]
    public void As_much_as_before_is_no_record() => Assert.Equal(Answer.No, AidRecords.Of(Round("EUR 10"), Round("EUR 10")).Figures[1].Answer);

    [Fact]
    public void Of_another_basis_it_stays_undetermined()
    {
        AidRecord record = AidRecords.Of(Round("GBP 1", static q => q with { Currency = Currency.GBP }), Round("EUR 2"), Round("EUR 3")).Figures[2];

        Assert.Equal((Answer.Undetermined, 0), (record.Answer, record.InTheWay));
        Assert.Equal(["totals of one currency: EUR and GBP are two"], record.Verdict.WouldSettle);
    }

    [Fact]
    public void The_same_money_run_again_stays_undetermined_unless_another_round_was_as_great()
    {
        AidLedger ledger = Ledger([Pledge("whole", "EUR 10"), Pledge("part", "EUR 4"), Pledge("other", "EUR 12")], PartOf("part", "whole"));
        AidTotal In(string within) => ledger.Total(Query() with { Within = within }).Total;

        AidRecords records = AidRecords.Of(In("part"), In("whole"), In("whole"), In("other"), In("whole"));
        Assert.Equal([Answer.Undetermined, Answer.Undetermined, Answer.Undetermined, Answer.Yes, Answer.No], records.Figures.Select(static f => f.Answer));
        Assert.Equal([null, 0, 1, null, 3], records.Figures.Select(static f => f.InTheWay));
        Assert.Equal(["part", "whole", "whole", "other", "whole"], records.Figures.Select(static f => f.Name));
        Assert.Contains("one of them is inside the other", records.Figures[1].Verdict.ToString(), StringComparison.Ordinal);
    }

    /// <summary>The old way, pair by pair, is the oracle.</summary>
    [Fact]
    public void Answers_are_those_of_all_pairs()
    {
        Gen<(int Wording, int Figure, int Kind)[]> gen = Gen.Select(Gen.Int[0, _wordings.Length - 1], Gen.Int[0, 9], Gen.Int[0, 11]).Array[1, 8];
        gen.Holds(
            static drafts =>
            {
                AidTotal[] rounds = [.. drafts.Select(static d => Round(
                    string.Format(System.Globalization.CultureInfo.InvariantCulture, d.Kind == 1 ? "JPY {0}" : _wordings[d.Wording], d.Figure * 10),
                    q => d.Kind == 0 ? q with { Along = Role.Lead } : q))];
                AidRecords records = AidRecords.Of(rounds);
                return rounds.Select((r, i) => (r, i)).All(claim =>
                {
                    Verdict[] pairs = [.. rounds.Take(claim.i).Select(e => claim.r.IsGreaterThan(e))];
                    Answer expected = pairs.Length == 0 ? Answer.Undetermined
                        : pairs.Any(static v => v.Answer == Answer.No) ? Answer.No
                        : pairs.All(static v => v.Answer == Answer.Yes) ? Answer.Yes
                        : Answer.Undetermined;
                    AidRecord record = records.Figures[claim.i];
                    bool isWayRight = record.InTheWay is { } way
                        ? pairs[way].Answer == expected && expected != Answer.Yes
                        : expected == Answer.Yes || pairs.Length == 0;
                    IEnumerable<string> facts = pairs.Length == 0 ? ["the earlier totals to compare with"]
                        : expected == Answer.Undetermined ? pairs.SelectMany(static v => v.WouldSettle).Distinct()
                        : [];
                    return record.Answer == expected && isWayRight && record.Verdict.WouldSettle.SequenceEqual(facts)
                        && record.Verdict == claim.r.IsRecord([.. rounds.Take(claim.i)]);
                });
            },
            first: 711000,
            count: 1000);
    }

    [Fact]
    public void A_series_says_which_months_were_records()
    {
        AidLedger ledger = Ledger(
        [
            Pledge("jan", "EUR 10", "A", new(2025, 1, 5)), Pledge("mar", "EUR 20", "A", new(2025, 3, 5)), Pledge("apr", "EUR 20", "B", new(2025, 4, 5)),
            Pledge("may", "about EUR 30", "A", new(2025, 5, 5)), Pledge("june", "EUR 1", "A", new(2025, 6, 5)), Pledge("yen", "JPY 1", "A", new(2025, 6, 6)),
            Pledge("july", "EUR 100", "A", new(2025, 7, 5)),
        ]);
        AidSeries series = ledger.Plan(Query(Dimension.Month)).Run().Series();
        AidRecords records = series.Records();

        Assert.Equal(series.Points.Select(static p => p.Period), records.Figures.Select(static f => f.Name));
        Assert.Equal(
            [Answer.Undetermined, Answer.No, Answer.Yes, Answer.No, Answer.Undetermined, Answer.Undetermined, Answer.Undetermined],
            records.Figures.Select(static f => f.Answer));
        Assert.Equal([null, 0, null, 2, 2, 4, 5], records.Figures.Select(static f => f.InTheWay));
        Assert.Equal(["the amounts of 2025-05, EUR 20.00 / 30.00 / 40.00"], records.Figures[4].Verdict.WouldSettle);
        Assert.Equal(["a rate from JPY to EUR for amounts of 2025-06"], records.Figures[6].Verdict.WouldSettle);
    }

    [Fact]
    public void Figures_of_a_series_are_compared_before_they_are_rounded()
    {
        AidLedger ledger = Ledger([Pledge("a", "EUR 1.001", "A", new(2025, 1, 5)), Pledge("b", "EUR 1.002", "A", new(2025, 2, 5)), Pledge("c", "EUR 1.0020", "A", new(2025, 3, 5))]);
        AidSeries series = ledger.Plan(Query(Dimension.Month)).Run().Series();

        Assert.Equal([Answer.Undetermined, Answer.Yes, Answer.No], series.Records().Figures.Select(static f => f.Answer));
        AidSeries byHand = new([], [.. series.Points.Select(static p => new AidSeriesPoint(p.Period, p.Range, p.Cumulative))]);
        Assert.Equal(series, byHand);
        Assert.Equal(series.GetHashCode(), byHand.GetHashCode());
        Assert.Equal([Answer.Undetermined, Answer.No, Answer.No], byHand.Records().Figures.Select(static f => f.Answer));
    }

    [Fact]
    public void Many_days_are_judged_each_by_all_before_it()
    {
        const int days = 1_400;
        AidLedger ledger = Ledger(Enumerable.Range(0, days).Select(static i => Pledge($"p{i}", i % 100 == 7 ? $"about EUR {i}" : $"EUR {i}", "A", new DateOnly(2022, 1, 1).AddDays(i))));
        AidRecords records = ledger.Plan(Query(Dimension.Day)).Run().Series().Records();

        Assert.Equal(days, records.Figures.Count);
        decimal greatest = 0;
        foreach (AidRecord record in records.Figures.Skip(1))
        {
            greatest = Math.Max(greatest, records.Figures[record.Index - 1].Range.Bounds.Upper!.Value);
            Assert.Equal(record.Range.Bounds.Lower > greatest ? Answer.Yes : Answer.Undetermined, record.Answer);
        }
    }

    [Fact]
    public void They_are_written_to_json_and_invalid_arguments_are_named()
    {
        AidRecords records = AidRecords.Of(Round("EUR 10"), Round("about EUR 10"));
        using JsonDocument json = JsonDocument.Parse(JsonSerializer.Serialize(records, AidModelJsonContext.Default.AidRecords));
        JsonElement second = json.RootElement.GetProperty("figures")[1];
        Assert.Equal(("undetermined", 0, "Total"), (second.GetProperty("answer").GetString(), second.GetProperty("inTheWay").GetInt32(), second.GetProperty("name").GetString()));
        Assert.Equal("10.00", second.GetProperty("range").GetProperty("best").GetString());
        Assert.False(json.RootElement.GetProperty("figures")[0].TryGetProperty("inTheWay", out _));
        Assert.StartsWith("{\"index\":0", JsonSerializer.Serialize(records.Figures[0], AidModelJsonContext.Default.AidRecord), StringComparison.Ordinal);
        Assert.Equal("rounds", Assert.Throws<ArgumentNullException>(static () => AidRecords.Of(null!)).ParamName);
        Assert.Equal("rounds", Assert.Throws<ArgumentException>(static () => AidRecords.Of([null!])).ParamName);
        Assert.Empty(AidRecords.Of().Figures);
        Assert.Null(AidRecords.Of().Last);
    }
}
