using UnitsNet.Units;

namespace AidModel.Tests;

/// <summary>The sizes of the units, written down apart from the library's: in millimetres, kilograms, kilometres an hour, kilowatts and
/// litres. A unit that is not here has no exact size.</summary>
internal static class Sizes
{
    public static readonly Dictionary<LengthUnit, Fraction> Length = Read<LengthUnit>(
        """
        Femtometer 1e-12 Picometer 1e-9 Angstrom 1e-7 Nanometer 1e-6 Micrometer 1e-3 Millimeter 1 Centimeter 10 Decimeter 100 Meter 1e3 Decameter 1e4
        Hectometer 1e5 Kilometer 1e6 Megameter 1e9 Gigameter 1e12 Microinch 254e-7 Mil 0.0254 Twip 25.4/1440 DtpPoint 25.4/72 DtpPica 304.8/72
        PrinterPoint 25.4/72.27 PrinterPica 304.8/72.27 Inch 25.4 Hand 101.6 Foot 304.8 Kilofoot 304800 UsSurveyFoot 1200000/3937 Yard 914.4
        Kiloyard 914400 Fathom 1828.8 Shackle 27432 Chain 20116.8 Mile 1609344 DataMile 1828800 NauticalMile 1852000
        AstronomicalUnit 149597870700000 LightYear 9460730472580800000 KilolightYear 9460730472580800e6 MegalightYear 9460730472580800e9
        """);

    public static readonly Dictionary<MassUnit, Fraction> Mass = Read<MassUnit>(
        """
        Femtogram 1e-18 Picogram 1e-15 Nanogram 1e-12 Microgram 1e-9 Milligram 1e-6 Centigram 1e-5 Decigram 1e-4 Gram 1e-3 Decagram 1e-2 Hectogram 1e-1
        Kilogram 1 Tonne 1e3 Kilotonne 1e6 Megatonne 1e9 Grain 64.79891e-6 Ounce 0.028349523125 Pound 0.45359237 Kilopound 453.59237 Megapound 453592.37
        Stone 6.35029318 Slug 4.4482216152605/0.3048 ShortHundredweight 45.359237 LongHundredweight 50.80234544 ShortTon 907.18474 LongTon 1016.0469088
        """);

    public static readonly Dictionary<SpeedUnit, Fraction> Speed = Read<SpeedUnit>(
        """
        NanometerPerSecond 36e-10 MicrometerPerSecond 36e-7 MillimeterPerSecond 0.0036 CentimeterPerSecond 0.036 DecimeterPerSecond 0.36 MeterPerSecond 3.6
        KilometerPerSecond 3600 NanometerPerMinute 6e-11 MicrometerPerMinute 6e-8 MillimeterPerMinute 6e-5 CentimeterPerMinute 6e-4 DecimeterPerMinute 6e-3
        MeterPerMinute 6e-2 KilometerPerMinute 60 MillimeterPerHour 1e-6 CentimeterPerHour 1e-5 MeterPerHour 1e-3 KilometerPerHour 1
        InchPerSecond 0.09144 InchPerMinute 0.001524 InchPerHour 254e-7 FootPerSecond 1.09728 FootPerMinute 0.018288 FootPerHour 0.0003048
        UsSurveyFootPerSecond 4320/3937 UsSurveyFootPerMinute 72/3937 UsSurveyFootPerHour 1.2/3937 YardPerSecond 3.29184 YardPerMinute 0.054864
        YardPerHour 0.0009144 MilePerHour 1.609344 Knot 1.852
        """);

    public static readonly Dictionary<PowerUnit, Fraction> Power = Read<PowerUnit>(
        """
        Femtowatt 1e-18 Picowatt 1e-15 Nanowatt 1e-12 Microwatt 1e-9 Milliwatt 1e-6 Deciwatt 1e-4 Watt 1e-3 Decawatt 1e-2 Kilowatt 1 Megawatt 1e3 Gigawatt 1e6
        Terawatt 1e9 Petawatt 1e12 MillijoulePerHour 1e-6/3600 JoulePerHour 1e-3/3600 KilojoulePerHour 1/3600 MegajoulePerHour 1000/3600
        GigajoulePerHour 1e6/3600 MetricHorsepower 0.73549875 MechanicalHorsepower 0.74569987158227022 HydraulicHorsepower 0.74569987158227022
        ElectricalHorsepower 0.746 BritishThermalUnitPerHour 1.05505585262/3600 KilobritishThermalUnitPerHour 1055.05585262/3600
        MegabritishThermalUnitPerHour 1055055.85262/3600 TonOfRefrigeration 12660.67023144/3600
        """);

    public static readonly Dictionary<VolumeUnit, Fraction> Volume = Read<VolumeUnit>(
        """
        CubicMicrometer 1e-15 Nanoliter 1e-9 Microliter 1e-6 CubicMillimeter 1e-6 Milliliter 1e-3 CubicCentimeter 1e-3 Centiliter 1e-2 Deciliter 0.1
        Liter 1 CubicDecimeter 1 Decaliter 10 Hectoliter 100 Kiloliter 1e3 CubicMeter 1e3 HectocubicMeter 1e5 Megaliter 1e6 KilocubicMeter 1e6
        CubicHectometer 1e9 CubicKilometer 1e12 CubicInch 0.016387064 BoardFoot 2.359737216 CubicFoot 28.316846592 HectocubicFoot 2831.6846592
        KilocubicFoot 28316.846592 MegacubicFoot 28316846.592 CubicYard 764.554857984 AcreFoot 1233481.83754752 CubicMile 4168181825440.579584
        UsTeaspoon 0.00492892159375 UsTablespoon 0.01478676478125 UsOunce 0.0295735295625 UsCustomaryCup 0.2365882365 UsLegalCup 0.24 UsPint 0.473176473
        UsQuart 0.946352946 DeciusGallon 0.3785411784 UsGallon 3.785411784 DecausGallon 37.85411784 HectousGallon 378.5411784 KilousGallon 3785.411784
        MegausGallon 3785411.784 UsBeerBarrel 117.347765304 OilBarrel 158.987294928 ImperialOunce 0.0284130625 ImperialPint 0.56826125
        ImperialQuart 1.1365225 ImperialGallon 4.54609 KiloimperialGallon 4546.09 MegaimperialGallon 4546090 ImperialBeerBarrel 163.65924
        MetricTeaspoon 0.005 UkTablespoon 0.015 AuTablespoon 0.02 MetricCup 0.25
        """);

    private static Dictionary<TUnit, Fraction> Read<TUnit>(string text)
        where TUnit : struct, Enum =>
        text.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Chunk(2).ToDictionary(static p => Enum.Parse<TUnit>(p[0]), static p => Fraction.Parse(p[1]));
}
