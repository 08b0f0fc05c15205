using System.Numerics;

namespace AidModel.Tests;

/// <summary>What a group of lines comes to, by whole numbers alone.</summary>
internal sealed class RawFigure
{
    private readonly string _target;

    private readonly SortedDictionary<string, RawFraction> _unconverted = new(StringComparer.Ordinal);

    /// <param name="lines">The lines of the group.</param>
    /// <param name="target">The currency of the result.</param>
    /// <param name="rate">The rate from a currency to it for a day, if there is one.</param>
    public RawFigure(IEnumerable<RawLine> lines, string target, Func<string, int, RawFraction?> rate)
    {
        _target = target;
        Dictionary<(string Currency, int Day), BigInteger> sums = [];
        foreach (RawLine line in lines)
        {
            sums[(line.Currency, line.Day)] = sums.GetValueOrDefault((line.Currency, line.Day)) + line.Smallest;
        }

        List<RawFraction> converted = [];
        foreach (((string currency, int day), BigInteger sum) in sums)
        {
            RawFraction amount = RawFraction.Of(sum, 28);
            if ((currency == target ? RawFraction.One : rate(currency, day)) is { } factor)
            {
                converted.Add(amount * factor);
            }
            else
            {
                _unconverted[currency] = _unconverted.TryGetValue(currency, out RawFraction other) ? other + amount : amount;
            }
        }

        Exact = RawFraction.Sum([.. converted]);
    }

    /// <summary>The figure, not rounded.</summary>
    public RawFraction Exact { get; }

    /// <summary>Whether all of it, rounded, are numbers that a decimal holds.</summary>
    public bool Fits => Holds(Exact, _target) && _unconverted.All(static u => Holds(u.Value, u.Key));

    /// <summary>What is wrong with the library's figure; null where nothing is.</summary>
    public string? Fault(AidTotal total)
    {
        if (!total.Range.IsExact || !Equal(total.Range.Lower.Amount, Exact, _target) || !Equal(total.Stated.Amount, Exact, _target))
        {
            return $"{total}, stated {total.Stated}, not {Exact.Round(RawRates.Minor(_target))} of its minor unit";
        }

        (string Currency, RawFraction Sum)[] unconverted = [.. _unconverted.Where(static u => !u.Value.Over.IsZero).Select(static u => (u.Key, u.Value))];
        bool isSame = total.Unconverted.Count == unconverted.Length
            && total.Unconverted.Zip(unconverted).All(static p => p.First.Currency.Code == p.Second.Currency && p.First.IsExact && Equal(p.First.Lower.Amount, p.Second.Sum, p.Second.Currency));
        return isSame ? null : $"{total}, not unconverted {string.Join(", ", unconverted.Select(static u => $"{u.Sum.Round(RawRates.Minor(u.Currency))} {u.Currency}"))} of its minor unit";
    }

    private static bool Equal(decimal shown, RawFraction exact, string currency)
    {
        int[] bits = decimal.GetBits(shown);
        BigInteger digits = ((BigInteger)(uint)bits[2] << 64) | ((BigInteger)(uint)bits[1] << 32) | (uint)bits[0];
        int minor = RawRates.Minor(currency);
        return (bits[3] < 0 ? -digits : digits) * BigInteger.Pow(10, minor) == exact.Round(minor) * BigInteger.Pow(10, shown.Scale);
    }

    private static bool Holds(RawFraction exact, string currency)
    {
        BigInteger rounded = BigInteger.Abs(exact.Round(RawRates.Minor(currency)));
        for (int minor = RawRates.Minor(currency); minor > 0 && rounded % 10 == 0; minor--)
        {
            rounded /= 10;
        }

        return rounded < BigInteger.Pow(2, 96);
    }
}
