using System.Text;
using Xunit;

namespace AidModel.Tests;

public sealed class RankingTableTests
{
    private static AidTotals Totals => Make.Ledger(
        [Make.Donor("A"), Make.Donor("B"), Make.Donor("C")],
        [Make.Pledge("a", "about EUR 5000", "A"), Make.Pledge("b", "EUR 4500", "B"), Make.Pledge("c", "EUR 1", "C"), Make.Pledge("n", "EUR 7")]).Total(Dimension.Donor);

    [Fact]
    public void Table_has_places_bounds_and_what_has_no_place() => Assert.Equal(
        """
        Pledged, by payer, in EUR; no conversion.

             donor     lower      best     upper
        1-2  A      4,000.00  5,000.00  6,000.00
        1-2  B      4,500.00  4,500.00  4,500.00
        3    C          1.00      1.00      1.00
        Not ranked: Not attributed, EUR 7.00: it is attributed to nobody.

        """.ReplaceLineEndings("\n"),
        Written(AidRanking.Of(Totals.Groups), null));

    [Fact]
    public void Table_of_ratios_has_the_ratio_and_what_it_is_to()
    {
        Denominators heads = Denominators.Create("population", "World Bank", null, [("B", 2024, 100m), ("C", 2024, 3m)]);
        Assert.Equal(
            """
            Pledged, by payer, in EUR; no conversion. For each of population in 2024 (World Bank).

               donor  amount        figure
            1  B       45.00  EUR 4,500.00
            2  C        0.33      EUR 1.00
            Not ranked: Not attributed, EUR 7.00: it is attributed to nobody.
            Not ranked: A, EUR 4,000.00 / 5,000.00 / 6,000.00: No population of A in 2024 (World
            Bank): there is none of that area.

            """.ReplaceLineEndings("\n"),
            Written(AidRanking.Per(Totals.Groups, heads, 2024), new TableOptions { Width = 90 }));
    }

    [Theory]
    [InlineData(20)]
    [InlineData(40)]
    [InlineData(100)]
    public void Table_fits_its_width_and_has_every_figure(int width)
    {
        AidLedger ledger = Reported.Ledger(Reported.OddNames);
        AidRanking ranking = AidRanking.Of(ledger.Total(Reported.Query(Dimension.Donor)).Groups);
        string text = Written(ranking, new TableOptions { Width = width, Names = KeyNames.Of(ledger) });
        Assert.All(text.Split('\n'), line => Assert.True(line.Length <= width, line));
        Assert.DoesNotContain(text, static c => char.IsControl(c) && c != '\n');
        Assert.All(ranking.Places, p => Assert.Contains(p.Total.Range.Lower.ToString()[4..], text, StringComparison.Ordinal));
        Assert.All(ranking.Places, p => Assert.Contains(p.Place, text, StringComparison.Ordinal));
    }

    [Fact]
    public void Csv_has_a_row_for_each_place_and_for_what_has_none()
    {
        Denominators heads = Denominators.Create("population", "World Bank", null, [("B", 2024, 100m)]);
        Assert.Equal(
            """
            from,to,tied,donor,currency,lower,best,upper,unconverted,would settle,not ranked because
            1,2,no,A,EUR,4000.00,5000.00,6000.00,,"the amount of 'a', stated as 'about EUR 5,000'",
            1,2,no,B,EUR,4500.00,4500.00,4500.00,,"the amount of 'a', stated as 'about EUR 5,000'",
            3,3,no,C,EUR,1.00,1.00,1.00,,,
            ,,,(unattributed),EUR,7.00,7.00,7.00,,,it is attributed to nobody

            """.ReplaceLineEndings("\r\n"),
            Csv(AidRanking.Of(Totals.Groups)));
        Assert.Contains(
            "\r\n1,1,no,B,EUR,4500.00,4500.00,4500.00,for each of population of B in 2024: 100 (World Bank),45.00,45.00,45.00,,,\r\n",
            Csv(AidRanking.Per(Totals.Groups, heads, 2024)),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Empty_rankings_and_invalid_arguments()
    {
        AidRanking none = AidRanking.Of((IReadOnlyList<AidTotal>)[]);
        Assert.Equal("There is nothing to rank.\n", Written(none, null));
        Assert.StartsWith("from,to,tied,,currency", Csv(none), StringComparison.Ordinal);
        Assert.Equal("ranking", Assert.Throws<ArgumentNullException>(static () => ((AidRanking)null!).WriteCsv("x")).ParamName);
        Assert.Equal("ranking", Assert.Throws<ArgumentNullException>(static () => ((AidRanking)null!).WriteTable(TextWriter.Null)).ParamName);
        Assert.Equal("writer", Assert.Throws<ArgumentNullException>(() => none.WriteTable((TextWriter)null!)).ParamName);
    }

    private static string Csv(AidRanking ranking)
    {
        using MemoryStream stream = new();
        ranking.WriteCsv(stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static string Written(AidRanking ranking, TableOptions? options)
    {
        using StringWriter writer = new() { NewLine = "\n" };
        ranking.WriteTable(writer, options);
        return writer.ToString();
    }
}
