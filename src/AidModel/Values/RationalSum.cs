using System.Numerics;

namespace AidModel;

/// <summary>Adds many fractions exactly: those with one denominator first, so that the denominators of many rates do not
/// multiply at every step.</summary>
internal sealed class RationalSum
{
    private readonly Dictionary<BigInteger, BigInteger> _numerators = [];

    public void Add(Rational value)
    {
        if (value.Sign != 0)
        {
            _numerators[value.Denominator] = _numerators.TryGetValue(value.Denominator, out BigInteger sum) ? sum + value.Numerator : value.Numerator;
        }
    }

    public Rational Total()
    {
        List<Rational> terms = [.. _numerators.Select(static p => new Rational(p.Value, p.Key))];
        while (terms.Count > 1)
        {
            List<Rational> halves = new((terms.Count + 1) / 2);
            for (int i = 0; i < terms.Count; i += 2)
            {
                halves.Add(i + 1 < terms.Count ? terms[i] + terms[i + 1] : terms[i]);
            }

            terms = halves;
        }

        return terms.Count == 0 ? Rational.Zero : terms[0];
    }
}
