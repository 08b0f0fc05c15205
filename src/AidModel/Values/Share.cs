using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;
using System.Text.Json.Serialization;

namespace AidModel;

/// <summary>An exact fraction of a whole, above 0 and up to 1.</summary>
/// <remarks>One third is one third. Immutable and thread safe; 50 % equals 1/2. The default value is the whole, 1.</remarks>
[JsonConverter(typeof(AidModelJsonConverter))]
public readonly record struct Share
{
    private readonly long _numeratorLessOne;
    private readonly long _denominatorLessOne;

    /// <summary>A share as a fraction; it is reduced.</summary>
    /// <param name="numerator">From 1 to <paramref name="denominator"/>.</param>
    /// <param name="denominator">From 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="denominator"/> is below 1, or
    /// <paramref name="numerator"/> is outside 1 to it.</exception>
    public Share(long numerator, long denominator)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(denominator, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(numerator, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(numerator, denominator);
        long common = (long)BigInteger.GreatestCommonDivisor(numerator, denominator);
        _numeratorLessOne = (numerator / common) - 1;
        _denominatorLessOne = (denominator / common) - 1;
    }

    /// <summary>The reduced fraction's numerator, from 1.</summary>
    public long Numerator => _numeratorLessOne + 1;

    /// <summary>The reduced fraction's denominator, from 1.</summary>
    public long Denominator => _denominatorLessOne + 1;

    internal Rational Value => new(Numerator, Denominator);

    /// <summary>Reads <c>50 %</c>, <c>33.5%</c>, <c>1/3</c> or <c>0.25</c>.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="FormatException"><paramref name="text"/> is none of them, or not above 0 and up to 1.</exception>
    public static Share Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out Share share)
            ? share
            : throw new FormatException($"'{text}' is no share: 50 %, 1/3 or 0.25 are, above 0 and up to 1, with up to 15 digits (a fraction: whole numbers up to 9 quintillion).");
    }

    /// <summary>Reads a share as <see cref="Parse"/> does.</summary>
    /// <returns>Whether it was one.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out Share share)
    {
        share = default;
        if (text is null)
        {
            return false;
        }

        ReadOnlySpan<char> rest = text.AsSpan().Trim();
        int slash = rest.IndexOf('/');
        if (slash >= 0)
        {
            if (!TryInteger(rest[..slash], out long numerator) || !TryInteger(rest[(slash + 1)..], out long denominator) || numerator < 1 || numerator > denominator)
            {
                return false;
            }

            share = new Share(numerator, denominator);
            return true;
        }

        bool percent = rest.EndsWith("%");
        if (!TryNumber(percent ? rest[..^1].TrimEnd() : rest, out decimal number))
        {
            return false;
        }

        Rational value = percent ? (Rational)number / 100m : number;
        if (value.Sign <= 0 || value > Rational.One)
        {
            return false;
        }

        share = new Share((long)value.Numerator, (long)value.Denominator);
        return true;
    }

    /// <summary>A percentage where it is a short one, else the fraction; <see cref="Parse"/> reads both back.</summary>
    public override string ToString()
    {
        Rational percent = Value * 100m;
        decimal rounded = percent.Round(6);
        return (Rational)rounded == percent ? $"{Digits.Plain(Digits.Normalize(rounded))} %" : $"{Numerator}/{Denominator}";
    }

    private static bool TryInteger(ReadOnlySpan<char> text, out long number) =>
        long.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out number);

    private static bool TryNumber(ReadOnlySpan<char> text, out decimal number)
    {
        number = 0;
        return text.Length <= 16 && decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);
    }
}
