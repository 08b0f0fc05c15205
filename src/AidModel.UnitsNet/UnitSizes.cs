using System.Collections.Frozen;
using UnitsNet.Units;

namespace AidModel;

/// <summary>What UnitsNet's units are by definition, as exact fractions, where UnitsNet itself has doubles of ten to seventeen digits.</summary>
/// <remarks>Inch, pound, gallons and horsepower: NIST Special Publication 811, appendix B (https://www.nist.gov/pml/special-publication-811)
/// and the United Kingdom's Units of Measurement Regulations 1995. Astronomical unit: resolution B2 of 2012 of the International Astronomical
/// Union; the light year is a Julian year at the speed of light. Left out is what is measured (masses of the earth and the sun, radius of
/// the sun), depends on the air (Mach), has no finite digits (parsec) or no agreed size (boiler horsepower).</remarks>
internal static class UnitSizes
{
    private const decimal Inch = 25.4m;
    private const decimal Foot = 12 * Inch;
    private const decimal Pound = 0.45359237m;
    private const decimal UsGallon = 3.785411784m;
    private const decimal ImperialGallon = 4.54609m;

    private static readonly Rational _surveyFoot = (Rational)1200000m / 3937m;
    private static readonly Rational _lightYear = (Rational)299792458m * 1000m * 31557600m;
    private static readonly Rational _cubicFoot = (Rational)Foot * Foot * Foot / 1000000m;

    // 550 foot-pounds of force a second.
    private static readonly Rational _horsepower = (Rational)550m * 0.3048m * Pound * 9.80665m / 1000m;

    // The pound of water by one degree Fahrenheit, with the calorie of the International Table.
    private static readonly Rational _thermalUnitPerHour = (Rational)1.05505585262m / 3600m;

    /// <summary>In millimetres.</summary>
    public static ExactUnits<LengthUnit> Length { get; } = new("mm", false, 20, new Dictionary<LengthUnit, Rational>
    {
        [LengthUnit.Femtometer] = 0.000000000001m,
        [LengthUnit.Picometer] = 0.000000001m,
        [LengthUnit.Angstrom] = 0.0000001m,
        [LengthUnit.Nanometer] = 0.000001m,
        [LengthUnit.Micrometer] = 0.001m,
        [LengthUnit.Millimeter] = 1m,
        [LengthUnit.Centimeter] = 10m,
        [LengthUnit.Decimeter] = 100m,
        [LengthUnit.Meter] = 1000m,
        [LengthUnit.Decameter] = 10000m,
        [LengthUnit.Hectometer] = 100000m,
        [LengthUnit.Kilometer] = 1000000m,
        [LengthUnit.Megameter] = 1000000000m,
        [LengthUnit.Gigameter] = 1000000000000m,
        [LengthUnit.Microinch] = Inch / 1000000m,
        [LengthUnit.Mil] = Inch / 1000m,
        [LengthUnit.Twip] = (Rational)Inch / 1440m,
        [LengthUnit.DtpPoint] = (Rational)Inch / 72m,
        [LengthUnit.DtpPica] = (Rational)Inch / 6m,
        [LengthUnit.PrinterPoint] = (Rational)Inch / 72.27m,
        [LengthUnit.PrinterPica] = (Rational)Inch * 12m / 72.27m,
        [LengthUnit.Inch] = Inch,
        [LengthUnit.Hand] = 4 * Inch,
        [LengthUnit.Foot] = Foot,
        [LengthUnit.Kilofoot] = 1000 * Foot,
        [LengthUnit.UsSurveyFoot] = _surveyFoot,
        [LengthUnit.Yard] = 3 * Foot,
        [LengthUnit.Kiloyard] = 3000 * Foot,
        [LengthUnit.Fathom] = 6 * Foot,
        [LengthUnit.Shackle] = 90 * Foot,
        [LengthUnit.Chain] = 66 * Foot,
        [LengthUnit.Mile] = 5280 * Foot,
        [LengthUnit.DataMile] = 6000 * Foot,
        [LengthUnit.NauticalMile] = 1852000m,
        [LengthUnit.AstronomicalUnit] = 149597870700000m,
        [LengthUnit.LightYear] = _lightYear,
        [LengthUnit.KilolightYear] = _lightYear * 1000m,
        [LengthUnit.MegalightYear] = _lightYear * 1000000m,
    }.ToFrozenDictionary());

    /// <summary>In kilograms.</summary>
    public static ExactUnits<MassUnit> Mass { get; } = new("kg", false, 20, new Dictionary<MassUnit, Rational>
    {
        [MassUnit.Femtogram] = 0.000000000000000001m,
        [MassUnit.Picogram] = 0.000000000000001m,
        [MassUnit.Nanogram] = 0.000000000001m,
        [MassUnit.Microgram] = 0.000000001m,
        [MassUnit.Milligram] = 0.000001m,
        [MassUnit.Centigram] = 0.00001m,
        [MassUnit.Decigram] = 0.0001m,
        [MassUnit.Gram] = 0.001m,
        [MassUnit.Decagram] = 0.01m,
        [MassUnit.Hectogram] = 0.1m,
        [MassUnit.Kilogram] = 1m,
        [MassUnit.Tonne] = 1000m,
        [MassUnit.Kilotonne] = 1000000m,
        [MassUnit.Megatonne] = 1000000000m,
        [MassUnit.Grain] = Pound / 7000m,
        [MassUnit.Ounce] = Pound / 16m,
        [MassUnit.Pound] = Pound,
        [MassUnit.Kilopound] = 1000 * Pound,
        [MassUnit.Megapound] = 1000000 * Pound,
        [MassUnit.Stone] = 14 * Pound,
        [MassUnit.Slug] = (Rational)Pound * 9.80665m / 0.3048m,
        [MassUnit.ShortHundredweight] = 100 * Pound,
        [MassUnit.LongHundredweight] = 112 * Pound,
        [MassUnit.ShortTon] = 2000 * Pound,
        [MassUnit.LongTon] = 2240 * Pound,
    }.ToFrozenDictionary());

    /// <summary>In kilometres an hour.</summary>
    public static ExactUnits<SpeedUnit> Speed { get; } = new("km/h", false, 20, new Dictionary<SpeedUnit, Rational>
    {
        [SpeedUnit.NanometerPerSecond] = 0.0000000036m,
        [SpeedUnit.MicrometerPerSecond] = 0.0000036m,
        [SpeedUnit.MillimeterPerSecond] = 0.0036m,
        [SpeedUnit.CentimeterPerSecond] = 0.036m,
        [SpeedUnit.DecimeterPerSecond] = 0.36m,
        [SpeedUnit.MeterPerSecond] = 3.6m,
        [SpeedUnit.KilometerPerSecond] = 3600m,
        [SpeedUnit.NanometerPerMinute] = 0.00000000006m,
        [SpeedUnit.MicrometerPerMinute] = 0.00000006m,
        [SpeedUnit.MillimeterPerMinute] = 0.00006m,
        [SpeedUnit.CentimeterPerMinute] = 0.0006m,
        [SpeedUnit.DecimeterPerMinute] = 0.006m,
        [SpeedUnit.MeterPerMinute] = 0.06m,
        [SpeedUnit.KilometerPerMinute] = 60m,
        [SpeedUnit.MillimeterPerHour] = 0.000001m,
        [SpeedUnit.CentimeterPerHour] = 0.00001m,
        [SpeedUnit.MeterPerHour] = 0.001m,
        [SpeedUnit.KilometerPerHour] = 1m,
        [SpeedUnit.InchPerSecond] = PerSecond(Inch),
        [SpeedUnit.InchPerMinute] = PerMinute(Inch),
        [SpeedUnit.InchPerHour] = PerHour(Inch),
        [SpeedUnit.FootPerSecond] = PerSecond(Foot),
        [SpeedUnit.FootPerMinute] = PerMinute(Foot),
        [SpeedUnit.FootPerHour] = PerHour(Foot),
        [SpeedUnit.UsSurveyFootPerSecond] = PerSecond(_surveyFoot),
        [SpeedUnit.UsSurveyFootPerMinute] = PerMinute(_surveyFoot),
        [SpeedUnit.UsSurveyFootPerHour] = PerHour(_surveyFoot),
        [SpeedUnit.YardPerSecond] = PerSecond(3 * Foot),
        [SpeedUnit.YardPerMinute] = PerMinute(3 * Foot),
        [SpeedUnit.YardPerHour] = PerHour(3 * Foot),
        [SpeedUnit.MilePerHour] = PerHour(5280 * Foot),
        [SpeedUnit.Knot] = 1.852m,
    }.ToFrozenDictionary());

    /// <summary>In kilowatts.</summary>
    public static ExactUnits<PowerUnit> Power { get; } = new("kW", false, 20, new Dictionary<PowerUnit, Rational>
    {
        [PowerUnit.Femtowatt] = 0.000000000000000001m,
        [PowerUnit.Picowatt] = 0.000000000000001m,
        [PowerUnit.Nanowatt] = 0.000000000001m,
        [PowerUnit.Microwatt] = 0.000000001m,
        [PowerUnit.Milliwatt] = 0.000001m,
        [PowerUnit.Deciwatt] = 0.0001m,
        [PowerUnit.Watt] = 0.001m,
        [PowerUnit.Decawatt] = 0.01m,
        [PowerUnit.Kilowatt] = 1m,
        [PowerUnit.Megawatt] = 1000m,
        [PowerUnit.Gigawatt] = 1000000m,
        [PowerUnit.Terawatt] = 1000000000m,
        [PowerUnit.Petawatt] = 1000000000000m,
        [PowerUnit.MillijoulePerHour] = (Rational)0.000001m / 3600m,
        [PowerUnit.JoulePerHour] = (Rational)0.001m / 3600m,
        [PowerUnit.KilojoulePerHour] = (Rational)1m / 3600m,
        [PowerUnit.MegajoulePerHour] = (Rational)1000m / 3600m,
        [PowerUnit.GigajoulePerHour] = (Rational)1000000m / 3600m,
        [PowerUnit.MetricHorsepower] = 0.73549875m,
        [PowerUnit.MechanicalHorsepower] = _horsepower,
        [PowerUnit.HydraulicHorsepower] = _horsepower,
        [PowerUnit.ElectricalHorsepower] = 0.746m,
        [PowerUnit.BritishThermalUnitPerHour] = _thermalUnitPerHour,
        [PowerUnit.KilobritishThermalUnitPerHour] = _thermalUnitPerHour * 1000m,
        [PowerUnit.MegabritishThermalUnitPerHour] = _thermalUnitPerHour * 1000000m,
        [PowerUnit.TonOfRefrigeration] = _thermalUnitPerHour * 12000m,
    }.ToFrozenDictionary());

    /// <summary>In litres.</summary>
    public static ExactUnits<VolumeUnit> Volume { get; } = new("l", false, 20, new Dictionary<VolumeUnit, Rational>
    {
        [VolumeUnit.CubicMicrometer] = 0.000000000000001m,
        [VolumeUnit.Nanoliter] = 0.000000001m,
        [VolumeUnit.Microliter] = 0.000001m,
        [VolumeUnit.CubicMillimeter] = 0.000001m,
        [VolumeUnit.Milliliter] = 0.001m,
        [VolumeUnit.CubicCentimeter] = 0.001m,
        [VolumeUnit.Centiliter] = 0.01m,
        [VolumeUnit.Deciliter] = 0.1m,
        [VolumeUnit.Liter] = 1m,
        [VolumeUnit.CubicDecimeter] = 1m,
        [VolumeUnit.Decaliter] = 10m,
        [VolumeUnit.Hectoliter] = 100m,
        [VolumeUnit.Kiloliter] = 1000m,
        [VolumeUnit.CubicMeter] = 1000m,
        [VolumeUnit.HectocubicMeter] = 100000m,
        [VolumeUnit.Megaliter] = 1000000m,
        [VolumeUnit.KilocubicMeter] = 1000000m,
        [VolumeUnit.CubicHectometer] = 1000000000m,
        [VolumeUnit.CubicKilometer] = 1000000000000m,
        [VolumeUnit.CubicInch] = _cubicFoot / 1728m,
        [VolumeUnit.BoardFoot] = _cubicFoot / 12m,
        [VolumeUnit.CubicFoot] = _cubicFoot,
        [VolumeUnit.HectocubicFoot] = _cubicFoot * 100m,
        [VolumeUnit.KilocubicFoot] = _cubicFoot * 1000m,
        [VolumeUnit.MegacubicFoot] = _cubicFoot * 1000000m,
        [VolumeUnit.CubicYard] = _cubicFoot * 27m,
        [VolumeUnit.AcreFoot] = _cubicFoot * 43560m,
        [VolumeUnit.CubicMile] = _cubicFoot * 5280m * 5280m * 5280m,
        [VolumeUnit.UsTeaspoon] = UsGallon / 768m,
        [VolumeUnit.UsTablespoon] = UsGallon / 256m,
        [VolumeUnit.UsOunce] = UsGallon / 128m,
        [VolumeUnit.UsCustomaryCup] = UsGallon / 16m,
        [VolumeUnit.UsLegalCup] = 0.24m,
        [VolumeUnit.UsPint] = UsGallon / 8m,
        [VolumeUnit.UsQuart] = UsGallon / 4m,
        [VolumeUnit.DeciusGallon] = UsGallon / 10m,
        [VolumeUnit.UsGallon] = UsGallon,
        [VolumeUnit.DecausGallon] = 10 * UsGallon,
        [VolumeUnit.HectousGallon] = 100 * UsGallon,
        [VolumeUnit.KilousGallon] = 1000 * UsGallon,
        [VolumeUnit.MegausGallon] = 1000000 * UsGallon,
        [VolumeUnit.UsBeerBarrel] = 31 * UsGallon,
        [VolumeUnit.OilBarrel] = 42 * UsGallon,
        [VolumeUnit.ImperialOunce] = ImperialGallon / 160m,
        [VolumeUnit.ImperialPint] = ImperialGallon / 8m,
        [VolumeUnit.ImperialQuart] = ImperialGallon / 4m,
        [VolumeUnit.ImperialGallon] = ImperialGallon,
        [VolumeUnit.KiloimperialGallon] = 1000 * ImperialGallon,
        [VolumeUnit.MegaimperialGallon] = 1000000 * ImperialGallon,
        [VolumeUnit.ImperialBeerBarrel] = 36 * ImperialGallon,
        [VolumeUnit.MetricTeaspoon] = 0.005m,
        [VolumeUnit.UkTablespoon] = 0.015m,
        [VolumeUnit.AuTablespoon] = 0.02m,
        [VolumeUnit.MetricCup] = 0.25m,
    }.ToFrozenDictionary());

    /// <summary>In tonnes, as <see cref="Unit.Tonne"/> counts.</summary>
    public static ExactUnits<MassUnit> Tonnes { get; } = Mass.ForQuantities("t", MassUnit.Tonne);

    /// <summary>In litres, as <see cref="Unit.Litre"/> counts.</summary>
    public static ExactUnits<VolumeUnit> Litres { get; } = Volume.ForQuantities("l", VolumeUnit.Liter);

    /// <summary>What has no unit in UnitsNet.</summary>
    public static ExactUnits<ScalarUnit> Counts { get; } =
        new("units", true, 28, new Dictionary<ScalarUnit, Rational> { [ScalarUnit.Amount] = 1m }.ToFrozenDictionary());

    private static Rational PerSecond(Rational millimetres) => millimetres * 3600m / 1000000m;

    private static Rational PerMinute(Rational millimetres) => millimetres * 60m / 1000000m;

    private static Rational PerHour(Rational millimetres) => millimetres / 1000000m;
}
