namespace AidModel;

/// <summary>What a workbook says of a result.</summary>
internal sealed class TotalsSheets(AidTotals totals, WorkbookOptions options)
{
    private readonly AidQuery _query = totals.Query;
    private readonly IReadOnlyList<AidTotal> _finest = TotalsRows.Finest(totals);
    private readonly Explanation _explanation = totals.Total.Explain();

    public IEnumerable<Sheet> All()
    {
        string[] figures = ["currency", "lower", "best", "upper", "stated", "lines", "lines without value", "unconverted", "not deflated", "exact"];
        yield return new("Totals", [.. KeyTitles(), .. figures], _finest.Select(t => Row([.. KeyCells(t), .. Figures(t)])));
        if (_query.GroupBy.Count > 0)
        {
            yield return new("Roll-ups", ["roll-up", .. KeyTitles(), .. figures], RollUps());
        }

        yield return new("Conversion", ["what", "value"], Conversion());
        yield return new(
            "Rates",
            ["from", "to", "asked from", "asked to", "step", "kind", "step from", "step to", "pivot", "units of pivot", "units of step from", "units of step to", "days from", "days to", "quotations", "source", "rate"],
            _explanation.Rates.SelectMany(static rate => rate.Legs.Select((leg, i) => Rate(rate, leg, i + 1))));
        if (_query.Prices is not null)
        {
            yield return new(
                "Prices",
                ["area", "year", "base year", "factor", "source"],
                _explanation.Prices.Select(static p => Row(p.Area, p.Year, p.BaseYear, p.RoundedFactor is { } factor ? new Amount(factor, null) : null, p.Source)));
        }

        yield return new(
            "Sources",
            ["id", "publisher", "title", "date", "said by", "address"],
            _explanation.Sources.Select(static s => Row(s.Id, s.Publisher, s.Title, s.Date, s.SaidBy, s.Address?.AbsoluteUri)));
        if (options.Lines)
        {
            yield return new(
                "Counted",
                [.. KeyTitles(), "pledge", "title", "sign", "payer", "stated", "currency", "lower", "best", "upper", "derived", "open", "share", "rates", "prices", "deliveries", "sources"],
                _finest.SelectMany(t => t.Explain().Counted.Select(line => Row([.. KeyCells(t), .. Counted(line)]))));
            yield return new(
                "Left out",
                ["pledge", "title", "payer", "stated", "reason", "because of", "amount outside", "why", "sources"],
                _explanation.LeftOut.Select(static l => Row(l.Pledge, l.Title, l.Payer, l.Stated?.ToString(), l.Reason.ToString(), l.By, l.Amount?.ToString(), l.Because, string.Join(", ", l.Sources))));
        }
    }

    private static IReadOnlyList<object?> Row(params IReadOnlyList<object?> cells) => cells;

    private static IReadOnlyList<object?> Rate(RateUsed rate, RateLeg leg, int step) => Row(
        rate.From.Code, rate.To.Code, rate.Asked.From, rate.Asked.To, step, leg.Kind.ToString(), leg.From.Code, leg.To.Code, leg.Pivot.Code,
        Number(leg.PivotUnits), Number(leg.FromUnits), Number(leg.ToUnits), leg.Days.From, leg.Days.To, leg.Quotations, leg.Source, leg.ToString());

    /// <summary>A number that a cell can hold, else its digits.</summary>
    private static object Number(decimal value) =>
        AmountText.SignificantDigits(value) <= WorkbookFile.DigitsOfACell ? new Amount(value, null) : value.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static IEnumerable<object?> Bounds(MoneyRange range)
    {
        int? decimals = range.Currency.MinorUnits;
        yield return new Amount(range.Bounds.Lower, decimals);
        yield return range.Bounds.Best is { } best ? new Amount(best, decimals) : AmountText.Unknown;
        yield return range.Bounds.Upper is { } upper ? new Amount(upper, decimals) : AmountText.Unbounded;
    }

    private IEnumerable<string> KeyTitles() => _query.GroupBy.SelectMany((d, i) => IsNamed(i) ? [d.Name, d.Name + " name"] : new[] { d.Name });

    private IEnumerable<object?> KeyCells(AidTotal total) => _query.GroupBy.SelectMany((d, i) =>
    {
        string? key = i < total.Keys.Count ? total.Keys[i] : null;
        return IsNamed(i) ? [key, key is null ? null : options.Names[d, key]] : new object?[] { key };
    });

    private bool IsNamed(int dimension) => options.Names != KeyNames.Ids && _finest.Any(t => options.Names[_query.GroupBy[dimension], t.Keys[dimension]] != t.Keys[dimension]);

    private static IEnumerable<object?> Figures(AidTotal total) =>
    [
        total.Range.Currency.Code, .. Bounds(total.Range), new Amount(total.Stated.Amount, total.Stated.Currency.MinorUnits), total.Lines, total.LinesWithoutValue,
        AmountText.Joined(total.Unconverted), AmountText.IsZero(total.NotDeflated) ? string.Empty : total.NotDeflated.ToString(), total.Range.ToString(),
    ];

    private IEnumerable<IReadOnlyList<object?>> RollUps()
    {
        object?[] none = [.. KeyTitles().Select(static _ => (object?)null)];
        yield return Row(["total", .. none, .. Figures(totals.Total)]);
        yield return Row(["attributed", .. none, .. Figures(totals.Attributed)]);
        yield return Row(["not attributed", .. none, .. Figures(totals.Unattributed)]);
        for (int depth = 1; depth < _query.GroupBy.Count; depth++)
        {
            foreach (AidTotal total in TotalsRows.RollUps(totals, depth))
            {
                yield return Row(["by " + string.Join(", ", _query.GroupBy.Take(depth)), .. KeyCells(total), .. Figures(total)]);
            }
        }
    }

    private IEnumerable<IReadOnlyList<object?>> Conversion()
    {
        foreach ((string part, string value) in QueryText.Parts(_query))
        {
            yield return Row(part, value);
        }

        foreach (string assumption in _explanation.Assumptions)
        {
            yield return Row("Assumed", assumption);
        }

        foreach (string fact in totals.Total.WouldSettle)
        {
            yield return Row("Would settle", fact);
        }

        yield return Row("Digits", "Cells hold numbers to 15 digits; the column 'exact' has every digit.");
    }

    private static IEnumerable<object?> Counted(CountedLine line) =>
    [
        line.Pledge, line.Title, line.IsLess ? "less" : "plus", line.Payer, line.Stated?.ToString(), line.Amount.Currency.Code, .. Bounds(line.Amount), line.IsDerived, line.IsOpen,
        line.Share, string.Join("; ", line.Rates), line.Prices?.ToString(), string.Join("; ", line.Events.Select(static e => e.ToString())), string.Join(", ", line.Sources),
    ];
}
