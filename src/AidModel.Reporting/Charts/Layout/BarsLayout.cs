namespace AidModel;

/// <summary>Draws lying bars, one or two to a row.</summary>
internal static class BarsLayout
{
    private const double LabelLine = 15;
    private const double Gap = 8;
    private const double LeastBar = 40;
    private const int MostLabelLines = 2;

    // What has no upper bound could go on anywhere: a stub with an arrow says so, and leaves the eye what is known.
    private const double OpenStub = 30;

    public static Scene Draw(BarsData data, ChartOptions options, ChartFont font)
    {
        ChartPalette palette = ChartPalette.Of(options.Theme);
        Sketch sketch = new(palette);
        ChartFrame frame = new(options, font, sketch);
        double top = frame.Head(data.Words, Legend(data, palette));
        if (data.Rows.Count == 0)
        {
            sketch.Text(ChartFrame.Margin, top + 24, "There is nothing to show.", ChartFrame.Normal, palette.Quiet);
            return Finish(top + 48);
        }

        int series = data.Series.Count;
        double widest = Math.Clamp(options.Width * 0.3, 110, 280);
        IReadOnlyList<string>[] labels = [.. data.Rows.Select(r => TextLines.Wrap(r.Label, widest, MostLabelLines, t => font.Width(t, ChartFrame.Normal)))];
        double left = ChartFrame.Margin + labels.Max(l => l.Max(t => font.Width(t, ChartFrame.Normal))) + 10;
        string[][] amounts = [.. data.Rows.Select(r => r.Values.Select(v => Amount(v)).ToArray())];
        BarsScale scale = BarsScale.Of(data, amounts, left, frame.Right, font);

        double bar = series == 1 ? 18 : 14;
        double[] pitches = [.. labels.Select(l => Math.Max((series * (bar + 3)) + (series == 1 ? 8 : 10), (l.Count * LabelLine) + 8))];
        double plot = top + 18;
        double end = Math.Max(plot + pitches.Sum() + 4, 0);
        if (options.Height is { } height)
        {
            // What is left over makes bars and the room between them grow alike, up to a point.
            double foot = frame.Foot(data.Words, end + 12) - end;
            sketch.Drop();
            double grow = Math.Clamp((height - foot - plot - 4) / pitches.Sum(), 1, 2);
            bar *= grow;
            pitches = [.. pitches.Select(p => p * grow)];
            end = Math.Max(plot + pitches.Sum() + 4, height - foot);
        }

        LyingAxis.Draw(sketch, font, data.Rows[0].Values[0].Currency, scale.Least, scale.Greatest, scale.At, plot, plot + pitches.Sum() + 4);
        double y = plot + 4;
        for (int i = 0; i < data.Rows.Count; i++)
        {
            BarsRow row = data.Rows[i];
            double middle = y + (pitches[i] / 2);
            sketch.Begin(Figures(data, row));
            double line = middle + (ChartFrame.Normal * 0.36) - ((labels[i].Count - 1) * LabelLine / 2);
            foreach (string label in labels[i])
            {
                sketch.Text(left - 10, line, label, ChartFrame.Normal, palette.Ink, TextAnchor.End);
                line += LabelLine;
            }

            for (int s = 0; s < series; s++)
            {
                string color = row.Kind != RowKind.Key && series == 1 ? palette.Neutral : s == 0 ? palette.Main : palette.Second;
                double center = middle + ((s - ((series - 1) / 2.0)) * (bar + 3));
                Bar(sketch, font, row.Values[s].Bounds, amounts[i][s], scale, center, bar, color);
            }

            y += pitches[i];
        }

        double zero = scale.At(0);
        sketch.Begin(null);
        sketch.Line(zero, plot, zero, plot + pitches.Sum() + 4, palette.Axis);
        return Finish(frame.Foot(data.Words, end + 12));

        string Amount(MoneyRange range)
        {
            string full = ShortAmount.Of(range);
            return font.Width(full, ChartFrame.Normal, isBold: true) > options.Width * 0.38 ? ShortAmount.Brief(range) : full;
        }

        Scene Finish(double bottom) => new(
            options.Width,
            (int)Math.Ceiling(Math.Max(bottom, options.Height ?? 0)),
            palette.Background,
            data.Words.Title,
            string.Join(' ', [data.Words.Subtitle, .. data.Rows.Select(r => Figures(data, r) + ".")]),
            sketch.Groups);
    }

    private static string Figures(BarsData data, BarsRow row) =>
        data.Series.Count == 1
            ? $"{row.Label}: {row.Values[0]}"
            : $"{row.Label}: {string.Join("; ", row.Values.Select((v, i) => $"{data.Series[i].ToLowerInvariant()} {v}"))}";

    private static List<LegendItem> Legend(BarsData data, ChartPalette palette)
    {
        Bounds[] all = [.. data.Rows.SelectMany(static r => r.Values).Select(static v => v.Bounds)];
        List<LegendItem> items = data.Series.Count == 1 ? [] : [.. data.Series.Select((s, i) => new LegendItem(LegendGlyph.Filled, i == 0 ? palette.Main : palette.Second, s))];
        AddIf(static b => b is { IsExact: false, Best: not null }, LegendGlyph.Whisker, "lower to upper bound");
        AddIf(static b => b.Best is null, LegendGlyph.Hatched, "possible, best value unknown");
        AddIf(static b => b.Upper is null, LegendGlyph.Arrow, "no upper bound");
        return items;

        void AddIf(Predicate<Bounds> condition, LegendGlyph glyph, string words)
        {
            if (Array.Exists(all, condition))
            {
                items.Add(new(glyph, glyph == LegendGlyph.Hatched ? palette.Main : palette.Ink, words));
            }
        }
    }

    private static void Bar(Sketch sketch, ChartFont font, Bounds bounds, string amount, BarsScale scale, double middle, double height, string color)
    {
        double zero = scale.At(0);
        double solid = scale.At(bounds.Best ?? bounds.Lower);
        double upper = bounds.Upper is { } most ? scale.At(most) : Math.Min(scale.Open, Math.Max(zero, solid) + OpenStub);
        double top = middle - (height / 2);
        if (bounds.Best is null)
        {
            double end = bounds.Upper is null ? upper - 7 : upper;
            sketch.Hatched(solid, top, end - solid, height, color);
            if (bounds.Upper is null)
            {
                sketch.RightArrow(upper, middle, color);
            }
        }

        // Below zero nothing is certain but a best value.
        if (bounds.Best is not null || bounds.Lower > 0)
        {
            sketch.Box(Math.Min(zero, solid), top, Math.Abs(solid - zero), height, color);
        }

        if (bounds is { IsExact: false, Best: not null })
        {
            sketch.LyingWhisker(scale.At(bounds.Lower), upper, middle, bounds.Upper is null);
        }

        double x = Math.Max(zero, Math.Max(solid, upper)) + Gap;
        sketch.Box(x - 3, middle - 7, font.Width(amount, ChartFrame.Normal, isBold: true) + 6, 14, sketch.Palette.Background);
        sketch.Text(x, middle + (ChartFrame.Normal * 0.36), amount, ChartFrame.Normal, sketch.Palette.Ink, isBold: true);
    }

    /// <summary>From amounts to places: so that behind every bar there is room for its amount.</summary>
    private sealed record BarsScale(decimal Least, decimal Greatest, double Left, double PerUnit, double Open)
    {
        public static BarsScale Of(BarsData data, string[][] amounts, double left, double right, ChartFont font)
        {
            (Bounds Bounds, double Words)[] bars =
            [
                .. data.Rows.SelectMany((row, i) => row.Values.Select((v, s) => (v.Bounds, font.Width(amounts[i][s], ChartFrame.Normal, isBold: true)))),
            ];
            decimal least = Math.Min(0, bars.Min(static b => b.Bounds.Lower));
            decimal greatest = Math.Max(0, bars.Max(static b => b.Bounds.Upper ?? b.Bounds.Best ?? b.Bounds.Lower));
            if (greatest == least)
            {
                greatest = 1;
            }

            double open = right - Gap - bars.Where(static b => b.Bounds.Upper is null).Select(static b => b.Words).DefaultIfEmpty(0).Max();
            double perUnit = double.MaxValue;
            foreach ((Bounds bounds, double words) in bars)
            {
                decimal amount = Math.Max(0, bounds.Upper ?? bounds.Best ?? bounds.Lower);
                double room = bounds.Upper is null ? open - left - LeastBar : right - left - Gap - words;
                if (amount > least)
                {
                    perUnit = Math.Min(perUnit, Math.Max(room, LeastBar) / ((double)amount - (double)least));
                }
            }

            perUnit = Math.Min(perUnit, (right - left) / ((double)greatest - (double)least));
            return new(least, greatest, left, perUnit, open);
        }

        public double At(decimal amount) => Left + (((double)amount - (double)Least) * PerUnit);
    }
}
