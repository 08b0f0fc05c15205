using System.Collections.Frozen;

namespace AidModel;

/// <summary>Figures by area and year. Immutable and thread safe.</summary>
internal sealed class YearTable
{
    /// <summary>How many faults an error names at most.</summary>
    public const int MostFaults = 100;

    private readonly FrozenDictionary<string, Series> _areas;

    private YearTable(FrozenDictionary<string, Series> areas)
    {
        _areas = areas;
        Count = areas.Values.Sum(static s => s.Years.Length);
    }

    /// <summary>How many figures there are.</summary>
    public int Count { get; }

    /// <summary>A table of figures in any order.</summary>
    /// <param name="figures">The figures.</param>
    /// <param name="isValid">Whether a value is one.</param>
    /// <param name="valid">What a value must be, such as <c>a level above 0</c>.</param>
    /// <param name="parameter">The caller's parameter that the figures come from.</param>
    /// <exception cref="ArgumentException">A figure is wrong, or there twice; the message names every fault up to 100.</exception>
    public static YearTable Create(IEnumerable<(string Area, int Year, decimal Value)> figures, Func<decimal, bool> isValid, string valid, string parameter)
    {
        Dictionary<string, Dictionary<int, decimal>> areas = [];
        List<string> faults = [];
        bool more = false;
        foreach ((string area, int year, decimal value) in figures)
        {
            string? fault =
                area is null || !Guard.IsId(area) ? "the area is no id: 1 to 100 letters, digits or one of . _ - : are"
                : year is < 1 or > 9999 ? "the year is not from 1 to 9999"
                : !isValid(value) ? $"the value is not {valid}"
                : !Of(areas, area).TryAdd(year, value) ? $"there is a figure already, {Digits.Plain(areas[area][year])}"
                : null;
            if (fault is null)
            {
                continue;
            }

            if (faults.Count == MostFaults)
            {
                more = true;
                break;
            }

            faults.Add($"{new PriceIndex(area ?? string.Empty, year, value)}: {fault}.");
        }

        return faults.Count == 0
            ? new(areas.ToFrozenDictionary(static a => a.Key, static a => new Series(a.Value)))
            : throw new ArgumentException(string.Join(Environment.NewLine, more ? [.. faults, "There are more."] : faults), parameter);
    }

    public bool TryGet(string area, int year, out decimal value)
    {
        int at = _areas.TryGetValue(area, out Series? series) ? Array.BinarySearch(series.Years, year) : -1;
        value = at < 0 ? 0 : series!.Values[at];
        return at >= 0;
    }

    /// <summary>The years with a figure, ascending; none for an area that is not there.</summary>
    public ReadOnlySpan<int> Years(string area) => _areas.TryGetValue(area, out Series? series) ? series.Years : [];

    private static Dictionary<int, decimal> Of(Dictionary<string, Dictionary<int, decimal>> areas, string area)
    {
        if (!areas.TryGetValue(area, out Dictionary<int, decimal>? years))
        {
            areas.Add(area, years = []);
        }

        return years;
    }

    private sealed class Series(Dictionary<int, decimal> figures)
    {
        public int[] Years { get; } = [.. figures.Keys.Order()];

        public decimal[] Values { get; } = [.. figures.OrderBy(static f => f.Key).Select(static f => f.Value)];
    }
}
