namespace AidModel;

/// <summary>Puts marks together.</summary>
internal sealed class Sketch(ChartPalette palette)
{
    private const double HatchStep = 5;
    private const double WhiskerCap = 4;
    private const double ArrowLength = 7;

    private readonly List<MarkGroup> _groups = [new(null, [])];

    public IReadOnlyList<MarkGroup> Groups => _groups;

    public ChartPalette Palette => palette;

    /// <summary>What follows stands for these figures; null for none.</summary>
    public void Begin(string? figures) => _groups.Add(new(figures, []));

    /// <summary>Takes away what was drawn since <see cref="Begin"/>.</summary>
    public void Drop() => _groups.RemoveAt(_groups.Count - 1);

    public void Box(double x, double y, double width, double height, string fill)
    {
        if (width > 0 && height > 0)
        {
            Add(new Mark.Box(x, y, width, height, fill));
        }
    }

    public void Line(double x1, double y1, double x2, double y2, string color, double thickness = 1) => Add(new Mark.Line(x1, y1, x2, y2, color, thickness));

    public void Text(double x, double y, string words, double size, string color, TextAnchor anchor = TextAnchor.Start, bool isBold = false) =>
        Add(new Mark.Text(x, y, words, size, isBold, anchor, color));

    /// <summary>A pale box with a border and diagonal lines.</summary>
    public void Hatched(double x, double y, double width, double height, string color)
    {
        if (width <= 0 || height <= 0)
        {
            return;
        }

        Box(x, y, width, height, palette.Pale(color));
        for (double at = HatchStep; at < width + height; at += HatchStep)
        {
            double x1 = Math.Max(0, at - height);
            double y1 = Math.Min(height, at);
            double x2 = Math.Min(width, at);
            double y2 = Math.Max(0, at - width);
            Line(x + x1, y + y1, x + x2, y + y2, color);
        }

        Line(x, y, x + width, y, color);
        Line(x, y + height, x + width, y + height, color);
        Line(x, y, x, y + height, color);
        Line(x + width, y, x + width, y + height, color);
    }

    /// <summary>A line from one bound to the other, lying; an arrow where the right one is missing.</summary>
    public void LyingWhisker(double x1, double x2, double y, bool isOpen)
    {
        double end = isOpen ? x2 - ArrowLength : x2;
        Line(x1 - 1, y, end + (isOpen ? 0 : 1), y, palette.Background, 4);
        Line(x1, y - WhiskerCap - 1, x1, y + WhiskerCap + 1, palette.Background, 4);
        Line(x1, y, end, y, palette.Ink, 1.5);
        Line(x1, y - WhiskerCap, x1, y + WhiskerCap, palette.Ink, 1.5);
        if (isOpen)
        {
            RightArrow(x2, y, palette.Ink);
        }
        else
        {
            Line(x2, y - WhiskerCap, x2, y + WhiskerCap, palette.Ink, 1.5);
        }
    }

    /// <summary>The same, standing; an arrow where the upper bound is missing.</summary>
    public void StandingWhisker(double x, double lower, double upper, bool isOpen)
    {
        double end = isOpen ? upper + ArrowLength : upper;
        Line(x, lower + 1, x, end, palette.Background, 4);
        Line(x, lower, x, end, palette.Ink, 1.5);
        Line(x - WhiskerCap + 1, lower, x + WhiskerCap - 1, lower, palette.Ink, 1.5);
        if (isOpen)
        {
            Add(new Mark.Triangle(x - 4, upper + ArrowLength, x + 4, upper + ArrowLength, x, upper, palette.Ink));
        }
        else
        {
            Line(x - WhiskerCap + 1, upper, x + WhiskerCap - 1, upper, palette.Ink, 1.5);
        }
    }

    public void RightArrow(double x, double y, string color) => Add(new Mark.Triangle(x - ArrowLength, y - 5, x - ArrowLength, y + 5, x, y, color));

    private void Add(Mark mark) => _groups[^1].Marks.Add(mark);
}
