namespace AidModel.Benchmarks;

/// <summary>Rates to the euro as one would keep them without AidModel, with its rule for days without a quotation.</summary>
public sealed class RateTable(IReadOnlyDictionary<(string Currency, DateOnly Day), decimal> rates)
{
    private const int GapLimit = 7;

    /// <summary>Units of a currency for one euro on a day, or on the last day before it that has a quotation.</summary>
    public decimal UnitsPerEuro(string currency, DateOnly day)
    {
        if (currency == "EUR")
        {
            return 1;
        }

        for (int back = 0; back <= GapLimit; back++)
        {
            if (rates.TryGetValue((currency, day.AddDays(-back)), out decimal rate))
            {
                return rate;
            }
        }

        throw new KeyNotFoundException($"No rate of {currency} within {GapLimit} days before {day:yyyy-MM-dd}.");
    }
}
