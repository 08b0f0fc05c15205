using System.Xml.Linq;
using SkiaSharp;
using Xunit;

namespace AidModel.Tests;

public sealed class WaterfallTests
{
    private static readonly ChangeCause[] _causes = Enum.GetValues<ChangeCause>();

    private const decimal Huge = 10_000_000_000_000_000_000_000_000m;

    private static readonly Dictionary<string, BridgeFigure> _figures = new()
    {
        ["all causes"] = Figure(21_000_000_000, 4_500_000_000, -1_200_000_000, 300_000_000, -2_000_000_000, 250_000_000, -80_000_000, 1_000_000, -3.01m),
        ["one step"] = Figure(10, 5),
        ["no step"] = Figure(10),
        ["nothing"] = Figure(0),
        ["zero step"] = Figure(100, 0, 20, 0),
        ["to zero"] = Figure(100, 0, -100),
        ["below zero"] = Figure(-500_000_000, -250_000_000, 100_000_000, -30_000_000),
        ["through zero"] = Figure(300, -500, 900, -1_000),
        ["huge and tiny"] = Figure(Huge, -0.01m, Huge, 0.01m),
        ["both ends"] = Figure(-3_000 * Huge, 3_000 * Huge, 3_000 * Huge),
        ["cents"] = Figure(0.01m, 0.02m, -0.01m),
    };

    public static TheoryData<string, int, ChartTheme, bool> Cases { get; } = new(
        from name in _figures.Keys
        from width in new[] { 400, 800, 1600 }
        from theme in Enum.GetValues<ChartTheme>()
        from hasFont in new[] { true, false }
        select (name, width, theme, hasFont));

    public static TheoryData<string> Names { get; } = new(_figures.Keys);

    private static BridgeFigure Figure(decimal before, params decimal[] steps)
    {
        Money[] amounts = [.. steps.Select(static s => new Money(s, Currency.EUR))];
        Money first = new(before, Currency.EUR);
        return new(["DEU"], first, amounts.Aggregate(first, static (sum, s) => sum + s), [.. amounts.Select((amount, i) => new BridgeStep(_causes[i], amount, [new(_causes[i], null, $"p{i}", amount, "It is new.")]))])
        {
            WithoutValueBefore = 1,
            WithoutValueAfter = 1_200,
        };
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void No_text_overlaps_another_or_leaves_the_picture(string name, int width, ChartTheme theme, bool hasFont)
    {
        ChartOptions options = new() { Width = width, Theme = theme, Source = "Publisher" };
        ChartFont font = hasFont ? ChartFont.For(options) : ChartFont.None;
        Scene scene = WaterfallLayout.Draw(WaterfallData.Of(_figures[name], options), options, font);
        Assert.Equal(width, scene.Width);
        ChartTests.AssertLegible(scene, font);
        Assert.All(scene.Marks.OfType<Mark.Box>(), b => Assert.True(b.X >= 0 && b.X + b.Width <= width + 0.01, $"{b}"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_bar_begins_where_the_one_before_it_ends_and_the_last_is_the_figure_after(string name)
    {
        BridgeFigure figure = _figures[name];
        WaterfallData data = WaterfallData.Of(figure, new ChartOptions());
        Assert.Equal((0m, figure.Before.Amount), (data.Rows[0].From, data.Rows[0].To));
        Assert.Equal((0m, figure.After.Amount), (data.Rows[^1].From, data.Rows[^1].To));
        for (int i = 1; i < data.Rows.Count - 1; i++)
        {
            Assert.Equal(data.Rows[i - 1].To, data.Rows[i].From);
            Assert.Equal(figure.Steps[i - 1].Amount.Amount, data.Rows[i].To - data.Rows[i].From);
        }

        Assert.Equal(figure.After.Amount, data.Rows[^2].To);
    }

    [Fact]
    public void Bars_are_as_long_as_their_amounts_and_joined_at_their_ends()
    {
        ChartOptions options = new();
        ChartPalette palette = ChartPalette.Of(options.Theme);
        Scene scene = WaterfallLayout.Draw(WaterfallData.Of(Figure(300, 100, -200), options), options, ChartFont.For(options));
        MarkGroup[] rows = [.. scene.Groups.Where(static g => g.Figures is not null)];
        (double Left, double Right)[] bars = [.. rows.Select(r => Extent(r, palette))];
        double unit = (bars[0].Right - bars[0].Left) / 300;
        Assert.Equal(100, (bars[1].Right - bars[1].Left) / unit, 3);
        Assert.Equal(200, (bars[2].Right - bars[2].Left) / unit, 3);
        Assert.Equal(200, (bars[3].Right - bars[3].Left) / unit, 3);
        Assert.Equal(bars[0].Right, bars[1].Left, 3);
        Assert.Equal(bars[1].Right, bars[2].Right, 3);
        Assert.Equal(bars[2].Left, bars[3].Right, 3);
        double[] joints = [.. scene.Marks.OfType<Mark.Line>().Where(l => l.Color == palette.Quiet).Select(static l => l.X1)];
        Assert.Equal([bars[0].Right, bars[1].Right, bars[2].Left], joints);
    }

    [Fact]
    public void What_takes_away_is_hatched_and_has_a_minus()
    {
        ChartOptions options = new();
        ChartPalette palette = ChartPalette.Of(options.Theme);
        Scene scene = WaterfallLayout.Draw(WaterfallData.Of(Figure(300, 100, -200), options), options, ChartFont.For(options));
        MarkGroup more = scene.Groups.Single(static g => g.Figures?.StartsWith("New", StringComparison.Ordinal) == true);
        MarkGroup less = scene.Groups.Single(static g => g.Figures?.StartsWith("Withdrawn", StringComparison.Ordinal) == true);
        Assert.Empty(more.Marks.OfType<Mark.Line>());
        Assert.True(less.Marks.OfType<Mark.Line>().Count(l => l.Color == palette.Second) > 10);
        Assert.Contains(more.Marks.OfType<Mark.Text>(), static t => t.Words == "+€100");
        Assert.Contains(less.Marks.OfType<Mark.Text>(), static t => t.Words == "\u2212€200");
        Assert.Equal(["adds", "takes away"], scene.Marks.OfType<Mark.Text>().Select(static t => t.Words).Where(static w => w is "adds" or "takes away"));
    }

    [Fact]
    public void A_step_is_seen_however_small()
    {
        ChartOptions options = new();
        Scene scene = WaterfallLayout.Draw(WaterfallData.Of(Figure(1_000_000_000, 0.01m, -0.01m, 0), options), options, ChartFont.For(options));
        MarkGroup[] steps = [.. scene.Groups.Where(static g => g.Figures?.Contains("pledge", StringComparison.Ordinal) == true)];
        Assert.Equal(3, steps.Length);
        Assert.All(steps, s => Assert.Contains(s.Marks.OfType<Mark.Box>(), b => b.Width >= 1 && b.Fill != scene.Background));
    }

    [Fact]
    public void Svg_is_well_formed_and_has_every_exact_figure()
    {
        BridgeFigure figure = _figures["all causes"];
        AidChart chart = AidChart.Waterfall(figure);
        XElement svg = XElement.Parse(chart.ToSvg());
        XNamespace ns = "http://www.w3.org/2000/svg";
        Assert.Equal("Change of DEU, by cause", svg.Element(ns + "title")!.Value);
        string description = svg.Element(ns + "desc")!.Value;
        Assert.Contains("Before: EUR 21,000,000,000.00.", description, StringComparison.Ordinal);
        Assert.Contains("Withdrawn: -1,200,000,000.00 to EUR 24,300,000,000.00 (1 pledge).", description, StringComparison.Ordinal);
        Assert.Contains($"After: {figure.After}.", description, StringComparison.Ordinal);
        string hints = string.Join('\n', svg.Elements(ns + "g").Elements(ns + "title").Select(static t => t.Value));
        Assert.Contains("New: +4,500,000,000.00 to EUR 25,500,000,000.00 (1 pledge)", hints, StringComparison.Ordinal);
        Assert.Contains(svg.Descendants(ns + "text"), static t => t.Value.Contains("1 amount before, 1,200 amounts after", StringComparison.Ordinal));
        Assert.Equal(AidChart.Waterfall(figure).ToSvg(), chart.ToSvg());
        OtherCulture.Run(() => Assert.Equal(chart.ToSvg(), AidChart.Waterfall(figure).ToSvg()));
    }

    [Theory]
    [InlineData(ChartTheme.Light)]
    [InlineData(ChartTheme.Dark)]
    public void Png_has_the_size_asked_for_and_the_colours_of_the_theme(ChartTheme theme)
    {
        using MemoryStream stream = new();
        AidChart.Waterfall(_figures["all causes"], new ChartOptions { Theme = theme, Width = 640, Height = 600 }).SavePng(stream, 1);
        using SKBitmap picture = SKBitmap.Decode(stream.ToArray());
        Assert.Equal((640, 600), (picture.Width, picture.Height));
        HashSet<SKColor> colors = [.. picture.Pixels];
        ChartPalette palette = ChartPalette.Of(theme);
        Assert.All([palette.Main, palette.Neutral, palette.Background], c => Assert.Contains(SKColor.Parse(c), colors));
    }

    [Fact]
    public void Titles_are_the_callers_and_nothing_is_refused_silently()
    {
        Assert.Equal("figure", Assert.Throws<ArgumentNullException>(static () => AidChart.Waterfall(null!)).ParamName);
        Assert.Equal("A title", AidChart.Waterfall(_figures["one step"], new ChartOptions { Title = "A title" }).Title);
        Assert.Equal("Change, by cause", AidChart.Waterfall(new BridgeFigure([], new(1, Currency.EUR), new(1, Currency.EUR), [])).Title);
        Assert.Equal(
            "Change of what is not attributed, by cause",
            AidChart.Waterfall(new BridgeFigure([AidTotals.UnattributedKey], new(1, Currency.EUR), new(1, Currency.EUR), [])).Title);
    }

    /// <summary>From where to where a bar reaches.</summary>
    private static (double Left, double Right) Extent(MarkGroup row, ChartPalette palette)
    {
        Mark.Box[] boxes = [.. row.Marks.OfType<Mark.Box>().Where(b => b.Fill != palette.Background)];
        return (boxes.Min(static b => b.X), boxes.Max(static b => b.X + b.Width));
    }
}
