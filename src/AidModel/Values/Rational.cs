using System.Diagnostics;
using System.Numerics;

namespace AidModel;

/// <summary>An exact fraction. All arithmetic between what sources state and what is shown runs on it, so that a
/// figure is rounded once.</summary>
internal readonly struct Rational : IEquatable<Rational>, IComparable<Rational>
{
    // Beyond so many bits the common divisor costs far more than it saves.
    private const int MostBits = 1 << 14;

    private readonly BigInteger _numerator;
    private readonly BigInteger _denominatorLessOne; // so that default is 0/1

    public Rational(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsZero)
        {
            throw new DivideByZeroException("A fraction with denominator zero.");
        }

        if (denominator.Sign < 0)
        {
            numerator = -numerator;
            denominator = -denominator;
        }

        if (!denominator.IsOne)
        {
            BigInteger common = BigInteger.GreatestCommonDivisor(numerator, denominator);
            if (!common.IsOne)
            {
                numerator /= common;
                denominator /= common;
            }
        }

        _numerator = numerator;
        _denominatorLessOne = denominator - BigInteger.One;
    }

    // Takes the two as they are.
    private Rational(BigInteger numerator, BigInteger denominator, bool isReduced)
    {
        Debug.Assert(denominator.Sign > 0 && (isReduced || IsLarge(denominator)), "Only large fractions may be left unreduced.");
        _numerator = numerator;
        _denominatorLessOne = denominator - BigInteger.One;
    }

    public static Rational Zero => default;

    public static Rational One => new(BigInteger.One, BigInteger.One);

    public BigInteger Numerator => _numerator;

    public BigInteger Denominator => _denominatorLessOne + BigInteger.One;

    public int Sign => _numerator.Sign;

    /// <summary>A fraction that is not reduced where it is large, as sums of many are: it is to be rounded or compared, not
    /// reckoned on with.</summary>
    public static Rational OfSum(BigInteger numerator, BigInteger positiveDenominator) =>
        IsLarge(positiveDenominator) ? new(numerator, positiveDenominator, isReduced: false) : new(numerator, positiveDenominator);

    public static implicit operator Rational(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        BigInteger magnitude = ((BigInteger)(uint)bits[2] << 64) | ((BigInteger)(uint)bits[1] << 32) | (uint)bits[0];
        return new Rational(bits[3] < 0 ? -magnitude : magnitude, BigInteger.Pow(10, (bits[3] >> 16) & 0xFF));
    }

    public static Rational operator +(Rational a, Rational b) =>
        a.Sign == 0 ? b
        : b.Sign == 0 ? a
        : a._denominatorLessOne == b._denominatorLessOne
            ? new(a._numerator + b._numerator, a.Denominator)
            : new(a._numerator * b.Denominator + b._numerator * a.Denominator, a.Denominator * b.Denominator);

    public static Rational operator -(Rational a, Rational b) => a + -b;

    public static Rational operator -(Rational a) => new(-a._numerator, a.Denominator);

    public static Rational operator *(Rational a, Rational b) => new(a._numerator * b._numerator, a.Denominator * b.Denominator);

    public static Rational operator /(Rational a, Rational b) => new(a._numerator * b.Denominator, a.Denominator * b._numerator);

    public static bool operator <(Rational a, Rational b) => a.CompareTo(b) < 0;

    public static bool operator >(Rational a, Rational b) => a.CompareTo(b) > 0;

    public static bool operator <=(Rational a, Rational b) => a.CompareTo(b) <= 0;

    public static bool operator >=(Rational a, Rational b) => a.CompareTo(b) >= 0;

    public static bool operator ==(Rational a, Rational b) => a.Equals(b);

    public static bool operator !=(Rational a, Rational b) => !a.Equals(b);

    public static Rational Max(Rational a, Rational b) => a >= b ? a : b;

    public static Rational Min(Rational a, Rational b) => a <= b ? a : b;

    /// <summary>The nearest decimal with that many fractional digits, halves away from zero.</summary>
    /// <exception cref="OverflowException">The value has more digits than a decimal holds.</exception>
    public decimal Round(int digits)
    {
        BigInteger scaled = BigInteger.Abs(_numerator) * BigInteger.Pow(10, digits);
        BigInteger rounded = (scaled * 2 + Denominator) / (Denominator * 2);
        return ToDecimal(Sign < 0 ? -rounded : rounded, digits);
    }

    /// <summary>The nearest decimal with that many fractional digits, halves to the even digit.</summary>
    /// <exception cref="OverflowException">The value has more digits than a decimal holds.</exception>
    public decimal RoundToEven(int digits)
    {
        BigInteger scaled = BigInteger.Abs(_numerator) * BigInteger.Pow(10, digits);
        BigInteger rounded = BigInteger.DivRem(scaled, Denominator, out BigInteger rest);
        int half = (rest * 2).CompareTo(Denominator);
        if (half > 0 || (half == 0 && !rounded.IsEven))
        {
            rounded++;
        }

        return ToDecimal(Sign < 0 ? -rounded : rounded, digits);
    }

    /// <summary>The same value as a decimal; null where it has more digits than that holds.</summary>
    public decimal? ToDecimal()
    {
        BigInteger rest = Denominator;
        int twos = 0;
        int fives = 0;
        for (; rest.IsEven; rest >>= 1)
        {
            twos++;
        }

        for (; rest % 5 == 0; rest /= 5)
        {
            fives++;
        }

        int digits = Math.Max(twos, fives);
        BigInteger unscaled = _numerator * BigInteger.Pow(10, digits) / Denominator;
        return rest.IsOne && digits <= 28 && BigInteger.Abs(unscaled) >> 96 == 0 ? ToDecimal(unscaled, digits) : null;
    }

    public int CompareTo(Rational other) =>
        _denominatorLessOne == other._denominatorLessOne
            ? _numerator.CompareTo(other._numerator)
            : (_numerator * other.Denominator).CompareTo(other._numerator * Denominator);

    public bool Equals(Rational other) =>
        (_numerator == other._numerator && _denominatorLessOne == other._denominatorLessOne)
        || ((IsLarge(_denominatorLessOne) || IsLarge(other._denominatorLessOne)) && CompareTo(other) == 0);

    public override bool Equals(object? obj) => obj is Rational other && Equals(other);

    // Equal fractions of which one is not reduced have in common their whole part.
    public override int GetHashCode() => BigInteger.Divide(_numerator, Denominator).GetHashCode();

    public override string ToString() => _denominatorLessOne.IsZero ? $"{_numerator}" : $"{_numerator}/{Denominator}";

    private static bool IsLarge(BigInteger denominator) => denominator.GetBitLength() > MostBits;

    private static decimal ToDecimal(BigInteger unscaled, int digits)
    {
        // Beyond 96 bits no digit is lost as long as the surplus ones are zeros.
        while (digits > 0 && BigInteger.Abs(unscaled) >> 96 != 0 && unscaled % 10 == 0)
        {
            unscaled /= 10;
            digits--;
        }

        BigInteger magnitude = BigInteger.Abs(unscaled);
        if (magnitude >> 96 != 0)
        {
            throw new OverflowException("The amount has more digits than a decimal holds.");
        }

        uint mask = uint.MaxValue;
        return new decimal((int)(uint)(magnitude & mask), (int)(uint)((magnitude >> 32) & mask), (int)(uint)(magnitude >> 64), unscaled.Sign < 0, (byte)digits);
    }
}
