using System.Globalization;

namespace AidModel;

/// <summary>Numbers as text, always in the invariant culture.</summary>
internal static class Digits
{
    /// <summary>With commas between thousands, and at least that many fractional digits.</summary>
    public static string Grouped(decimal value, int atLeast)
    {
        int scale = Math.Max(atLeast, Normalize(value).Scale);
        return value.ToString("N" + scale.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
    }

    public static string Plain(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>The exact sum: where a decimal would round it, it is refused.</summary>
    /// <exception cref="OverflowException">The sum has more digits than a decimal holds.</exception>
    public static decimal Add(decimal left, decimal right)
    {
        decimal sum = left + right;
        return sum.Scale >= Math.Max(left.Scale, right.Scale) || sum == (Rational)left + right
            ? sum
            : throw new OverflowException($"The sum of {Plain(left)} and {Plain(right)} has more digits than a decimal holds.");
    }

    /// <summary>The same value without trailing zeros behind the point.</summary>
    public static decimal Normalize(decimal value) => value / 1.0000000000000000000000000000m;

    /// <summary>The unit of a number's last digit that is not a mere trailing zero before the point:
    /// 10 for 350, 0.1 for 4.5, 0.01 for 4.50.</summary>
    public static decimal LastDigit(decimal value)
    {
        decimal unit = 1;
        if (value.Scale > 0)
        {
            for (int i = 0; i < value.Scale; i++)
            {
                unit /= 10;
            }

            return unit;
        }

        value = Math.Abs(value);
        while (value != 0 && value % 10 == 0)
        {
            value /= 10;
            unit *= 10;
        }

        return unit;
    }

    /// <summary>A share in per cent, rounded to four digits behind the point.</summary>
    public static string Percent(Rational share) => $"{Plain(Normalize((share * 100m).Round(4)))} %";
}
