using System.Text;

namespace AidModel;

/// <summary>A chart of a result, as PNG and SVG. Immutable and thread safe.</summary>
/// <remarks>
/// <para>Pixels are rounded; every figure that stands in a chart is rounded from the exact one, to three digits, and the SVG has the
/// exact ones as text behind each bar and in its description.</para>
/// <para>Text takes a font of the machine, or the one that <see cref="ChartOptions.FontFile"/> names. Without any, an SVG is laid out by
/// estimate, and a PNG is refused.</para>
/// </remarks>
public sealed class AidChart
{
    private readonly Scene _scene;
    private readonly ChartFont _font;

    private AidChart(Scene scene, ChartFont font)
    {
        _scene = scene;
        _font = font;
    }

    /// <summary>The title.</summary>
    public string Title => _scene.Title;

    /// <summary>All that the chart shows, in words and exact figures, for those who do not see it.</summary>
    public string Description => _scene.Description;

    /// <summary>How wide the chart is, in pixels of scale 1.</summary>
    public int Width => _scene.Width;

    /// <summary>How high the chart is, in pixels of scale 1.</summary>
    public int Height => _scene.Height;

    internal Scene Scene => _scene;

    /// <summary>A bar for each key of the first dimension, the greatest first, with whiskers from the lower to the upper bound. Where
    /// the best value is unknown, the bar is solid to the lower bound and hatched to the upper one; a stub with an arrow stands for an
    /// upper bound that is missing.</summary>
    /// <param name="totals">The figures, grouped by one dimension or more.</param>
    /// <param name="options">How it looks; null for the default.</param>
    /// <exception cref="ArgumentNullException"><paramref name="totals"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="totals"/> are grouped by nothing.</exception>
    /// <exception cref="IOException">The font file cannot be read, or is none.</exception>
    public static AidChart Bars(AidTotals totals, ChartOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(totals);
        options ??= ChartOptions.Default;
        ChartFont font = ChartFont.For(options);
        return new(BarsLayout.Draw(BarsData.Of(options, (nameof(totals), totals)), options, font), font);
    }

    /// <summary>A column for each day, month or year, stacked by the first dimension: each of the greatest keys in a colour of its own,
    /// at its best value, or at the lower bound where that is unknown. A whisker shows what the column's bounds come to.</summary>
    /// <param name="totals">The figures, grouped by two dimensions, of which the second is <see cref="Dimension.Month"/>,
    /// <see cref="Dimension.Day"/> or <see cref="Dimension.Year"/>.</param>
    /// <param name="options">How it looks; null for the default.</param>
    /// <exception cref="ArgumentNullException"><paramref name="totals"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="totals"/> are grouped in another way, or have more periods than the chart has
    /// room for.</exception>
    /// <exception cref="IOException">The font file cannot be read, or is none.</exception>
    public static AidChart StackedMonths(AidTotals totals, ChartOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(totals);
        options ??= ChartOptions.Default;
        ChartFont font = ChartFont.For(options);
        return new(StackLayout.Draw(StackData.Of(totals, options), options, font), font);
    }

    /// <summary>Two bars for each key of the first dimension: what was promised, and what of it has arrived; ordered by what was
    /// promised.</summary>
    /// <param name="promised">The figures of what was promised: of <see cref="Measure.Pledged"/>, of a stage before arrival or of
    /// <see cref="Measure.Outstanding"/>, grouped by one dimension or more.</param>
    /// <param name="delivered">The figures of what has arrived, of <see cref="Measure.Arrived"/>, <see cref="Measure.Delivered"/> or
    /// <see cref="Measure.Disbursed"/>, in the same currency and grouped by
    /// the same first dimension.</param>
    /// <param name="options">How it looks; null for the default.</param>
    /// <exception cref="ArgumentNullException"><paramref name="promised"/> or <paramref name="delivered"/> is null.</exception>
    /// <exception cref="ArgumentException">A result is of another measure or grouped by nothing, or the two differ in currency or first
    /// dimension.</exception>
    /// <exception cref="IOException">The font file cannot be read, or is none.</exception>
    public static AidChart PromisedAndDelivered(AidTotals promised, AidTotals delivered, ChartOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(promised);
        ArgumentNullException.ThrowIfNull(delivered);
        Check(!HasArrived(promised.Query.Measure), $"These figures are of what has {promised.Query.Measure.ToString().ToLowerInvariant()}, not of what was promised.", nameof(promised));
        Check(HasArrived(delivered.Query.Measure), $"These figures are of what is {delivered.Query.Measure.ToString().ToLowerInvariant()}, not of what has arrived.", nameof(delivered));
        Check(promised.Query.Currency == delivered.Query.Currency, $"These figures are in {delivered.Query.Currency}, the others in {promised.Query.Currency}.", nameof(delivered));
        options ??= ChartOptions.Default;
        ChartFont font = ChartFont.For(options);
        return new(BarsLayout.Draw(BarsData.Of(options, (nameof(promised), promised), (nameof(delivered), delivered)), options, font), font);
    }

    /// <summary>The way from one figure to another, cause by cause: a bar for the figure before, one for each cause from where the last one
    /// ends, and one for the figure after. What adds is filled, what takes away hatched, and each has its sign.</summary>
    /// <param name="figure">The two figures and the causes between them.</param>
    /// <param name="options">How it looks; null for the default. A figure has no sources of its own: a line of them stands there where
    /// <see cref="ChartOptions.Source"/> says it. Names and the number of bars are not used.</param>
    /// <exception cref="ArgumentNullException"><paramref name="figure"/> is null.</exception>
    /// <exception cref="IOException">The font file cannot be read, or is none.</exception>
    public static AidChart Waterfall(BridgeFigure figure, ChartOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(figure);
        options ??= ChartOptions.Default;
        ChartFont font = ChartFont.For(options);
        return new(WaterfallLayout.Draw(WaterfallData.Of(figure, options), options, font), font);
    }

    /// <summary>The chart as SVG: text as text, with the title, a description and the exact figures for those who do not see it.</summary>
    public string ToSvg() => SvgDrawing.Draw(_scene, _font);

    /// <summary>Writes the chart as SVG (UTF-8) to a file, which is replaced when all is written and left as it was on an error.</summary>
    /// <exception cref="ArgumentException"><paramref name="path"/> is null or empty.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void SaveSvg(string path) => OutputFile.Write(path, WriteSvg);

    /// <summary>Writes the chart as SVG (UTF-8) to a stream, which stays open.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="stream"/> cannot be written.</exception>
    public void SaveSvg(Stream stream) => OutputFile.Write(stream, WriteSvg);

    /// <summary>Writes the chart as PNG to a file, which is replaced when all is written and left as it was on an error.</summary>
    /// <param name="path">The file.</param>
    /// <param name="scale">How many pixels of the picture there are to one of <see cref="Width"/> and <see cref="Height"/>, from 0.25 to
    /// 8; by default 2, for sharp screens.</param>
    /// <exception cref="ArgumentException"><paramref name="path"/> is null or empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="scale"/> is outside that range.</exception>
    /// <exception cref="InvalidOperationException">The machine has no font, and the options name none.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void SavePng(string path, double scale = 2)
    {
        byte[] png = Png(scale);
        OutputFile.Write(path, stream => stream.Write(png));
    }

    /// <summary>Writes the chart as PNG to a stream, which stays open.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="scale">How many pixels of the picture there are to one of <see cref="Width"/> and <see cref="Height"/>, from 0.25 to
    /// 8; by default 2, for sharp screens.</param>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="stream"/> cannot be written.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="scale"/> is outside that range.</exception>
    /// <exception cref="InvalidOperationException">The machine has no font, and the options name none.</exception>
    public void SavePng(Stream stream, double scale = 2)
    {
        byte[] png = Png(scale);
        OutputFile.Write(stream, memory => memory.Write(png));
    }

    internal static AidChart Of(Scene scene, ChartFont font) => new(scene, font);

    private static bool HasArrived(Measure measure) => measure == Measure.Arrived || measure == Measure.Delivered || measure == Measure.Disbursed;

    private static void Check(bool condition, string fault, string parameter)
    {
        if (!condition)
        {
            throw new ArgumentException(fault, parameter);
        }
    }

    private void WriteSvg(Stream stream) => stream.Write(Encoding.UTF8.GetBytes(ToSvg()));

    private byte[] Png(double scale)
    {
        if (scale is not (>= 0.25 and <= 8))
        {
            throw new ArgumentOutOfRangeException(nameof(scale), scale, "The scale is from 0.25 to 8.");
        }

        return PngDrawing.Draw(_scene, _font, scale);
    }
}
