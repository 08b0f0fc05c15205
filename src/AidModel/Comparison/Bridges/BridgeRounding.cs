using System.Numerics;

namespace AidModel;

/// <summary>Rounds amounts so that they add up to a rounded whole.</summary>
internal static class BridgeRounding
{
    /// <summary>Each amount rounded down to so many digits, and what is then missing of the whole given, a last digit at a time, to those
    /// with the greatest remainder; of equal ones to the first.</summary>
    /// <param name="amounts">The amounts.</param>
    /// <param name="whole">What they are to come to, of so many digits.</param>
    /// <param name="digits">The fractional digits.</param>
    public static decimal[] Round(IReadOnlyList<Rational> amounts, decimal whole, int digits)
    {
        decimal unit = new(1, 0, 0, false, (byte)digits);
        BigInteger scale = BigInteger.Pow(10, digits);
        BigInteger[] units = new BigInteger[amounts.Count];
        Rational[] remainders = new Rational[amounts.Count];
        BigInteger missing = new(whole * (decimal)scale);
        for (int i = 0; i < units.Length; i++)
        {
            Rational scaled = amounts[i] * new Rational(scale, BigInteger.One);
            units[i] = Floor(scaled);
            remainders[i] = scaled - new Rational(units[i], BigInteger.One);
            missing -= units[i];
        }

        if (BigInteger.Abs(missing) > units.Length + 1)
        {
            throw new InvalidOperationException($"Amounts that come to {whole - new Rational(missing, scale).Round(digits)} cannot be shown as {whole}.");
        }

        if (!missing.IsZero)
        {
            // Amounts of zero take part last: nothing is shown of what has no value.
            int[] order = [.. Enumerable.Range(0, units.Length).OrderBy(i => amounts[i].Sign == 0).ThenBy(i => missing.Sign > 0 ? -remainders[i] : remainders[i])];
            for (int i = 0; !missing.IsZero; i = (i + 1) % order.Length)
            {
                units[order[i]] += missing.Sign;
                missing -= missing.Sign;
            }
        }

        return [.. units.Select(u => (decimal)u * unit)];
    }

    private static BigInteger Floor(Rational value)
    {
        BigInteger quotient = BigInteger.DivRem(value.Numerator, value.Denominator, out BigInteger rest);
        return rest.Sign < 0 ? quotient - 1 : quotient;
    }
}
