using AidModel;

namespace TrackerReport;

/// <summary>What figures can be grouped by, as the options call it.</summary>
internal static class Dimensions
{
    private const int Most = 3;

    private static readonly Dimension[] _all =
    [
        Dimension.Donor, KielPreset.Type, Dimension.Category, Dimension.Month, Dimension.Year, Dimension.Instrument, Dimension.Recipient, Dimension.Kind, Dimension.Currency,
    ];

    public static ValueList<Dimension> Parse(string text, List<string> faults)
    {
        List<Dimension> dimensions = [];
        foreach (string name in text.Split(',', StringSplitOptions.TrimEntries))
        {
            if (Array.Find(_all, d => d.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) is not { } dimension)
            {
                faults.Add($"--by: '{name}' is no dimension{Nearest.Hint(name, _all.Select(static d => d.Name))}");
            }
            else if (dimensions.Contains(dimension))
            {
                faults.Add($"--by: {dimension} is given twice.");
            }
            else
            {
                dimensions.Add(dimension);
            }
        }

        if (dimensions.Count > Most)
        {
            faults.Add($"--by: {dimensions.Count} dimensions, where at most {Most} are.");
        }

        return [.. dimensions];
    }

    public static bool IsTime(Dimension dimension) => dimension == Dimension.Month || dimension == Dimension.Year;
}
