using System.Globalization;
using System.Numerics;

namespace AidModel;

/// <summary>Numbers of a document, read from their digits and never rounded.</summary>
internal static class ExactNumber
{
    /// <summary>Reads digits with a point before fractions, and optionally an exponent; false where they are no number, or
    /// one that a decimal cannot hold exactly with all its digits.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out decimal value)
    {
        value = 0;
        bool negative = text.StartsWith('-');
        text = negative ? text[1..] : text;
        int exponent = 0;
        int e = text.IndexOfAny('e', 'E');
        if (e >= 0)
        {
            if (!int.TryParse(text[(e + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent) || exponent is < -60 or > 60)
            {
                return false;
            }

            text = text[..e];
        }

        int point = text.IndexOf('.');
        ReadOnlySpan<char> whole = point < 0 ? text : text[..point];
        ReadOnlySpan<char> fraction = point < 0 ? [] : text[(point + 1)..];
        if (whole.IsEmpty || (point >= 0 && fraction.IsEmpty) || text.Length > 100 || whole.ContainsAnyExceptInRange('0', '9') || fraction.ContainsAnyExceptInRange('0', '9'))
        {
            return false;
        }

        if (e < 0 && text.Length <= 28)
        {
            value = decimal.Parse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
            value = negative && value != 0 ? -value : value;
            return true;
        }

        BigInteger digits = BigInteger.Parse(string.Concat(whole, fraction), NumberStyles.None, CultureInfo.InvariantCulture);
        int scale = fraction.Length - exponent;
        if (scale < 0)
        {
            digits *= BigInteger.Pow(10, -scale);
            scale = 0;
        }

        if (scale > 28 || digits > (BigInteger)decimal.MaxValue)
        {
            return false;
        }

        Span<int> bits = stackalloc int[4];
        decimal.GetBits((decimal)digits, bits);
        value = new decimal(bits[0], bits[1], bits[2], negative && !digits.IsZero, (byte)scale);
        return true;
    }

    /// <summary>Whether a value is 1, 10, 0.1 and so on.</summary>
    public static bool IsPowerOfTen(decimal value)
    {
        for (; value > 1; value /= 10)
        {
            if (value % 10 != 0)
            {
                return false;
            }
        }

        for (; value is > 0 and < 1; value *= 10)
        {
        }

        return value == 1;
    }
}
