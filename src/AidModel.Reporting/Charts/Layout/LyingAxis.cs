namespace AidModel;

/// <summary>The scale above lying bars: as many amounts as have room beside each other.</summary>
internal static class LyingAxis
{
    public static void Draw(Sketch sketch, ChartFont font, Currency currency, decimal least, decimal most, Func<decimal, double> at, double top, double bottom)
    {
        for (int about = 6; about >= 1; about--)
        {
            IReadOnlyList<decimal> ticks = AmountScale.Ticks(least, most, about);
            decimal greatest = ticks.Count == 0 ? 0 : ticks.Max(Math.Abs);
            (double X, string Words)[] marks = [.. ticks.Select(t => (at(t), ShortAmount.Tick(t, greatest, currency)))];
            double widest = marks.Length == 0 ? 0 : marks.Max(m => font.Width(m.Words, ChartFrame.Small));
            if (marks.Length > 1 && marks[1].X - marks[0].X < widest + 16)
            {
                if (about > 1)
                {
                    continue;
                }

                marks = [(at(0), ShortAmount.Tick(0, greatest, currency))];
            }

            sketch.Begin(null);
            foreach ((double x, string words) in marks)
            {
                sketch.Line(x, top, x, bottom, sketch.Palette.Grid);
                sketch.Text(x, top - 5, words, ChartFrame.Small, sketch.Palette.Quiet, TextAnchor.Middle);
            }

            return;
        }
    }
}
