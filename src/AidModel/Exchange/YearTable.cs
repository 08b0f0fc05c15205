namespace AidModel;

/// <summary>Figures by area and year. Immutable and thread safe.</summary>
internal sealed class YearTable
{
    /// <summary>How many faults an error names at most.</summary>
    public const int MostFaults = 100;

    // Written only while the table is made.
    private readonly Dictionary<(string Area, int Year), decimal> _figures;

    private YearTable(Dictionary<(string Area, int Year), decimal> figures) => _figures = figures;

    /// <summary>How many figures there are.</summary>
    public int Count => _figures.Count;

    /// <summary>A table of figures in any order.</summary>
    /// <param name="figures">The figures.</param>
    /// <param name="isValid">Whether a value is one.</param>
    /// <param name="valid">What a value must be, such as <c>a level above 0</c>.</param>
    /// <param name="parameter">The caller's parameter that the figures come from.</param>
    /// <exception cref="ArgumentException">A figure is wrong, or there twice; the message names every fault up to 100.</exception>
    public static YearTable Create(IEnumerable<(string Area, int Year, decimal Value)> figures, Func<decimal, bool> isValid, string valid, string parameter)
    {
        Dictionary<(string Area, int Year), decimal> table = [];
        List<string> faults = [];
        bool more = false;
        foreach ((string area, int year, decimal value) in figures)
        {
            string? fault =
                area is null || !Guard.IsId(area) ? "the area is no id: 1 to 100 letters, digits or one of . _ - : are"
                : year is < 1 or > 9999 ? "the year is not from 1 to 9999"
                : !isValid(value) ? $"the value is not {valid}"
                : !table.TryAdd((area, year), value) ? $"there is a figure already, {Digits.Plain(table[(area, year)])}"
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
            ? new(table)
            : throw new ArgumentException(string.Join(Environment.NewLine, more ? [.. faults, "There are more."] : faults), parameter);
    }

    public bool TryGet(string area, int year, out decimal value) => _figures.TryGetValue((area, year), out value);

    /// <summary>The years with a figure, ascending; none for an area that is not there. It goes over the whole table: for
    /// what errors say.</summary>
    public int[] Years(string area) => [.. _figures.Keys.Where(k => k.Area == area).Select(static k => k.Year).Order()];
}
