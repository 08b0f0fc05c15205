namespace AidModel;

/// <summary>Collects figures by area and year out of cells.</summary>
/// <param name="isValid">Whether a value is one.</param>
/// <param name="valid">What a value must be, such as <c>a level above 0</c>.</param>
internal sealed class YearFigures(Func<decimal, bool> isValid, string valid)
{
    private readonly Dictionary<(string Area, int Year), (decimal Value, int Line)> _figures = [];

    /// <summary>The figures.</summary>
    public IEnumerable<(string Area, int Year, decimal Value)> All => _figures.Select(static f => (f.Key.Area, f.Key.Year, f.Value.Value));

    /// <summary>The same as indices.</summary>
    public IEnumerable<PriceIndex> Indices => All.Select(static f => new PriceIndex(f.Area, f.Year, f.Value));

    /// <summary>Adds the figure of a cell, from 0, of the record that the file is at; a blank one is no figure. Without an
    /// area it is only checked.</summary>
    public void Add(string? area, int year, CsvText csv, int cell, FaultList faults)
    {
        ReadOnlySpan<char> text = csv[cell];
        if (text.IsEmpty)
        {
            return;
        }

        if (ExactDecimal.Read(text, out decimal value) is { } wrong)
        {
            faults.Add(csv.Line, cell + 1, $"{Shown.Quoted(text)} {wrong}.");
        }
        else if (!isValid(value))
        {
            faults.Add(csv.Line, cell + 1, $"{Shown.Quoted(text)} is not {valid}.");
        }
        else if (area is not null && !_figures.TryAdd((area, year), (value, csv.Line)))
        {
            faults.Add(csv.Line, cell + 1, $"There is a figure of {area} in {year} already, on line {_figures[(area, year)].Line}.");
        }
    }

    /// <summary>Adds a figure from each further record: its area, its year and its value in columns from 0.</summary>
    public void ReadLong(CsvText csv, CsvHeadings headings, int areaColumn, int yearColumn, int valueColumn, FaultList faults)
    {
        string area = string.Empty;
        while (csv.Read())
        {
            if (!headings.Fits(csv, faults))
            {
                continue;
            }

            ReadOnlySpan<char> id = csv[areaColumn];
            bool isArea = CsvCells.IsArea(id);
            bool isYear = CsvCells.TryYear(csv[yearColumn], out int year);
            if (!isArea)
            {
                faults.Add(csv.Line, areaColumn + 1, CsvCells.NoArea(id));
            }

            if (!isYear)
            {
                faults.Add(csv.Line, yearColumn + 1, CsvCells.NoYear(csv[yearColumn]));
            }

            // One string an area, not one a line.
            area = id.SequenceEqual(area) ? area : id.ToString();
            Add(isArea && isYear ? area : null, year, csv, valueColumn, faults);
        }

        RefuseNone(faults);
    }

    /// <summary>A fault where there are no figures, and nothing else is wrong.</summary>
    public void RefuseNone(FaultList faults)
    {
        if (_figures.Count == 0 && faults.Count == 0)
        {
            faults.Add(0, 0, "There are headings, and no figure under them.");
        }
    }
}
