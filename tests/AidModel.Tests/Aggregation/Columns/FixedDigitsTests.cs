using System.Numerics;
using Xunit;

namespace AidModel.Tests;

/// <summary>Scaling and rounding by fixed digits, against whole numbers.</summary>
public sealed class FixedDigitsTests
{
    private static readonly ulong[] Units = [1, 10, 100, 1_000, 10_000];

    [Fact]
    public void A_fixed_sum_is_rounded_where_all_that_it_may_be_is_rounded_so_and_only_there()
    {
        Random random = new(5);
        int[] decided = new int[2];
        for (int shift = 1; shift <= 100; shift++)
        {
            for (int i = 0; i < 400; i++)
            {
                ulong unit = Units[random.Next(Units.Length)];
                double error = random.Next(4) == 0 ? 0 : Math.Floor(Math.ScaleB(random.NextDouble(), random.Next(1, Math.Min(shift + 12, 90))));
                BigInteger sum = Sum(random, shift, unit, error);
                BigInteger low = Rounded(sum - (BigInteger)error, unit, shift);
                BigInteger high = Rounded(sum + (BigInteger)error, unit, shift);
                bool isCertain = new FixedSum((Int128)sum, error, shift).TryRound(unit, out long rounded);
                decided[isCertain ? 1 : 0]++;
                if (isCertain)
                {
                    Assert.True(low == rounded && high == rounded, $"{sum} ± {error} at 2^{shift} by {unit} is {rounded}, not {low} to {high}");
                }
                else
                {
                    BigInteger more = new(Math.Ceiling((error * 1.000_01) + 1));
                    bool isFar = error == 0 || Rounded(sum - more, unit, shift) == Rounded(sum + more, unit, shift);
                    Assert.False(isFar && BigInteger.Abs(sum) >> shift < long.MaxValue / 2, $"{sum} ± {error} at 2^{shift} by {unit} is {low}");
                }
            }
        }

        Assert.All(decided, static n => Assert.True(n > 2_000));
    }

    [Fact]
    public void An_amount_is_scaled_where_it_has_four_digits_and_is_below_the_limit()
    {
        Random random = new(6);
        for (int i = 0; i < 60_000; i++)
        {
            decimal amount = Amount(random);
            (BigInteger whole, int digits) = LineCell.Split(amount);
            BigInteger scaled = BigInteger.DivRem(whole * 10_000, BigInteger.Pow(10, digits), out BigInteger rest);
            bool fits = rest.IsZero && BigInteger.Abs(scaled) < Scaled.Limit;
            Assert.True(Scaled.TryScale(amount, out long found) == fits && (!fits || found == scaled), $"{amount} is {found}, not {(fits ? scaled : "nothing")}");
        }
    }

    [Fact]
    public void A_ratio_is_scaled_to_the_nearest_whole_number()
    {
        Random random = new(7);
        for (int i = 0; i < 8_000; i++)
        {
            decimal above = Positive(random);
            decimal below = Positive(random);
            bool fits = SlotRatio.TryCreate(above, below, out SlotRatio made);
            (BigInteger over, int overDigits) = LineCell.Split(above);
            (BigInteger under, int underDigits) = LineCell.Split(below);
            over *= BigInteger.Pow(10, underDigits);
            under *= BigInteger.Pow(10, overDigits);
            int most = 61 - (int)(over.GetBitLength() - under.GetBitLength());
            foreach (int shift in new[] { most - 2, most - 3, most - random.Next(2, 60) })
            {
                BigInteger top = shift >= 0 ? over << shift : over;
                BigInteger bottom = shift >= 0 ? under : under << -shift;
                BigInteger nearest = ((top * 2) + bottom) / (bottom * 2);
                foreach (SlotRatio ratio in fits ? [made, new SlotRatio(new Rational(over, under))] : new[] { new SlotRatio(new Rational(over, under)) })
                {
                    long scaled = ratio.Scale(shift, out bool isRounded);
                    Assert.True(scaled == nearest && isRounded == (nearest * bottom != top), $"{above} / {below} at 2^{shift} is {scaled}, rounded {isRounded}, not {nearest}");
                    Assert.InRange(ratio.Approximate / (double)made.Approximate, fits ? 0.999_999_9 : double.NegativeInfinity, fits ? 1.000_000_1 : double.PositiveInfinity);
                }
            }
        }
    }

    /// <summary>Of any size, or as far from a tie as it may be off, or a little more or less.</summary>
    private static BigInteger Sum(Random random, int shift, ulong unit, double error)
    {
        if (random.Next(3) == 0)
        {
            return ((BigInteger)random.NextInt64() << 60 >> random.Next(123)) * (random.Next(2) == 0 ? 1 : -1);
        }

        BigInteger count = random.Next(2) == 0 ? random.Next(5) : random.NextInt64(1L << random.Next(1, 50)) / (long)unit;
        BigInteger tie = (((count * 2) + 1) * unit << shift) / 2;
        BigInteger sum = tie + random.Next(-2, 3) + (random.Next(-1, 2) * (BigInteger)error);
        return (sum.GetBitLength() < 124 ? sum : tie >> 60) * (random.Next(2) == 0 ? 1 : -1);
    }

    /// <summary>Halves away from zero.</summary>
    private static BigInteger Rounded(BigInteger sum, ulong unit, int shift)
    {
        BigInteger one = (BigInteger)unit << shift;
        return ((BigInteger.Abs(sum) * 2) + one) / (one * 2) * sum.Sign;
    }

    private static decimal Amount(Random random) => random.Next(4) switch
    {
        0 => new decimal(random.Next(), random.Next(), random.Next(2) * random.Next(), random.Next(2) == 0, (byte)random.Next(29)),
        1 => ((1L << 52) + random.Next(-3, 3)) / 10_000m * (random.Next(2) == 0 ? 1 : -1),
        2 => random.Next(100_000) * (random.Next(2) == 0 ? 1.000000000000000000000m : 0.0001000000000000000000m),
        _ => new decimal(random.Next(10) * (int)Math.Pow(10, random.Next(9)), 0, 0, random.Next(2) == 0, (byte)random.Next(29)),
    };

    private static decimal Positive(Random random) => random.Next(3) switch
    {
        0 => new decimal(random.Next(1, 1_000_000), 0, 0, false, (byte)random.Next(7)),
        1 => new decimal(random.Next(), random.Next(1, int.MaxValue), random.Next(2) * random.Next(), false, (byte)random.Next(29)),
        _ => new decimal(1 << random.Next(31), 0, 0, false, (byte)random.Next(10)),
    };
}
