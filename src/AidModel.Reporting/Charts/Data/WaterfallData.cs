namespace AidModel;

/// <summary>What a waterfall shows.</summary>
/// <param name="Words">The text around it.</param>
/// <param name="Rows">The rows from the top: before, the steps, after.</param>
internal sealed record WaterfallData(ChartWords Words, IReadOnlyList<WaterfallRow> Rows)
{
    public static WaterfallData Of(BridgeFigure figure, ChartOptions options)
    {
        List<WaterfallRow> rows = [new("Before", false, 0, figure.Before.Amount, figure.Before, 0)];
        Money reached = figure.Before;
        foreach (BridgeStep step in figure.Steps)
        {
            Money next = reached + step.Amount;
            rows.Add(new(NameOf(step.Cause), true, reached.Amount, next.Amount, step.Amount, step.Changes.Count));
            reached = next;
        }

        rows.Add(new("After", false, 0, figure.After.Amount, figure.After, 0));
        return new(WordsOf(figure, options), rows);
    }

    private static ChartWords WordsOf(BridgeFigure figure, ChartOptions options)
    {
        string of = figure.Keys.Count == 0 ? string.Empty : $" of {string.Join(", ", figure.Keys.Select(static k => k == AidTotals.UnattributedKey ? "what is not attributed" : k))}";
        List<string> notes = [];
        if (figure.WithoutValueBefore + (long)figure.WithoutValueAfter > 0)
        {
            notes.Add($"Not shown, as they have no known value: {Amounts(figure.WithoutValueBefore)} before, {Amounts(figure.WithoutValueAfter)} after.");
        }

        if (options.Source is { } source)
        {
            notes.Add($"Source: {source}");
        }

        return new(
            PlainText.OneLine(options.Title ?? $"Change{of}, by cause"),
            PlainText.OneLine(options.Subtitle ?? $"From {figure.Before} to {figure.After}."),
            [.. notes.Select(PlainText.OneLine)]);
    }

    private static string Amounts(int count) => count == 1 ? "1 amount" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{count:N0} amounts");

    private static string NameOf(ChangeCause cause) => cause switch
    {
        ChangeCause.Rate => "Exchange rates",
        ChangeCause.PriceBase => "Prices",
        ChangeCause.Scope => "Other question",
        ChangeCause.Unmatched => "Not matched",
        _ => cause.ToString(),
    };
}
