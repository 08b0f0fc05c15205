using System.Globalization;

namespace AidModel;

/// <summary>The rates at which a release was converted, as it says itself.</summary>
internal static class KielRates
{
    /// <summary>So many digits tell rates of four or five decimals from the rounding of the figures.</summary>
    private const int Digits = 10;

    private const decimal Least = 1e-6m;
    private const decimal Greatest = 1e6m;

    /// <summary>Reads a sheet of rates: currencies, and what one euro is.</summary>
    public static Dictionary<Currency, decimal> Read(TableRows rows)
    {
        Dictionary<Currency, decimal> rates = [];
        while (rows.Read())
        {
            for (int column = 0; column + 1 < rows.Cells.Count; column++)
            {
                if (Currency.TryParse(rows[column].Text.Trim(), out Currency currency) && rows[column + 1].Number is { } rate and >= Least and <= Greatest)
                {
                    rates.TryAdd(currency, rate);
                }
            }
        }

        return rates;
    }

    /// <summary>What the rows' own figures were divided by; the most frequent where a row differs.</summary>
    public static Dictionary<Currency, decimal> Implied(IEnumerable<KielRow> rows)
    {
        Dictionary<Currency, Dictionary<decimal, int>> found = [];
        foreach (KielRow row in rows)
        {
            Take(row.Currency, row.Published.Total, row.Published.Commitment);
            Take(row.Currency, row.Published.Allocated, row.Published.Allocation);
        }

        return found.ToDictionary(static f => f.Key, static f => f.Value.OrderByDescending(static r => r.Value).ThenBy(static r => r.Key).First().Key);

        void Take(Currency? currency, decimal? amount, decimal? euros)
        {
            if (currency is { } known && amount is { } and not 0 && euros is { } and not 0
                && decimal.TryParse(((double)amount / (double)euros).ToString($"G{Digits}", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture, out decimal rate)
                && rate is >= Least and <= Greatest)
            {
                Dictionary<decimal, int> rates = found.TryGetValue(known, out Dictionary<decimal, int>? counted) ? counted : found[known] = [];
                rates[rate] = rates.GetValueOrDefault(rate) + 1;
            }
        }
    }
}
