namespace AidModel;

/// <summary>What stands around every chart: title, subtitle and legend above it, notes and sources below.</summary>
internal sealed class ChartFrame(ChartOptions options, ChartFont font, Sketch sketch)
{
    public const double Margin = 24;
    public const double Small = 11;
    public const double Normal = 12.5;

    private const double TitleSize = 20;
    private const double TitleLine = 26;
    private const double SubtitleSize = 13;
    private const double SubtitleLine = 18;
    private const double NoteLine = 15.5;
    private const double LegendLine = 21;
    private const double GlyphWidth = 18;
    private const int MostLines = 12;

    public double Right => options.Width - Margin;

    public double Inner => options.Width - (2 * Margin);

    /// <summary>Draws what is above the chart; the result is where the chart begins.</summary>
    public double Head(ChartWords words, IReadOnlyList<LegendItem> legend)
    {
        double y = Margin - 4;
        sketch.Begin(null);
        y = Lines(words.Title, TitleSize, TitleLine, y, sketch.Palette.Ink, isBold: true);
        y = Lines(words.Subtitle, SubtitleSize, SubtitleLine, y + 2, sketch.Palette.Quiet);
        return Legend(legend, y + 8) + 8;
    }

    /// <summary>Draws what is below the chart; the result is where the picture ends.</summary>
    public double Foot(ChartWords words, double y)
    {
        sketch.Begin(null);
        sketch.Line(Margin, y, Right, y, sketch.Palette.Grid);
        y += 6;
        foreach (string note in words.Notes)
        {
            y = Lines(note, Small, NoteLine, y, sketch.Palette.Quiet);
        }

        return y + 14;
    }

    private double Lines(string text, double size, double height, double y, string color, bool isBold = false)
    {
        foreach (string line in TextLines.Wrap(text, Inner, MostLines, t => font.Width(t, size, isBold)))
        {
            y += height;
            sketch.Text(Margin, y - (height * 0.25), line, size, color, isBold: isBold);
        }

        return y;
    }

    private double Legend(IReadOnlyList<LegendItem> items, double y)
    {
        if (items.Count == 0)
        {
            return y;
        }

        double x = Margin;
        y += LegendLine;
        foreach (LegendItem item in items)
        {
            string words = TextLines.Wrap(item.Words, Inner - GlyphWidth - 6, 1, t => font.Width(t, Normal))[0];
            double width = GlyphWidth + 6 + font.Width(words, Normal);
            if (x > Margin && x + width > Right)
            {
                x = Margin;
                y += LegendLine;
            }

            Glyph(item, x, y - 10);
            sketch.Text(x + GlyphWidth + 6, y - 5, words, Normal, sketch.Palette.Ink);
            x += width + 18;
        }

        return y;
    }

    private void Glyph(LegendItem item, double x, double middle)
    {
        switch (item.Glyph)
        {
            case LegendGlyph.Filled:
                sketch.Box(x + 4, middle - 6, 13, 13, item.Color);
                break;
            case LegendGlyph.Hatched:
                sketch.Hatched(x + 1, middle - 6, 16, 12, item.Color);
                break;
            case LegendGlyph.Whisker:
                sketch.LyingWhisker(x + 1, x + 17, middle, isOpen: false);
                break;
            default:
                sketch.Line(x + 1, middle, x + 11, middle, item.Color, 1.5);
                sketch.RightArrow(x + 18, middle, item.Color);
                break;
        }
    }
}
