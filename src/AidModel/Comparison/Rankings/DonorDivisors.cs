namespace AidModel;

/// <summary>What the figures of donors are divided by, in one year.</summary>
internal sealed class DonorDivisors
{
    private readonly Denominators _denominators;
    private readonly int _year;
    private readonly ReferenceRates? _rates;
    private readonly Dictionary<(string Donor, Currency Currency), (Denominator? Found, string? Because)> _known = [];

    private DonorDivisors(Denominators denominators, int year, ReferenceRates? rates)
    {
        _denominators = denominators;
        _year = year;
        _rates = rates;
    }

    /// <summary>Checks that the figures can be divided.</summary>
    public static DonorDivisors For(IReadOnlyList<AidTotal> totals, Denominators denominators, int year, ReferenceRates? rates)
    {
        foreach (AidTotal total in totals)
        {
            AidQuery query = total.Query;
            if (PlaceOfDonor(query) == query.GroupBy.Count)
            {
                throw new ArgumentException($"{total} is of no donor: these figures are grouped by {query.GroupBy}.", nameof(totals));
            }

            if (denominators.Currency is not null && query.Prices is { } prices && prices.BaseYear != year)
            {
                throw new ArgumentException($"{denominators.Name} of {year} is in prices of that year, {total} in those of {prices.BaseYear}.", nameof(totals));
            }

            if (denominators.Currency is { } money && money != query.Currency && rates is null)
            {
                throw new ArgumentException($"{denominators.Name} is in {money}, {total} in {query.Currency}: rates have to convert it.", nameof(rates));
            }
        }

        return new(denominators, year, rates);
    }

    /// <summary>By what a figure is divided; null where there is nothing.</summary>
    public Denominator? Of(AidTotal total, out string? because)
    {
        int at = PlaceOfDonor(total.Query);
        if (at >= total.Keys.Count || total.Keys[at] == AidTotals.UnattributedKey)
        {
            because = at >= total.Keys.Count ? "it is of more than one donor" : AidRanking.NobodyIs;
            return null;
        }

        (string, Currency) key = (total.Keys[at], total.Query.Currency);
        if (!_known.TryGetValue(key, out (Denominator? Found, string? Because) known))
        {
            _known[key] = known = Find(total.Keys[at], total.Query.Currency);
        }

        because = known.Because;
        return known.Found;
    }

    private static int PlaceOfDonor(AidQuery query) => query.GroupBy.TakeWhile(static d => d != Dimension.Donor).Count();

    private (Denominator? Found, string? Because) Find(string donor, Currency currency)
    {
        if (!_denominators.TryFind(donor, _year, out Denominator? found))
        {
            return (null, _denominators.WhyNot(donor, _year));
        }

        if (found.Currency is not { } own || own == currency)
        {
            return (found, null);
        }

        try
        {
            return (found.In(currency, _rates!), null);
        }
        catch (RateNotFoundException error)
        {
            return (null, error.Message);
        }
    }
}
