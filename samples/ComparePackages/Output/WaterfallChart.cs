using AidModel;
using RamsteinRound.Output;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace ComparePackages.Output;

/// <summary>A figure before and after as bars of one scale, and between them what each cause adds, where the one before it ended.</summary>
internal sealed class WaterfallChart(BridgeFigure figure) : Renderable
{
    private const int Indent = 2;
    private const int Gap = 2;
    private const int LeastBar = 10;

    private static readonly Style _total = new(Color.Blue);
    private static readonly Style _more = new(Color.Green);
    private static readonly Style _less = new(Color.Red);

    protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
    {
        List<(string Label, string Amount, decimal From, decimal To, Style Style)> rows = [("Before", figure.Before.ToString(), 0, figure.Before.Amount, _total)];
        decimal at = figure.Before.Amount;
        foreach (BridgeStep step in figure.Steps)
        {
            decimal next = at + step.Amount.Amount;
            rows.Add((Causes.Name(step.Cause), Amounts.Exact(step.Amount), at, next, next < at ? _less : _more));
            at = next;
        }

        rows.Add(("After", figure.After.ToString(), 0, figure.After.Amount, _total));
        int label = rows.Max(static r => r.Label.Length);
        int amount = rows.Max(static r => r.Amount.Length);
        int width = maxWidth - Indent - label - amount - (2 * Gap);
        decimal least = rows.Min(static r => Math.Min(r.From, r.To));
        decimal most = rows.Max(static r => Math.Max(r.From, r.To));
        foreach ((string name, string text, decimal from, decimal to, Style style) in rows)
        {
            bool isTotal = style == _total;
            yield return new Segment(new string(' ', Indent) + name.PadRight(label), isTotal ? Page.Strong : Style.Plain);
            if (width >= LeastBar)
            {
                (int start, int end) = (At(Math.Min(from, to)), At(Math.Max(from, to)));
                end = from != to && end == start ? Math.Min(width, start + 1) : end;
                start = from != to && end == start ? start - 1 : start;
                yield return new Segment(new string(' ', Gap + start));
                yield return new Segment(new string(isTotal ? '█' : to < from ? '░' : '▓', end - start), style);
                yield return new Segment(new string(' ', width - end));
            }

            yield return new Segment(new string(' ', Gap) + text.PadLeft(amount), isTotal ? Page.Strong : style);
            yield return Segment.LineBreak;
        }

        int At(decimal value) => most == least ? 0 : (int)decimal.Round((value - least) / (most - least) * width, MidpointRounding.AwayFromZero);
    }
}
