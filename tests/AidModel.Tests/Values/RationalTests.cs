using System.Numerics;
using CsCheck;
using Xunit;

namespace AidModel.Tests;

public sealed class RationalTests
{
    [Fact]
    public void Arithmetic_is_that_of_whole_numbers() =>
        Gen.Select(Some.Rational, Some.Rational).Holds(
            static (a, b) =>
            {
                (BigInteger an, BigInteger ad, BigInteger bn, BigInteger bd) = (a.Numerator, a.Denominator, b.Numerator, b.Denominator);
                Check(a + b, (an * bd) + (bn * ad), ad * bd);
                Check(a - b, (an * bd) - (bn * ad), ad * bd);
                Check(a * b, an * bn, ad * bd);
                if (bn != 0)
                {
                    Check(a / b, an * bd, ad * bn);
                }

                int order = (an * bd).CompareTo(bn * ad);
                Assert.Equal(order, a.CompareTo(b));
                Assert.Equal((order < 0, order > 0, order <= 0, order >= 0, order == 0, order != 0), ((a < b), (a > b), a <= b, a >= b, a == b, a != b));
                Assert.Equal(order > 0 ? a : b, Rational.Max(a, b));
                Assert.Equal(order > 0 ? b : a, Rational.Min(a, b));
            },
            first: 1301000,
            count: 3_000);

    [Fact]
    public void It_is_reduced_with_a_positive_denominator()
    {
        Rational third = new(-2, -6);
        Assert.Equal((BigInteger.One, new BigInteger(3)), (third.Numerator, third.Denominator));
        Assert.Equal(new Rational(1, -3), -third);
        Assert.Equal(third.GetHashCode(), new Rational(3, 9).GetHashCode());
        Assert.Equal(new Rational(0, -7), Rational.Zero);
        Assert.Equal("1/3", third.ToString());
        Assert.Equal("0", default(Rational).ToString());
        Assert.Equal(BigInteger.One, default(Rational).Denominator);
    }

    [Fact]
    public void Division_by_zero_is_refused()
    {
        Assert.Throws<DivideByZeroException>(static () => new Rational(1, 0));
        Assert.Throws<DivideByZeroException>(static () => Rational.One / Rational.Zero);
    }

    [Fact]
    public void Every_decimal_is_exact_there_and_back() =>
        Some.Decimal.Holds(
            static value =>
            {
                Rational exact = value;
                return exact.Round(28) == value && exact * new Rational(BigInteger.Pow(10, 28), 1) == new Rational(Scaled(value), 1);
            },
            first: 1401000,
            count: 10_000);

    [Fact]
    public void Extremes_are_exact()
    {
        decimal least = new(1, 0, 0, false, 28);
        Assert.Equal(new Rational(BigInteger.Pow(2, 96) - 1, 1), decimal.MaxValue);
        Assert.Equal(new Rational(1 - BigInteger.Pow(2, 96), 1), decimal.MinValue);
        Assert.Equal(new Rational(1, BigInteger.Pow(10, 28)), least);
        Assert.Equal(decimal.MaxValue, ((Rational)decimal.MaxValue).Round(6));
        Assert.Equal(decimal.MinValue, ((Rational)decimal.MinValue).Round(28));
        Assert.Equal(least, ((Rational)least).Round(28));
        Assert.Equal(0, ((Rational)least).Round(27));
        Assert.Throws<OverflowException>(static () => ((Rational)decimal.MaxValue + Rational.One).Round(0));
        Assert.Throws<OverflowException>(static () => ((Rational)decimal.MaxValue / 11m).Round(6));
    }

    [Theory]
    [InlineData(1, 2, 0, 1)]
    [InlineData(-1, 2, 0, -1)]
    [InlineData(3, 2, 0, 2)]
    [InlineData(5, 2, 0, 3)]
    [InlineData(1, 8, 2, 0.13)]
    [InlineData(-1, 8, 2, -0.13)]
    [InlineData(1, 3, 2, 0.33)]
    [InlineData(2, 3, 2, 0.67)]
    [InlineData(-2, 3, 2, -0.67)]
    [InlineData(0, 3, 2, 0)]
    public void Halves_are_rounded_away_from_zero(int numerator, int denominator, int digits, double rounded) =>
        Assert.Equal((decimal)rounded, new Rational(numerator, denominator).Round(digits));

    [Fact]
    public void Rounding_is_nearest() =>
        Gen.Select(Gen.Long, Gen.Long[1, long.MaxValue], Gen.Int[0, 8]).Holds(
            static (numerator, denominator, digits) =>
            {
                Rational value = new(numerator, denominator);
                Rational error = value - value.Round(digits);
                return Rational.Max(error, -error) * new Rational(2 * BigInteger.Pow(10, digits), 1) <= Rational.One;
            },
            first: 1501000,
            count: 5_000);

    [Fact]
    public void A_sum_is_that_of_its_terms_in_any_order() =>
        Some.Rational.Array[0, 20].Holds(
            static terms =>
            {
                Rational expected = terms.Aggregate(Rational.Zero, static (sum, term) => sum + term);
                return Sum(terms) == expected && Sum(terms.Reverse()) == expected;
            },
            first: 1601000,
            count: 300);

    [Fact]
    public void Terms_that_cancel_come_to_zero()
    {
        Assert.Equal(Rational.Zero, Sum([]));
        Assert.Equal(Rational.Zero, Sum([new(1, 3), new(-1, 3)]));
        Assert.Equal(Rational.One, Sum([new(1, 3), new(1, 2), new(1, 6), Rational.Zero]));
    }

    private static Rational Sum(IEnumerable<Rational> terms)
    {
        RationalSum sum = new();
        foreach (Rational term in terms)
        {
            sum.Add(term);
        }

        return sum.Total();
    }

    private static void Check(Rational actual, BigInteger numerator, BigInteger denominator)
    {
        Assert.True(actual.Denominator > 0);
        Assert.Equal(BigInteger.One, BigInteger.GreatestCommonDivisor(actual.Numerator, actual.Denominator));
        Assert.Equal(numerator * actual.Denominator, actual.Numerator * denominator);
    }

    /// <summary>The value times 10 to the 28, by its digits.</summary>
    private static BigInteger Scaled(decimal value)
    {
        string text = value.ToString(System.Globalization.CultureInfo.InvariantCulture);
        int decimals = text.Contains('.', StringComparison.Ordinal) ? text.Length - text.IndexOf('.', StringComparison.Ordinal) - 1 : 0;
        return BigInteger.Parse(text.Replace(".", "", StringComparison.Ordinal), System.Globalization.CultureInfo.InvariantCulture) * BigInteger.Pow(10, 28 - decimals);
    }
}
