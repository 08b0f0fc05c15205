using System.Globalization;

namespace AidModel;

/// <summary>Draws stacked columns over time.</summary>
internal static class StackLayout
{
    private const double PlotHeight = 320;
    private const double OpenStub = 26;
    private const double OpenRoom = 14;
    private const double Head = 20;
    private const double Foot = 36;

    public static Scene Draw(StackData data, ChartOptions options, ChartFont font)
    {
        ChartPalette palette = ChartPalette.Of(options.Theme);
        Sketch sketch = new(palette);
        ChartFrame frame = new(options, font, sketch);
        double top = frame.Head(data.Words, Legend(data, palette)) + Head;
        if (data.Periods.Count == 0)
        {
            sketch.Text(ChartFrame.Margin, top + 24, "There is nothing to show.", ChartFrame.Normal, palette.Quiet);
            return Finish(top + 48);
        }

        StackColumn[] columns = [.. data.Periods.Select((_, i) => StackColumn.Of([.. data.Series.Select(s => s.Values[i])]))];
        Currency currency = data.Series[0].Values[0].Currency;
        decimal greatest = Math.Max(0, columns.Max(static c => c.Top));
        decimal least = Math.Min(0, columns.Min(static c => c.Bottom));
        if (greatest == least)
        {
            greatest = 1;
        }

        decimal step = AmountScale.Step((greatest / 5) - (least / 5));
        decimal[] ticks = [.. AmountScale.Ticks(Math.Floor(least / step) * step, Math.Ceiling(greatest / step) * step, 5)];
        string[] words = [.. ticks.Select(t => ShortAmount.Tick(t, ticks.Max(Math.Abs), currency))];
        double left = ChartFrame.Margin + words.Max(w => font.Width(w, ChartFrame.Small)) + 8;
        double pitch = (frame.Right - left) / data.Periods.Count;
        double foot = frame.Foot(data.Words, 0);
        sketch.Drop();
        double bottom = top + Math.Max(PlotHeight, (options.Height ?? 0) - top - Foot - foot);
        double perUnit = (bottom - top) / ((double)ticks[^1] - (double)ticks[0]);
        sketch.Begin(null);
        for (int i = 0; i < ticks.Length; i++)
        {
            double y = At(ticks[i]);
            sketch.Line(left, y, frame.Right, y, palette.Grid);
            sketch.Text(left - 8, y + 4, words[i], ChartFrame.Small, palette.Quiet, TextAnchor.End);
        }

        string[] sums = [.. columns.Select(c => ShortAmount.Brief(c.Sum))];
        bool hasSums = columns.Length == 1 || sums.Max(s => font.Width(s, ChartFrame.Small, isBold: true)) + 8 <= pitch;
        for (int i = 0; i < columns.Length; i++)
        {
            Column(i);
        }

        sketch.Begin(null);
        sketch.Line(left, At(0), frame.Right, At(0), palette.Axis);
        PeriodLabels.Draw(sketch, font, data, left, pitch, bottom);
        return Finish(frame.Foot(data.Words, bottom + Foot));

        double At(decimal amount) => bottom - (((double)amount - (double)ticks[0]) * perUnit);

        void Column(int period)
        {
            StackColumn column = columns[period];
            double width = Math.Clamp(pitch * 0.78, Math.Min(2, pitch), 90);
            double x = left + (pitch * period) + ((pitch - width) / 2);
            decimal up = 0;
            decimal down = 0;
            for (int s = 0; s < data.Series.Count; s++)
            {
                MoneyRange value = data.Series[s].Values[period];
                decimal shown = value.Bounds.Best ?? value.Bounds.Lower;
                if (value.Bounds is { Lower: 0, Upper: 0 })
                {
                    continue;
                }

                sketch.Begin($"{data.Series[s].Label}, {PeriodLabels.Full(data.Periods[period], data.Time)}: {value}");
                ref decimal end = ref up;
                if (shown < 0)
                {
                    end = ref down;
                }

                Segment(x, At(end), At(end + shown), width, s);
                end += shown;
            }

            sketch.Begin(null);
            bool isOpen = column.Sum.Upper is null;
            double whisker = isOpen ? Math.Max(top - OpenRoom, At(Math.Max(0, (column.Sum.Best ?? column.Sum.Lower).Amount)) - OpenStub) : At(column.Sum.Upper!.Value.Amount);
            if (!column.Sum.IsExact)
            {
                sketch.StandingWhisker(x + (width / 2), At(column.Sum.Lower.Amount), whisker, isOpen);
            }

            if (hasSums && (column.Top > 0 || column.Bottom < 0 || !column.Sum.IsExact))
            {
                sketch.Text(x + (width / 2), Math.Min(At(column.Top), column.Sum.IsExact ? bottom : whisker) - 5, sums[period], ChartFrame.Small, palette.Ink, TextAnchor.Middle, isBold: true);
            }
        }

        void Segment(double x, double from, double to, double width, int series)
        {
            double y = Math.Min(from, to);
            double height = Math.Abs(from - to);
            string color = Color(data, series, palette);

            // A line of background keeps neighbours apart.
            double gap = height > 3 && pitch > 8 ? 1 : 0;
            if (data.Series[series].Kind == RowKind.Unattributed)
            {
                sketch.Hatched(x, y + gap, width, height - gap, color);
            }
            else
            {
                sketch.Box(x, y + gap, width, height - gap, color);
            }
        }

        Scene Finish(double end) => new(
            options.Width,
            (int)Math.Ceiling(Math.Max(end, options.Height ?? 0)),
            palette.Background,
            data.Words.Title,
            string.Join(' ', [data.Words.Subtitle, .. data.Series.Select(s => Figures(data, s))]),
            sketch.Groups);
    }

    private static string Figures(StackData data, StackSeries series)
    {
        IEnumerable<string> figures = series.Values.Select((v, i) => (Value: v, Period: data.Periods[i])).Where(static f => !AmountText.IsZero(f.Value))
            .Select(f => string.Create(CultureInfo.InvariantCulture, $"{PeriodLabels.Full(f.Period, data.Time)} {f.Value}"));
        return $"{series.Label}: {string.Join("; ", figures.DefaultIfEmpty("nothing"))}.";
    }

    private static List<LegendItem> Legend(StackData data, ChartPalette palette)
    {
        List<LegendItem> items =
        [
            .. data.Series.Select((s, i) => new LegendItem(s.Kind == RowKind.Unattributed ? LegendGlyph.Hatched : LegendGlyph.Filled, Color(data, i, palette), s.Label)),
        ];
        if (data.Series.Any(static s => s.Values.Any(static v => !v.IsExact)))
        {
            items.Add(new(LegendGlyph.Whisker, palette.Ink, "lower to upper bound of the column"));
        }

        if (data.Series.Any(static s => s.Values.Any(static v => v.Upper is null)))
        {
            items.Add(new(LegendGlyph.Arrow, palette.Ink, "no upper bound"));
        }

        return items;
    }

    private static string Color(StackData data, int series, ChartPalette palette) =>
        data.Series[series].Kind == RowKind.Key && series < palette.Series.Count ? palette.Series[series] : palette.Neutral;
}
