using System.Globalization;

namespace AidModel;

/// <summary>The words below columns over time: as many as fit, with the year below the first of each year.</summary>
internal static class PeriodLabels
{
    private const double Between = 10;

    private static readonly int[] _monthSteps = [1, 2, 3, 6, 12, 24, 60, 120];

    public static string Full(DateOnly period, Dimension time) =>
        period.ToString(time == Dimension.Day ? "yyyy-MM-dd" : time == Dimension.Month ? "yyyy-MM" : "yyyy", CultureInfo.InvariantCulture);

    public static void Draw(Sketch sketch, ChartFont font, StackData data, double left, double pitch, double bottom)
    {
        string format = data.Time == Dimension.Day ? "d MMM" : data.Time == Dimension.Month ? "MMM" : "yyyy";
        double widest = data.Periods.Select(p => p.ToString(format, CultureInfo.InvariantCulture)).Append("2000").Max(t => font.Width(t, ChartFrame.Small)) + Between;
        int step = data.Time == Dimension.Month
            ? Array.Find(_monthSteps, s => s * pitch >= widest) is > 0 and var months ? months : _monthSteps[^1]
            : (int)Math.Ceiling(widest / pitch);
        int year = 0;
        for (int i = 0; i < data.Periods.Count; i++)
        {
            DateOnly period = data.Periods[i];
            int place = data.Time == Dimension.Month ? (period.Year * 12) + period.Month - 1 : i;
            if (place % step != 0)
            {
                continue;
            }

            double x = left + (pitch * (i + 0.5));
            sketch.Line(x, bottom, x, bottom + 4, sketch.Palette.Axis);
            bool isYear = data.Time == Dimension.Year || step >= 12 && data.Time == Dimension.Month;
            sketch.Text(x, bottom + 16, period.ToString(isYear ? "yyyy" : format, CultureInfo.InvariantCulture), ChartFrame.Small, sketch.Palette.Quiet, TextAnchor.Middle);
            if (!isYear && period.Year != year)
            {
                year = period.Year;
                sketch.Text(x, bottom + 30, period.ToString("yyyy", CultureInfo.InvariantCulture), ChartFrame.Small, sketch.Palette.Ink, TextAnchor.Middle, isBold: true);
            }
        }
    }
}
