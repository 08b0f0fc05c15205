using System.Globalization;
using System.Numerics;
using CsCheck;
using Xunit;

namespace AidModel.Tests;

/// <summary>The same checks for every quantity.</summary>
/// <typeparam name="TUnit">The units.</typeparam>
/// <param name="sizes">Those with an exact size, in base units.</param>
/// <param name="mostDigits">The digits behind the point that are held in base units.</param>
internal sealed class CrossingChecks<TUnit>(Dictionary<TUnit, Fraction> sizes, int mostDigits, bool negative)
    where TUnit : struct, Enum
{
    private static readonly TUnit[] _all = Enum.GetValues<TUnit>();

    private readonly TUnit[] _exact = [.. _all.Where(sizes.ContainsKey)];

    private Gen<decimal> Values => Gen.Select(Gen.ULong, Gen.UInt, Gen.Int[0, mostDigits], Gen.Int[0, 95], Gen.Bool, (low, high, scale, shift, minus) =>
    {
        BigInteger significand = (((BigInteger)high << 64) | low) >> shift;
        return new decimal((int)(uint)(significand & uint.MaxValue), (int)(uint)((significand >> 32) & uint.MaxValue), (int)(uint)(significand >> 64), minus && negative, (byte)scale);
    });

    private Gen<TUnit> Units => Gen.Int[0, _exact.Length - 1].Select(i => _exact[i]);

    // Of every magnitude, and short ones of the kind that people write.
    private static Gen<double> Doubles => Gen.OneOf(
        Gen.Select(Gen.Int[-999_999_999, 999_999_999], Gen.Int[-12, 6], static (n, e) => double.Parse(string.Create(CultureInfo.InvariantCulture, $"{n}E{e}"), CultureInfo.InvariantCulture)),
        Gen.ULong.Select(static bits => BitConverter.UInt64BitsToDouble(bits)).Where(double.IsFinite));

    public void To(Func<decimal, TUnit, double> exact, Func<decimal, TUnit, double?>? tried, Func<decimal, TUnit, double> rounded, Func<double, TUnit, decimal> back, uint first) =>
        Gen.Select(Values, Units).Holds(
            (value, unit) =>
            {
                Fraction inUnit = Fraction.Of(value) / sizes[unit];
                double nearest = rounded(value, unit);
                Fraction off = (Fraction.Of(nearest) - inUnit).Abs();
                foreach (double other in (double[])[Math.BitIncrement(nearest), Math.BitDecrement(nearest)])
                {
                    int nearer = off.CompareTo((Fraction.Of(other) - inUnit).Abs());
                    Assert.True(nearer < 0 || (nearer == 0 && (BitConverter.DoubleToInt64Bits(nearest) & 1) == 0));
                }

                if (Fraction.Parse(nearest.ToString("R", CultureInfo.InvariantCulture)) == inUnit)
                {
                    Assert.Equal(nearest, exact(value, unit));
                    Assert.Equal(value, back(nearest, unit));
                    Assert.True(tried is null || tried(value, unit) == nearest);
                }
                else
                {
                    string message = Assert.Throws<OverflowException>(() => exact(value, unit)).Message;
                    Assert.EndsWith($"the nearest that UnitsNet holds in {unit} is {nearest.ToString("R", CultureInfo.InvariantCulture)}.", message, StringComparison.Ordinal);
                    Assert.True(tried is null || tried(value, unit) is null);
                }
            },
            first,
            20_000);

    public void From(Func<double, TUnit, decimal> exact, Func<double, TUnit, decimal?>? tried, Func<double, TUnit, int, decimal> rounded, uint first) =>
        Gen.Select(Doubles, Units, Gen.Int[0, mostDigits]).Holds(
            (value, unit, digits) => Check(Fraction.Parse(value.ToString("R", CultureInfo.InvariantCulture)) * sizes[unit], value.ToString("R", CultureInfo.InvariantCulture), unit, digits, () => exact(value, unit), tried is null ? null : () => tried(value, unit), () => rounded(value, unit, digits)),
            first,
            20_000);

    public void Check(Fraction expected, string text, TUnit unit, int digits, Func<decimal> exact, Func<decimal?>? tried, Func<decimal> rounded)
    {
        if (expected.Numerator.Sign < 0 && !negative)
        {
            Assert.Contains($"{text} {unit}", Assert.Throws<ArgumentOutOfRangeException>(() => exact()).Message, StringComparison.Ordinal);
            Assert.Contains($"{text} {unit}", Assert.Throws<ArgumentOutOfRangeException>(() => rounded()).Message, StringComparison.Ordinal);
            Assert.True(tried is null || tried() is null);
            return;
        }

        if (expected.IsDecimal(mostDigits))
        {
            Assert.Equal(expected, Fraction.Of(exact()));
            Assert.True(tried is null || Fraction.Of(tried()!.Value) == expected);
        }
        else
        {
            Assert.StartsWith($"{text} {unit} is not held exactly", Assert.Throws<OverflowException>(() => exact()).Message, StringComparison.Ordinal);
            Assert.True(tried is null || tried() is null);
        }

        Fraction round = expected.Round(digits);
        if (round.IsDecimal(28))
        {
            Assert.Equal(round, Fraction.Of(rounded()));
        }
        else
        {
            Assert.StartsWith($"{text} {unit} has more than 28 digits", Assert.Throws<OverflowException>(() => rounded()).Message, StringComparison.Ordinal);
        }
    }

    /// <summary>Every unit of UnitsNet has an exact size or is refused by name, both ways, and one that has not been heard of too.</summary>
    /// <returns>Those that are refused.</returns>
    public string EveryUnit(Action<TUnit> to, Action<TUnit> from)
    {
        List<TUnit> refused = [];
        foreach (TUnit unit in _all.Append((TUnit)(object)9999))
        {
            if (sizes.ContainsKey(unit))
            {
                to(unit);
                from(unit);
            }
            else
            {
                refused.Add(unit);
                Assert.StartsWith($"'{unit}' has no size here", Assert.Throws<ArgumentException>("unit", () => to(unit)).Message, StringComparison.Ordinal);
                Assert.StartsWith($"'{unit}' has no size here", Assert.Throws<ArgumentException>(() => from(unit)).Message, StringComparison.Ordinal);
            }
        }

        return string.Join(' ', refused);
    }

    /// <summary>The units whose size UnitsNet has otherwise, by more than doubles account for; by how much at most is checked.</summary>
    public string Otherwise(Func<TUnit, double> theirs) =>
        string.Join(' ', _exact.Where(u =>
        {
            Fraction off = ((Fraction.Of(theirs(u)) - sizes[u]) / sizes[u]).Abs();
            Assert.True(off.CompareTo(Fraction.Parse("1.4e-5")) < 0, $"{u}");
            return off.CompareTo(Fraction.Parse("1e-14")) > 0;
        }));
}
