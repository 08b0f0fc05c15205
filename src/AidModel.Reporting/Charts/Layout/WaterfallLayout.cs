namespace AidModel;

/// <summary>Draws a waterfall: a row for each bar, joined where the one ends and the next begins.</summary>
internal static class WaterfallLayout
{
    private const double LabelLine = 15;
    private const double Gap = 8;
    private const double LeastBar = 40;
    private const int MostLabelLines = 2;

    // So that a step is seen, however small it is beside the figures.
    private const double LeastStep = 1.5;

    // Narrower than this, hatching is a blur.
    private const double LeastHatched = 4;

    public static Scene Draw(WaterfallData data, ChartOptions options, ChartFont font)
    {
        ChartPalette palette = ChartPalette.Of(options.Theme);
        Sketch sketch = new(palette);
        ChartFrame frame = new(options, font, sketch);
        double plot = frame.Head(data.Words, Legend(data, palette)) + 18;
        double widest = Math.Clamp(options.Width * 0.3, 110, 280);
        IReadOnlyList<string>[] labels = [.. data.Rows.Select(r => TextLines.Wrap(r.Label, widest, MostLabelLines, t => font.Width(t, ChartFrame.Normal)))];
        double left = ChartFrame.Margin + labels.Max(l => l.Max(t => font.Width(t, ChartFrame.Normal))) + 10;
        WaterfallScale scale = WaterfallScale.Of(data, left, frame.Right, font);

        double bar = 18;
        double[] pitches = [.. labels.Select(l => Math.Max(bar + 11, (l.Count * LabelLine) + 8))];
        double end = plot + pitches.Sum() + 4;
        if (options.Height is { } height)
        {
            double foot = frame.Foot(data.Words, end + 12) - end;
            sketch.Drop();
            double grow = Math.Clamp((height - foot - plot - 4) / pitches.Sum(), 1, 2);
            bar *= grow;
            pitches = [.. pitches.Select(p => p * grow)];
            end = Math.Max(plot + pitches.Sum() + 4, height - foot);
        }

        double bottom = plot + pitches.Sum() + 4;
        LyingAxis.Draw(sketch, font, data.Rows[0].Amount.Currency, scale.Least, scale.Greatest, scale.At, plot, bottom);
        sketch.Line(scale.At(0), plot, scale.At(0), bottom, palette.Axis);
        double y = plot + 4;
        for (int i = 0; i < data.Rows.Count; i++)
        {
            WaterfallRow row = data.Rows[i];
            double middle = y + (pitches[i] / 2);
            if (i + 1 < data.Rows.Count)
            {
                double next = y + pitches[i] + (pitches[i + 1] / 2);
                sketch.Begin(null);
                sketch.Line(scale.At(row.To), middle + (bar / 2), scale.At(row.To), next - (bar / 2), palette.Quiet);
            }

            sketch.Begin(row.Figures);
            double line = middle + (ChartFrame.Normal * 0.36) - ((labels[i].Count - 1) * LabelLine / 2);
            foreach (string label in labels[i])
            {
                sketch.Text(left - 10, line, label, ChartFrame.Normal, palette.Ink, TextAnchor.End, isBold: !row.IsStep);
                line += LabelLine;
            }

            Bar(sketch, font, row, scale, middle, bar);
            y += pitches[i];
        }

        return new(
            options.Width,
            (int)Math.Ceiling(Math.Max(frame.Foot(data.Words, end + 12), options.Height ?? 0)),
            palette.Background,
            data.Words.Title,
            string.Join(' ', [data.Words.Subtitle, .. data.Rows.Select(static r => r.Figures + ".")]),
            sketch.Groups);
    }

    private static void Bar(Sketch sketch, ChartFont font, WaterfallRow row, WaterfallScale scale, double middle, double height)
    {
        double from = scale.At(row.From);
        double to = scale.At(row.To);
        double x = Math.Min(from, to);
        double width = Math.Abs(to - from);
        string color = ColorOf(row, sketch.Palette);
        if (row.IsLess && width >= LeastHatched)
        {
            sketch.Hatched(x, middle - (height / 2), width, height, color);
        }
        else if (row.IsStep || width > 0)
        {
            double least = Math.Max(width, LeastStep);
            sketch.Box(x + ((width - least) / 2), middle - (height / 2), least, height, color);
        }

        double words = Math.Max(from, to) + Gap;
        sketch.Box(words - 3, middle - 7, font.Width(row.Brief, ChartFrame.Normal, isBold: true) + 6, 14, sketch.Palette.Background);
        sketch.Text(words, middle + (ChartFrame.Normal * 0.36), row.Brief, ChartFrame.Normal, sketch.Palette.Ink, isBold: true);
    }

    private static string ColorOf(WaterfallRow row, ChartPalette palette) =>
        !row.IsStep || row.Amount.Amount == 0 ? palette.Neutral : row.IsLess ? palette.Second : palette.Main;

    private static List<LegendItem> Legend(WaterfallData data, ChartPalette palette)
    {
        List<LegendItem> items = [];
        if (data.Rows.Any(static r => r is { IsStep: true, Amount.Amount: > 0 }))
        {
            items.Add(new(LegendGlyph.Filled, palette.Main, "adds"));
        }

        if (data.Rows.Any(static r => r.IsLess))
        {
            items.Add(new(LegendGlyph.Hatched, palette.Second, "takes away"));
        }

        return items;
    }

    /// <summary>From amounts to places: so that behind every bar there is room for its amount.</summary>
    private sealed record WaterfallScale(decimal Least, decimal Greatest, double Left, double PerUnit)
    {
        public static WaterfallScale Of(WaterfallData data, double left, double right, ChartFont font)
        {
            decimal least = data.Rows.Min(static r => Math.Min(r.From, r.To));
            decimal greatest = data.Rows.Max(static r => Math.Max(r.From, r.To));
            if (least == greatest)
            {
                greatest = 1;
            }

            double perUnit = (right - left) / ((double)greatest - (double)least);
            foreach (WaterfallRow row in data.Rows)
            {
                double amount = (double)Math.Max(row.From, row.To) - (double)least;
                double room = right - left - Gap - font.Width(row.Brief, ChartFrame.Normal, isBold: true);
                if (amount > 0)
                {
                    perUnit = Math.Min(perUnit, Math.Max(room, LeastBar) / amount);
                }
            }

            return new(least, greatest, left, perUnit);
        }

        public double At(decimal amount) => Left + (((double)amount - (double)Least) * PerUnit);
    }
}
