using System.Globalization;
using System.Numerics;
using CsCheck;
using UnitsNet.Units;
using Xunit;

namespace AidModel.Tests;

/// <summary>UnitsNet holds power alone as a decimal.</summary>
public sealed class PowerCrossingTests
{
    private static readonly CrossingChecks<PowerUnit> _checks = new(Sizes.Power, 20, negative: false);
    private static readonly PowerUnit[] _units = [.. Enum.GetValues<PowerUnit>().Where(Sizes.Power.ContainsKey)];
    private static readonly Gen<PowerUnit> _unit = Gen.Int[0, _units.Length - 1].Select(static i => _units[i]);

    [Fact]
    public void To_UnitsNet_is_exact_where_a_decimal_is_and_else_the_nearest_one() =>
        Gen.Select(Decimals(20), _unit).Holds(
            static (value, unit) =>
            {
                Power power = Power.FromKilowatts(value);
                Fraction inUnit = Fraction.Of(value) / Sizes.Power[unit];
                if (inUnit.IsDecimal(28))
                {
                    UnitsNet.Power exact = power.ToUnitsNetExact(unit);
                    Assert.Equal((inUnit, unit), (Fraction.Of(exact.Value), exact.Unit));
                    Assert.Equal(exact.Value, power.ToUnitsNetRounded(unit).Value);
                    Assert.Equal(power, exact.ToAidPowerExact());
                    Assert.True(power.TryToUnitsNetExact(unit, out UnitsNet.Power same) && same.Value == exact.Value && same.Unit == unit);
                    return;
                }

                Assert.False(power.TryToUnitsNetExact(unit, out _));
                if (inUnit.Round(0).IsDecimal(0))
                {
                    int digits = Enumerable.Range(0, 29).Last(d => inUnit.Round(d).IsDecimal(28));
                    UnitsNet.Power rounded = power.ToUnitsNetRounded(unit);
                    Assert.Equal((inUnit.Round(digits), unit), (Fraction.Of(rounded.Value), rounded.Unit));
                    Assert.EndsWith($"holds in {unit} is {rounded.Value.ToString(CultureInfo.InvariantCulture)}.", Assert.Throws<OverflowException>(() => power.ToUnitsNetExact(unit)).Message, StringComparison.Ordinal);
                }
                else
                {
                    Assert.Throws<OverflowException>(() => power.ToUnitsNetExact(unit));
                    Assert.StartsWith($"{power.Kilowatts.ToString(CultureInfo.InvariantCulture)} kW has more digits in {unit}", Assert.Throws<OverflowException>(() => power.ToUnitsNetRounded(unit)).Message, StringComparison.Ordinal);
                }
            },
            1,
            20_000);

    [Fact]
    public void From_UnitsNet_is_in_exact_units() =>
        Gen.Select(Gen.Select(Decimals(28), Gen.Bool, static (d, minus) => minus ? -d : d), _unit, Gen.Int[0, 20]).Holds(
            static (value, unit, digits) =>
            {
                UnitsNet.Power theirs = new(value, unit);
                _checks.Check(
                    Fraction.Of(value) * Sizes.Power[unit],
                    value.ToString(CultureInfo.InvariantCulture),
                    unit,
                    digits,
                    () => theirs.ToAidPowerExact().Kilowatts,
                    () => theirs.TryToAidPowerExact(out Power power) ? power.Kilowatts : null,
                    () => theirs.ToAidPowerRounded(digits).Kilowatts);
            },
            100_001,
            20_000);

    [Fact]
    public void Every_unit_crosses_or_is_refused_by_name() =>
        Assert.Equal("BoilerHorsepower 9999", _checks.EveryUnit(static unit => Power.FromKilowatts(1).ToUnitsNetRounded(unit), static unit => new UnitsNet.Power(1m, unit).ToAidPowerRounded(20)));

    /// <remarks>A size that is wrong here, or a release of UnitsNet that has one right, fails here.</remarks>
    [Fact]
    public void UnitsNet_has_these_sizes_otherwise() =>
        Assert.Equal(
            "BritishThermalUnitPerHour HydraulicHorsepower KilobritishThermalUnitPerHour MechanicalHorsepower MegabritishThermalUnitPerHour TonOfRefrigeration",
            _checks.Otherwise(static unit => (double)new UnitsNet.Power(1m, unit).As(PowerUnit.Kilowatt)));

    [Fact]
    public void Kilowatts_and_metric_horsepower_cross()
    {
        Assert.Equal((610m, PowerUnit.Kilowatt), (Power.Parse("610 kW").ToUnitsNetExact().Value, Power.Parse("610 kW").ToUnitsNetExact().Unit));
        Assert.Equal(830m, Power.FromHorsepower(830).ToUnitsNetExact(PowerUnit.MetricHorsepower).Value);
        Assert.Equal(Power.FromHorsepower(1500), UnitsNet.Power.FromMetricHorsepower(1500).ToAidPowerExact());
        Assert.Equal(829.369m, Math.Round(Power.FromKilowatts(610).ToUnitsNetRounded(PowerUnit.MetricHorsepower).Value, 3));
        Assert.Equal(1118.54980737340533m, UnitsNet.Power.FromMechanicalHorsepower(1500).ToAidPowerExact().Kilowatts);
        Assert.Contains("-1 Watt", Assert.Throws<ArgumentOutOfRangeException>("power", static () => UnitsNet.Power.FromWatts(-1).ToAidPowerExact()).Message, StringComparison.Ordinal);
        Assert.Equal(default, default(UnitsNet.Power).ToAidPowerExact());
    }

    private static Gen<decimal> Decimals(int mostDigits) => Gen.Select(Gen.ULong, Gen.UInt, Gen.Int[0, mostDigits], Gen.Int[0, 95], static (low, high, scale, shift) =>
    {
        BigInteger significand = (((BigInteger)high << 64) | low) >> shift;
        return new decimal((int)(uint)(significand & uint.MaxValue), (int)(uint)((significand >> 32) & uint.MaxValue), (int)(uint)(significand >> 64), false, (byte)scale);
    });
}
