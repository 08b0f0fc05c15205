using AidModel;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace RamsteinRound.Output;

/// <summary>Ranges as bars of one scale: solid up to the lower bound, shaded on to the upper one, the best value marked;
/// below each the exact figures.</summary>
internal sealed class RangeChart(IReadOnlyList<ChartRow> rows) : Renderable
{
    public const string Legend = "█ at least   ░ at most   ┃ best value   → no upper bound";

    private const int Indent = 2;
    private const int WidestLabel = 26;
    private const int LeastBar = 12;

    private static readonly Style _settled = new(Color.Blue);
    private static readonly Style _open = new(Color.Yellow);
    private static readonly Style _best = new(decoration: Decoration.Bold);
    private static readonly Style _exact = new(Color.Grey);

    protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
    {
        ChartRow[] bars = [.. rows.Where(static r => r.Range is not null)];
        int label = bars.Max(static r => r.Label.Length is var length && length > WidestLabel ? 0 : length);
        int figure = bars.Max(static r => Shown.Short(r.Range!.Value).Length);
        int bar = maxWidth - Indent - label - 2 - 2 - figure;
        if (bar < LeastBar)
        {
            (label, bar) = (0, bar + label);
        }

        bool isBelow = bar < LeastBar;
        bar = isBelow ? Math.Max(1, maxWidth - Indent - 2) : bar;
        decimal scale = bars.Max(static r => Greatest(r.Range!.Value.Bounds));
        int exact = Math.Max(Indent, Math.Min(Indent + label + 2, maxWidth - bars.Max(static r => r.Lines.Select(static l => l.Length).DefaultIfEmpty().Max())));
        foreach (ChartRow row in rows)
        {
            if (row.Range is not { } range)
            {
                if (row != rows[0])
                {
                    yield return Segment.LineBreak;
                }

                yield return new Segment(new string(' ', Indent) + row.Label, Page.Strong);
                yield return Segment.LineBreak;
                continue;
            }

            if (row.Label.Length > label)
            {
                yield return new Segment(new string(' ', Indent) + row.Label);
                yield return Segment.LineBreak;
            }

            yield return new Segment(new string(' ', Indent) + (row.Label.Length > label ? string.Empty : row.Label).PadRight(label + 2));
            foreach (Segment segment in Bar(range.Bounds, bar, scale))
            {
                yield return segment;
            }

            if (isBelow)
            {
                yield return Segment.LineBreak;
            }

            yield return new Segment("  " + (isBelow ? Shown.Short(range) : Shown.Short(range).PadLeft(figure)), Page.Strong);
            yield return Segment.LineBreak;
            foreach (string line in row.Lines)
            {
                yield return new Segment(new string(' ', exact) + line, _exact);
                yield return Segment.LineBreak;
            }
        }
    }

    private static decimal Greatest(Bounds bounds) => Math.Max(0, bounds.Upper ?? Math.Max(bounds.Lower, bounds.Best ?? 0) * 1.25m);

    private static IEnumerable<Segment> Bar(Bounds bounds, int width, decimal scale)
    {
        int solid = At(bounds.Lower);
        int shaded = bounds.Upper is { } upper ? At(upper) : width;
        if (!bounds.IsExact && shaded == solid)
        {
            (solid, shaded) = shaded < width ? (solid, solid + 1) : (width - 1, width);
        }

        int best = bounds is { IsExact: false, Best: { } value } ? Math.Clamp(At(value) - 1, Math.Max(0, solid - 1), shaded - 1) : -1;
        char[] cells = [.. new string('█', solid), .. new string('░', shaded - solid), .. new string(' ', width - shaded)];
        if (bounds.Upper is null)
        {
            cells[^1] = '→';
        }

        for (int from = 0; from < width;)
        {
            int to = from + 1;
            while (to < width && to != best && from != best && (to < solid) == (from < solid))
            {
                to++;
            }

            yield return new Segment(
                from == best ? "┃" : new string(cells, from, to - from),
                from == best ? _best : from < solid ? _settled : _open);
            from = to;
        }

        int At(decimal amount) => scale <= 0 ? 0 : (int)decimal.Round(Math.Clamp(amount / scale, 0, 1) * width, MidpointRounding.AwayFromZero);
    }
}
