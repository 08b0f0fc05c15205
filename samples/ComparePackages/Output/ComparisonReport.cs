using System.Globalization;
using AidModel;
using RamsteinRound.Output;

namespace ComparePackages.Output;

/// <summary>What changed, as a waterfall, by group, and in words.</summary>
internal static class ComparisonReport
{
    private const int Widest = 160;
    private const int LongestTitle = 110;
    private const int MostGroups = 45;

    private const string Legend = "█ the figures   ▓ more   ░ less";

    public static void Write(Comparison comparison, int top, IReadOnlyList<string> files)
    {
        Page page = Page.Open(Widest);
        BridgeFigure figure = comparison.Figure;
        page.Title(
            comparison.TitleBefore == comparison.TitleAfter ? comparison.TitleAfter : $"{comparison.TitleBefore} → {comparison.TitleAfter}",
            $"{comparison.Name(figure.Keys)}, in {comparison.Query.Currency}: {Rates(comparison)}.");
        page.Heading("What changed");
        page.Note(Legend);
        page.Blank();
        page.Console.Write(new WaterfallChart(figure));
        page.Blank();
        page.Text($"{Amounts.Exact(figure.Difference)} ({Amounts.Signed(figure.Difference)}) in all{(figure.Steps.Count == 0 ? ": nothing changed" : ", which the causes add up to")}. {Packages(comparison)}");
        if (figure.WithoutValueBefore + figure.WithoutValueAfter > 0)
        {
            page.Text($"Amounts without a known value, which are in neither figure: {figure.WithoutValueBefore} before, {figure.WithoutValueAfter} after.");
        }

        if (comparison.Groups.Count > 0)
        {
            page.Heading($"By {string.Join(", ", comparison.Query.GroupBy.Take(comparison.Groups[0].Keys.Count))}");
            Groups(comparison, page);
        }

        Changes(figure, comparison, top, page);
        if (files.Count > 0)
        {
            page.Heading("Written");
            page.Text(string.Join(", ", files));
        }

        page.Close();
    }

    private static string Rates(Comparison comparison)
    {
        string before = comparison.Bridge.Before.Query.Conversion.Name;
        string after = comparison.Bridge.After.Query.Conversion.Name;
        return before == after ? after : $"before {before}, after {after}";
    }

    private static string Packages(Comparison comparison)
    {
        int pairs = comparison.Bridge.Pairs.Count;
        return string.Create(CultureInfo.InvariantCulture, $"{pairs:N0} package{(pairs == 1 ? " was" : "s were")} recognised in both; what was announced after {comparison.Bridge.KnownUntil:yyyy-MM-dd} is new.");
    }

    private static void Groups(Comparison comparison, Page page)
    {
        ChangeCause[] causes = [.. comparison.Groups.SelectMany(static g => g.Steps).Select(static s => s.Cause).Distinct().Order()];
        (decimal unit, string suffix) = Scale(comparison.Groups);
        page.Note($"In {suffix}{comparison.Query.Currency}, the greatest difference first; exact amounts stand above, and in the file of --csv.");
        page.Blank();
        page.Table(
            [(string.Empty, false), ("before", true), .. causes.Select(static c => (Causes.Name(c).ToLowerInvariant(), true)), ("after", true)],
            comparison.Groups.Take(MostGroups).Select(g => (IReadOnlyList<string>)[comparison.Name(g.Keys), .. Row(g, causes, unit)]));
        if (comparison.Groups.Count > MostGroups)
        {
            page.Note($"… and {comparison.Groups.Count - MostGroups} more.");
        }
    }

    /// <summary>A row in whole steps of the unit's last digit, which adds up as shown: what rounding leaves falls to the greatest cause.</summary>
    private static IEnumerable<string> Row(BridgeFigure figure, ChangeCause[] causes, decimal unit)
    {
        decimal before = decimal.Round(figure.Before.Amount / unit, 2);
        decimal after = decimal.Round(figure.After.Amount / unit, 2);
        decimal[] steps = [.. causes.Select(c => decimal.Round(figure[c].Amount / unit, 2))];
        int greatest = Array.IndexOf(steps, steps.MaxBy(Math.Abs));
        steps[greatest] += after - before - steps.Sum();
        yield return Text(before, isSigned: false);
        for (int i = 0; i < steps.Length; i++)
        {
            yield return figure.Steps.Any(s => s.Cause == causes[i]) || steps[i] != 0 ? Text(steps[i], isSigned: true) : "·";
        }

        yield return Text(after, isSigned: false);
    }

    private static string Text(decimal amount, bool isSigned) =>
        amount.ToString(isSigned ? "+#,0.00;−#,0.00;0.00" : "#,0.00;−#,0.00;0.00", CultureInfo.InvariantCulture);

    private static (decimal Unit, string Suffix) Scale(IReadOnlyList<BridgeFigure> groups) =>
        groups.Max(static g => Math.Max(Math.Abs(g.Before.Amount), Math.Abs(g.After.Amount))) switch
        {
            >= 1_000_000_000 => (1_000_000_000m, "billions of "),
            >= 1_000_000 => (1_000_000m, "millions of "),
            _ => (1m, string.Empty),
        };

    private static void Changes(BridgeFigure figure, Comparison comparison, int top, Page page)
    {
        // What a rate does to each package is said by its step.
        PledgeChange[] changes =
        [
            .. figure.Steps.Concat(figure.Keys.Count == comparison.Query.GroupBy.Count ? [] : Moves(figure, comparison))
                .SelectMany(static s => s.Changes).Where(static c => c.Cause != ChangeCause.Rate)
                .OrderByDescending(static c => Math.Abs(c.Amount.Amount)),
        ];
        if (top == 0 || changes.Length == 0)
        {
            return;
        }

        page.Heading(string.Create(CultureInfo.InvariantCulture, $"The greatest of {changes.Length:N0} change{(changes.Length == 1 ? string.Empty : "s")}, but for rates"));
        foreach (PledgeChange change in changes.Take(top))
        {
            page.Line($"{Causes.Name(change.Cause)}, {Amounts.Exact(change.Amount)}: {Id(change)}", 2, isStrong: true);
            page.Line($"{Short(comparison.Title(change))}", 4);
            page.Line($"{char.ToUpperInvariant(change.What[0])}{change.What[1..]}.", 4);
        }

        if (changes.Length > top)
        {
            page.Blank();
            page.Note(string.Create(CultureInfo.InvariantCulture, $"… and {changes.Length - top:N0} more: --top tells more of them, --csv all."));
        }
    }

    /// <summary>What moves between the groups inside a figure, where it enters them.</summary>
    private static IEnumerable<BridgeStep> Moves(BridgeFigure figure, Comparison comparison) =>
        from g in comparison.Bridge.Groups
        where g.Keys.Take(figure.Keys.Count).SequenceEqual(figure.Keys)
        from s in g.Steps
        where s.Cause == ChangeCause.Reclassified
        select s with { Changes = [.. s.Changes.Where(static c => c.Amount.Amount > 0)] };

    private static string Id(PledgeChange change) => (change.Before, change.After) switch
    {
        (null, null) => "no single package",
        ({ } before, { } after) when before != after => $"{before}, now {after}",
        _ => change.After ?? change.Before!,
    };

    private static string Short(string text)
    {
        string line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= LongestTitle ? line : $"{line[..LongestTitle].TrimEnd()}…";
    }
}
