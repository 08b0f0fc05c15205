namespace AidModel;

/// <summary>What is behind the figure of one period of a series.</summary>
/// <param name="Exact">The figure before it is rounded.</param>
/// <param name="Missing">What would have to be known for it to be complete.</param>
internal sealed record PointEvidence(Func<Interval> Exact, IReadOnlyList<string> Missing)
{
    public static PointEvidence Of(AidFigures figures, int index, string period)
    {
        AidPlan plan = figures.Plan;
        int group = figures.GroupAt(index);
        IEnumerable<string> rates = figures.ExactUnconvertedOf(index).Keys.OrderBy(static c => c.Code, StringComparer.Ordinal)
            .Select(c => $"a rate from {c} to {plan.Query.Currency} for amounts of {period}");
        IEnumerable<string> prices = figures.ExactNotDeflatedOf(index).IsZero ? [] : [$"constant prices of amounts of {period}, {figures.NotDeflatedOf(index)}"];
        return new(() => plan.ExactSum([group]).Amount, [.. rates, .. prices, .. plan.Conflicts]);
    }
}
