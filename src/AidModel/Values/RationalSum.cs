using System.Numerics;

namespace AidModel;

/// <summary>Adds many fractions exactly: those with one denominator first, the others in pairs of like size, reduced once.</summary>
internal sealed class RationalSum
{
    private readonly Dictionary<BigInteger, BigInteger> _numerators = [];
    private Rational? _total;

    public void Add(Rational value)
    {
        if (value.Sign != 0)
        {
            _total = null;
            _numerators[value.Denominator] = _numerators.TryGetValue(value.Denominator, out BigInteger sum) ? sum + value.Numerator : value.Numerator;
        }
    }

    public Rational Total() => _total ??= Sum();

    private Rational Sum()
    {
        List<(BigInteger Numerator, BigInteger Denominator)> terms = [.. _numerators.Select(static p => (p.Value, p.Key))];
        while (terms.Count > 1)
        {
            List<(BigInteger, BigInteger)> halves = new((terms.Count + 1) / 2);
            for (int i = 0; i < terms.Count; i += 2)
            {
                halves.Add(i + 1 < terms.Count ? Add(terms[i], terms[i + 1]) : terms[i]);
            }

            terms = halves;
        }

        return terms.Count == 0 ? Rational.Zero : Rational.OfSum(terms[0].Numerator, terms[0].Denominator);
    }

    private static (BigInteger, BigInteger) Add((BigInteger Numerator, BigInteger Denominator) a, (BigInteger Numerator, BigInteger Denominator) b) =>
        ((a.Numerator * b.Denominator) + (b.Numerator * a.Denominator), a.Denominator * b.Denominator);
}
