using System.Numerics;

namespace AidModel;

/// <summary>Reads numbers such as <c>-12.5</c> and <c>1.5E+05</c> without losing a digit.</summary>
internal static class ExactDecimal
{
    private const int MostCharacters = 100;

    /// <summary>Reads a number; trailing zeros behind the point are dropped.</summary>
    /// <returns>What is wrong with the text; null where nothing is.</returns>
    public static string? Read(ReadOnlySpan<char> text, out decimal value)
    {
        value = 0;
        const string NoNumber = "is no number such as 12.5 or 1.25E+01";
        const string TooManyDigits = "has more digits than a decimal holds exactly";
        ReadOnlySpan<char> rest = text;
        bool negative = rest.StartsWith("-");
        rest = negative || rest.StartsWith("+") ? rest[1..] : rest;
        int e = rest.IndexOfAny('e', 'E');
        int exponent = 0;
        if (e >= 0 && !TryExponent(rest[(e + 1)..], out exponent))
        {
            return NoNumber;
        }

        ReadOnlySpan<char> mantissa = e < 0 ? rest : rest[..e];
        int point = mantissa.IndexOf('.');
        ReadOnlySpan<char> whole = point < 0 ? mantissa : mantissa[..point];
        ReadOnlySpan<char> fraction = point < 0 ? [] : mantissa[(point + 1)..];
        if (whole.Length + fraction.Length == 0 || whole.ContainsAnyExceptInRange('0', '9') || fraction.ContainsAnyExceptInRange('0', '9'))
        {
            return NoNumber;
        }

        if (text.Length > MostCharacters)
        {
            return TooManyDigits;
        }

        BigInteger digits = BigInteger.Parse($"0{whole}{fraction}", System.Globalization.CultureInfo.InvariantCulture);
        int scale = fraction.Length - exponent;
        while (!digits.IsZero && digits % 10 == 0 && scale > 0)
        {
            digits /= 10;
            scale--;
        }

        if (digits.IsZero)
        {
            return null;
        }

        // No number with so long an exponent fits, and its power need not be built to know it.
        if (scale is < -28 or > 28)
        {
            return TooManyDigits;
        }

        digits *= BigInteger.Pow(10, Math.Max(0, -scale));
        if (digits >> 96 != 0)
        {
            return TooManyDigits;
        }

        UInt128 bits = (UInt128)digits;
        value = new decimal((int)(uint)bits, (int)(uint)(bits >> 32), (int)(uint)(bits >> 64), negative, (byte)Math.Max(0, scale));
        return null;
    }

    private static bool TryExponent(ReadOnlySpan<char> text, out int exponent)
    {
        exponent = 0;
        bool negative = text.StartsWith("-");
        text = negative || text.StartsWith("+") ? text[1..] : text;
        if (text.IsEmpty || text.ContainsAnyExceptInRange('0', '9'))
        {
            return false;
        }

        text = text.TrimStart('0');
        int size = text.Length > 4 ? 9999 : text.IsEmpty ? 0 : int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
        exponent = negative ? -size : size;
        return true;
    }
}
