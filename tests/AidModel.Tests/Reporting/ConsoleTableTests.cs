using Xunit;

namespace AidModel.Tests;

public sealed class ConsoleTableTests
{
    [Theory]
    [InlineData(20)]
    [InlineData(40)]
    [InlineData(80)]
    [InlineData(100)]
    [InlineData(160)]
    public void Table_fits_its_width_and_has_every_figure(int width)
    {
        AidLedger ledger = Reported.Ledger(Reported.OddNames);
        AidTotals totals = ledger.Total(Reported.Query(Dimension.Donor));
        string text = Written(totals, new TableOptions { Width = width, Names = KeyNames.Of(ledger) });
        string[] lines = text.Split('\n');
        Assert.All(lines, line => Assert.True(line.Length <= width, line));
        Assert.All(lines, static line => Assert.Equal(line.TrimEnd(), line));
        Assert.DoesNotContain(text, static c => char.IsControl(c) && c != '\n');
        foreach (AidTotal group in totals.Groups.Append(totals.Total))
        {
            Assert.Contains(group.Range.Lower.ToString()[4..], text, StringComparison.Ordinal);
            Assert.Contains(group.Range.Upper?.ToString()[4..] ?? "unbounded", text, StringComparison.Ordinal);
        }

        Assert.Contains("unknown", text, StringComparison.Ordinal);
        Assert.Contains("JPY", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Table_of_exact_figures_has_one_column_of_amounts()
    {
        AidTotals totals = Make.Ledger([Make.Pledge("a", "EUR 1,234.5", "A"), Make.Pledge("b", "EUR 10", "B")]).Total(Dimension.Donor);
        Assert.Equal(
            """
            Pledged, by payer, in EUR; no conversion.

            donor    amount  lines
            A      1,234.50      1
            B         10.00      1
            Total  1,244.50      2

            """.ReplaceLineEndings("\n"),
            Written(totals, null));
    }

    [Fact]
    public void Table_is_the_same_in_every_culture()
    {
        AidTotals totals = Reported.Totals(Dimension.Donor, Dimension.Month);
        string expected = Written(totals, null);
        OtherCulture.Run(() => Assert.Equal(expected, Written(totals, null)));
    }

    private static string Written(AidTotals totals, TableOptions? options)
    {
        using StringWriter writer = new() { NewLine = "\n" };
        totals.WriteTable(writer, options);
        return writer.ToString();
    }
}
