namespace AidModel;

/// <summary>Measures and quantities to and from UnitsNet 5.75.</summary>
/// <remarks>
/// <para>UnitsNet holds doubles (power: decimals) in a unit. A double stands here for the shortest decimal number that is read as it:
/// UnitsNet's 7.62 mm are 7.62 mm. Units are converted in exact fractions, by what they are by definition, and never in floating point.
/// A method whose name ends in <c>Exact</c> refuses what would be rounded; what it gives crosses back to an equal value. One whose name
/// ends in <c>Rounded</c> rounds once.</para>
/// <para>Units without an exact size are refused: parsec and its multiples, the radius of the sun, the masses of earth and sun, Mach, the
/// boiler horsepower. UnitsNet has rounded sizes of some, such as the mechanical horsepower (off by 13 millionths), the acre-foot and the
/// stone (by one): its own conversions differ from those here by so much.</para>
/// <para>Thread safe. A UnitsNet quantity that was not set is zero of its base unit, and so it crosses; so is what System.Text.Json
/// reads where no converter of UnitsNet is used.</para>
/// </remarks>
public static partial class UnitsNetExtensions;
