namespace AidModel;

/// <summary>Queries in words.</summary>
internal static class QueryText
{
    /// <summary>What the figures are, in one sentence.</summary>
    public static string Sentence(AidQuery query) => Sentence(query, query.Measure.ToString());

    /// <summary>The same with other words for what is measured.</summary>
    public static string Sentence(AidQuery query, string measure)
    {
        List<string> parts = [$"{measure}, by {query.Along.ToString().ToLowerInvariant()}, in {query.Currency}", query.Conversion.Name];
        AddIf(query.Valuation != Valuation.AsStated, query.Valuation.Name);
        AddIf(query.Prices is not null, $"constant {query.Prices}");
        AddIf(query.Within is not null, $"within {query.Within}");
        AddIf(query.Only.Count > 0, $"only {string.Join(", ", query.Only)}");
        AddIf(query.Where is not null, "only some pledges");
        AddIf(query.Announced is not null, $"announced {query.Announced}");
        AddIf(query.Period is not null, $"for {query.Period}");
        AddIf(query.AsOf is not null, $"as of {query.AsOf:O}");
        return PlainText.OneLine(string.Join("; ", parts)) + ".";

        void AddIf(bool condition, string part)
        {
            if (condition)
            {
                parts.Add(part);
            }
        }
    }

    /// <summary>Every part of a query, with what it says.</summary>
    public static IEnumerable<(string Part, string Value)> Parts(AidQuery query)
    {
        yield return ("Measure", query.Measure.ToString());
        yield return ("Along", query.Along.ToString());
        yield return ("Currency", query.Currency.Code);
        yield return ("Conversion", query.Conversion.Name);
        yield return ("Valuation", query.Valuation.Name);
        yield return ("Prices", query.Prices is { } prices ? prices.ToString() : "current");
        yield return ("Grouped by", query.GroupBy.Count == 0 ? "nothing" : string.Join(", ", query.GroupBy));
        yield return ("As of", query.AsOf is { } day ? $"{day:O}" : "all that is known");
        yield return ("Announced", query.Announced is { } announced ? announced.ToString() : "whenever");
        yield return ("Given for", query.Period is { } period ? period.ToString() : "whenever");
        yield return ("Spreading", query.Spreading.ToString());
        yield return ("Within", query.Within ?? "the whole ledger");
        yield return ("Only", query.Only.Count == 0 ? "no key left out" : string.Join("; ", query.Only));
        yield return ("Where", query.Where is null ? "all pledges" : "pledges chosen by a function of the caller's");
        yield return ("Open relations", query.OpenRelations.ToString());
    }
}
