using System.Globalization;

namespace AidModel;

/// <summary>The colours of a theme: text and marks stand out from the background, and series from each other, for those who do not see
/// red, green or blue too.</summary>
internal sealed record ChartPalette
{
    private static readonly ChartPalette _light = new()
    {
        Background = "#FFFFFF",
        Ink = "#1B1F24",
        Quiet = "#57606A",
        Grid = "#E2E6EA",
        Axis = "#8A9099",
        Main = "#1268B3",
        Second = "#E17515",
        Neutral = "#8A9099",
        Series = ["#1395FD", "#E17515", "#207368", "#8944BC", "#A24417", "#064B65", "#542F04"],
    };

    private static readonly ChartPalette _dark = new()
    {
        Background = "#15181E",
        Ink = "#EEF1F4",
        Quiet = "#A9B1BB",
        Grid = "#2C323B",
        Axis = "#7D858F",
        Main = "#37A5F6",
        Second = "#E0C11A",
        Neutral = "#8B9099",
        Series = ["#37C5F6", "#E0C11A", "#B4410C", "#C4EABB", "#3B5ED0", "#EA6C28", "#7F587E"],
    };

    public required string Background { get; init; }

    public required string Ink { get; init; }

    /// <summary>Of text that matters less.</summary>
    public required string Quiet { get; init; }

    public required string Grid { get; init; }

    public required string Axis { get; init; }

    /// <summary>Of bars.</summary>
    public required string Main { get; init; }

    /// <summary>Of the second of paired bars.</summary>
    public required string Second { get; init; }

    /// <summary>Of what is added up or attributed to nobody.</summary>
    public required string Neutral { get; init; }

    public required IReadOnlyList<string> Series { get; init; }

    public static ChartPalette Of(ChartTheme theme) => theme == ChartTheme.Dark ? _dark : _light;

    /// <summary>A colour mixed into the background, for areas.</summary>
    public string Pale(string color)
    {
        return $"#{Mixed(1):X2}{Mixed(3):X2}{Mixed(5):X2}";

        int Mixed(int at) => ((Part(color, at) * 18) + (Part(Background, at) * 82)) / 100;
        static int Part(string color, int at) => int.Parse(color.AsSpan(at, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
    }
}
