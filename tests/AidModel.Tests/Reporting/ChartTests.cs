using System.Xml.Linq;
using SkiaSharp;
using Xunit;

namespace AidModel.Tests;

public sealed class ChartTests
{
    public static TheoryData<string, int, int, ChartTheme, bool> Cases { get; } = new(
        from kind in new[] { "bars", "months", "pairs" }
        from donors in new[] { 1, 3, 15, 41 }
        from width in new[] { 400, 800, 1600 }
        from theme in Enum.GetValues<ChartTheme>()
        from hasFont in new[] { true, false }
        select (kind, donors, width, theme, hasFont));

    [Theory]
    [MemberData(nameof(Cases))]
    public void No_text_overlaps_another_or_leaves_the_picture(string kind, int donors, int width, ChartTheme theme, bool hasFont)
    {
        ChartFont font = hasFont ? ChartFont.For(new ChartOptions()) : ChartFont.None;
        Scene scene = Draw(kind, donors, new ChartOptions { Width = width, Theme = theme, Top = 50 }, font);
        Assert.Equal(width, scene.Width);
        AssertLegible(scene, font);
    }

    [Theory]
    [InlineData("bars")]
    [InlineData("months")]
    [InlineData("pairs")]
    public void Svg_is_well_formed_and_has_every_name_and_exact_figure(string kind)
    {
        AidChart chart = Chart(kind, 41, new ChartOptions());
        XElement svg = XElement.Parse(chart.ToSvg());
        XNamespace ns = "http://www.w3.org/2000/svg";
        Assert.Equal(ns + "svg", svg.Name);
        Assert.Equal(chart.Title, svg.Element(ns + "title")!.Value);
        string description = svg.Element(ns + "desc")!.Value;
        string hints = string.Join('\n', svg.Elements(ns + "g").Elements(ns + "title").Select(static t => t.Value));
        AidLedger ledger = Ledger(41);
        AidTotals totals = ledger.Total(Reported.Query(Dimension.Donor, Dimension.Month));
        foreach (AidTotal donor in TotalsRows.RollUps(totals, 1).Where(static t => t.Keys[0] is "D00" or "D02" or "D07" or AidTotals.UnattributedKey))
        {
            Assert.Contains(KeyNames.Of(ledger)[Dimension.Donor, donor.Keys[0]], svg.ToString(), StringComparison.Ordinal);
            if (kind != "months")
            {
                Assert.Contains(donor.Range.ToString(), description, StringComparison.Ordinal);
                Assert.Contains(donor.Range.ToString(), hints, StringComparison.Ordinal);
            }
        }

        Assert.Contains(svg.Descendants(ns + "text"), static t => t.Value.StartsWith("Source: Publisher", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(ChartTheme.Light, 1)]
    [InlineData(ChartTheme.Dark, 2)]
    public void Png_has_the_size_asked_for_and_is_not_blank(ChartTheme theme, double scale)
    {
        AidChart chart = Chart("bars", 15, new ChartOptions { Theme = theme, Width = 640, Height = 700 });
        Assert.Equal((640, 700), (chart.Width, chart.Height));
        using MemoryStream stream = new();
        chart.SavePng(stream, scale);
        using SKBitmap picture = SKBitmap.Decode(stream.ToArray());
        Assert.Equal((640 * scale, 700 * scale), (picture.Width, picture.Height));
        HashSet<SKColor> colors = [.. picture.Pixels];
        Assert.Contains(SKColor.Parse(ChartPalette.Of(theme).Main), colors);
        Assert.Contains(SKColor.Parse(ChartPalette.Of(theme).Background), colors);
        Assert.True(colors.Count > 20);
    }

    [Fact]
    public void Same_result_gives_the_same_bytes()
    {
        Assert.Equal(Png(), Png());
        string svg = Chart("months", 15, new ChartOptions()).ToSvg();
        OtherCulture.Run(() => Assert.Equal(svg, Chart("months", 15, new ChartOptions()).ToSvg()));

        static byte[] Png()
        {
            using MemoryStream stream = new();
            Chart("pairs", 15, new ChartOptions()).SavePng(stream);
            return stream.ToArray();
        }
    }

    [Fact]
    public void Odd_names_are_text_and_nothing_else()
    {
        AidLedger ledger = Reported.Ledger(Reported.OddNames);
        AidChart chart = AidChart.Bars(ledger.Total(Reported.Query(Dimension.Donor)), new ChartOptions { Names = KeyNames.Of(ledger), Title = "<script>\u0000&\n", Top = 50 });
        XElement svg = XElement.Parse(chart.ToSvg());
        Assert.DoesNotContain(svg.Descendants(), static e => e.Name.LocalName is "script" or "b");
        Assert.Equal("<script>\uFFFD&", svg.Elements().First().Value);
        AssertLegible(chart.Scene, ChartFont.For(new ChartOptions()));
    }

    [Fact]
    public void Rest_is_one_bar_with_the_exact_sum_and_nobodys_money_another()
    {
        AidLedger ledger = Ledger(41);
        AidTotals totals = ledger.Total(Reported.Query(Dimension.Donor));
        BarsData data = BarsData.Of(new ChartOptions { Top = 5 }, ("totals", totals));
        Assert.Equal([RowKind.Key, RowKind.Key, RowKind.Key, RowKind.Key, RowKind.Key, RowKind.Others, RowKind.Unattributed], data.Rows.Select(static r => r.Kind));
        Assert.Equal("36 others", data.Rows[5].Label);
        decimal lower = data.Rows.Sum(static r => r.Values[0].Bounds.Lower);
        Assert.Equal(totals.Groups.Sum(static g => g.Range.Bounds.Lower), lower);
        Assert.Null(data.Rows[5].Values[0].Best);
    }

    [Fact]
    public void Results_that_do_not_suit_are_refused()
    {
        AidTotals byDonor = Ledger(3).Total(Reported.Query(Dimension.Donor));
        AidTotals delivered = Ledger(3).Total(Reported.Query(Dimension.Donor) with { Measure = Measure.Delivered });
        Assert.Equal("totals", Assert.Throws<ArgumentException>(static () => AidChart.Bars(Ledger(3).Total(Reported.Query()))).ParamName);
        Assert.Equal("totals", Assert.Throws<ArgumentException>(() => AidChart.StackedMonths(byDonor)).ParamName);
        Assert.Equal("promised", Assert.Throws<ArgumentException>(() => AidChart.PromisedAndDelivered(delivered, delivered)).ParamName);
        Assert.Equal("delivered", Assert.Throws<ArgumentException>(() => AidChart.PromisedAndDelivered(byDonor, byDonor)).ParamName);
        Assert.Equal("delivered", Assert.Throws<ArgumentException>(() => AidChart.PromisedAndDelivered(Ledger(3).Total(Reported.Query(Dimension.Month)), delivered)).ParamName);
        AidLedger longAgo = Make.Ledger([Make.Pledge("a", "EUR 1", "A", new(1900, 1, 1)), Make.Pledge("b", "EUR 1", "A")]);
        Assert.Equal("totals", Assert.Throws<ArgumentException>(() => AidChart.StackedMonths(longAgo.Total(Dimension.Donor, Dimension.Month))).ParamName);
        Assert.Equal("scale", Assert.Throws<ArgumentOutOfRangeException>(() => AidChart.Bars(byDonor).SavePng(new MemoryStream(), double.NaN)).ParamName);
    }

    [Fact]
    public void Fonts_that_are_missing_are_named()
    {
        AidTotals totals = Ledger(3).Total(Reported.Query(Dimension.Donor));
        using Folder folder = new();
        string file = Path.Combine(folder.Path, "no.ttf");
        Assert.Contains(file, Assert.Throws<FileNotFoundException>(() => AidChart.Bars(totals, new ChartOptions { FontFile = file })).Message, StringComparison.Ordinal);
        File.WriteAllText(file, "no font");
        Assert.Contains(file, Assert.Throws<InvalidDataException>(() => AidChart.Bars(totals, new ChartOptions { FontFile = file })).Message, StringComparison.Ordinal);
        Assert.Contains("No Such Sans", Assert.Throws<FileNotFoundException>(() => AidChart.Bars(totals, new ChartOptions { FontFamily = "No Such Sans" })).Message, StringComparison.Ordinal);

        AidChart without = AidChart.Of(Draw("bars", 3, new ChartOptions(), ChartFont.None), ChartFont.None);
        Assert.Contains("FontFile", Assert.Throws<InvalidOperationException>(() => without.SavePng(new MemoryStream())).Message, StringComparison.Ordinal);
        Assert.Contains("Donor 2", without.ToSvg(), StringComparison.Ordinal);
    }

    [Fact]
    public void Values_below_zero_and_nothing_at_all_are_drawn()
    {
        ChartFont font = ChartFont.For(new ChartOptions());
        BarsRow[] rows =
        [
            Row("Up", new(5_000_000_000)), Row("Down", new(-2_500_000_000)), Row("Perhaps", new(-1_000_000_000, null, 700_000_000)),
            Row("About", new(-3_000_000_000, -1_000_000_000, 1_000_000_000)), Row("Open", new(-1_000_000_000, -500_000_000, null)),
        ];
        ChartWords words = new("Title", "Subtitle", []);
        AssertLegible(BarsLayout.Draw(new BarsData(words, ["Pledged"], rows), new ChartOptions(), font), font);
        AssertLegible(BarsLayout.Draw(new BarsData(words, ["Pledged"], [Row("Zero", default)]), new ChartOptions(), font), font);
        AssertLegible(BarsLayout.Draw(new BarsData(words, ["Pledged"], [Row("Huge", new(decimal.MaxValue)), Row("Cent", new(0.01m))]), new ChartOptions(), font), font);
        Scene empty = AidChart.Bars(Make.Ledger([]).Total(Dimension.Donor)).Scene;
        Assert.Contains(empty.Marks.OfType<Mark.Text>(), static t => t.Words == "There is nothing to show.");

        static BarsRow Row(string label, Bounds bounds) => new(label, RowKind.Key, [new MoneyRange(bounds, Currency.EUR)]);
    }

    private static AidLedger Ledger(int donors) => Reported.Ledger([.. Enumerable.Range(0, donors).Select(static i => i % 7 == 3 ? $"The United Federation of Distant Provinces, number {i}" : $"Donor {i}")]);

    private static AidChart Chart(string kind, int donors, ChartOptions options)
    {
        AidLedger ledger = Ledger(donors);
        options = options with { Names = KeyNames.Of(ledger), Top = 50 };
        return kind switch
        {
            "bars" => AidChart.Bars(ledger.Total(Reported.Query(Dimension.Donor)), options),
            "months" => AidChart.StackedMonths(ledger.Total(Reported.Query(Dimension.Donor, Dimension.Month)), options),
            _ => AidChart.PromisedAndDelivered(ledger.Total(Reported.Query(Dimension.Donor)), ledger.Total(Reported.Query(Dimension.Donor) with { Measure = Measure.Delivered }), options),
        };
    }

    private static Scene Draw(string kind, int donors, ChartOptions options, ChartFont font)
    {
        AidLedger ledger = Ledger(donors);
        options = options with { Names = KeyNames.Of(ledger) };
        AidTotals pledged = ledger.Total(Reported.Query(Dimension.Donor));
        return kind switch
        {
            "bars" => BarsLayout.Draw(BarsData.Of(options, ("totals", pledged)), options, font),
            "months" => StackLayout.Draw(StackData.Of(ledger.Total(Reported.Query(Dimension.Donor, Dimension.Month)), options), options, font),
            _ => BarsLayout.Draw(BarsData.Of(options, ("promised", pledged), ("delivered", ledger.Total(Reported.Query(Dimension.Donor) with { Measure = Measure.Delivered }))), options, font),
        };
    }

    internal static void AssertLegible(Scene scene, ChartFont font)
    {
        (SKRect Box, string Words)[] boxes =
        [
            .. scene.Marks.OfType<Mark.Text>().Select(t =>
            {
                double width = font.Width(t.Words, t.Size, t.IsBold);
                double left = t.X - (t.Anchor == TextAnchor.Start ? 0 : t.Anchor == TextAnchor.Middle ? width / 2 : width);
                return (new SKRect((float)left, (float)(t.Y - (t.Size * 0.75)), (float)(left + width), (float)(t.Y + (t.Size * 0.2))), t.Words);
            }),
        ];
        Assert.NotEmpty(boxes);
        for (int i = 0; i < boxes.Length; i++)
        {
            Assert.True(boxes[i].Box is { Left: >= 0, Top: >= 0 } box && box.Right <= scene.Width && box.Bottom <= scene.Height, $"'{boxes[i].Words}' leaves the picture: {boxes[i].Box}");
            for (int j = 0; j < i; j++)
            {
                Assert.False(boxes[i].Box.IntersectsWith(boxes[j].Box), $"'{boxes[i].Words}' overlaps '{boxes[j].Words}'");
            }
        }
    }
}
