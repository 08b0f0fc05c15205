using System.Runtime.InteropServices;

namespace AidModel.Benchmarks;

/// <summary>Totals in euros as one would write them without AidModel: every line at the rate of its own day.</summary>
public static class TotalPeers
{
    /// <summary>LINQ; decimals, so each quotient is rounded to 28 digits.</summary>
    public static Dictionary<TKey, decimal> Linq<TKey>(Line[] lines, RateTable rates, Func<Line, TKey> key)
        where TKey : notnull =>
        lines.Where(static line => !line.IsPart)
            .GroupBy(key)
            .ToDictionary(static group => group.Key, group => group.Sum(line => line.Amount / rates.UnitsPerEuro(line.Currency, line.Day)));

    /// <summary>A loop and a dictionary; decimals, so each quotient is rounded to 28 digits.</summary>
    public static Dictionary<TKey, decimal> Loop<TKey>(Line[] lines, RateTable rates, Func<Line, TKey> key)
        where TKey : notnull
    {
        Dictionary<TKey, decimal> totals = [];
        foreach (Line line in lines)
        {
            if (!line.IsPart)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(totals, key(line), out _) += line.Amount / rates.UnitsPerEuro(line.Currency, line.Day);
            }
        }

        return totals;
    }

    /// <summary>A loop and a dictionary of fractions, rounded once: exact.</summary>
    public static Dictionary<TKey, decimal> ExactLoop<TKey>(Line[] lines, RateTable rates, Func<Line, TKey> key)
        where TKey : notnull
    {
        Dictionary<TKey, Fraction> totals = [];
        foreach (Line line in lines)
        {
            if (!line.IsPart)
            {
                Fraction converted = Fraction.Divide(line.Amount, rates.UnitsPerEuro(line.Currency, line.Day));
                ref Fraction total = ref CollectionsMarshal.GetValueRefOrAddDefault(totals, key(line), out bool exists);
                total = exists ? total + converted : converted;
            }
        }

        return totals.ToDictionary(static total => total.Key, static total => total.Value.ToCents());
    }
}
