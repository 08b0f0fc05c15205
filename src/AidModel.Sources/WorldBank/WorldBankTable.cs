using System.Globalization;

namespace AidModel;

/// <summary>Reads either form in which the World Bank's indicators are published.</summary>
internal static class WorldBankTable
{
    private const string Name = "Country Name";
    private const string Code = "Country Code";
    private const string IndicatorName = "Indicator Name";
    private const string IndicatorCode = "Indicator Code";
    private const string Year = "Year";
    private const string Value = "Value";

    /// <summary>Reads a table.</summary>
    /// <param name="csv">The file, at its beginning.</param>
    /// <param name="accepted">The codes of the indicators that it may hold.</param>
    /// <param name="figuresOf">Where to put the figures of an indicator.</param>
    /// <param name="longIndicator">The indicator of a table in the long form, which names none; null where it is not read.</param>
    /// <param name="faults">Where to put faults.</param>
    /// <returns>The figures with their indicator, and what to call their source.</returns>
    public static (YearFigures Figures, string Indicator, string Source) Read(
        CsvText csv, string[] accepted, Func<string, YearFigures> figuresOf, string? longIndicator, FaultList faults)
    {
        string updated = string.Empty;
        CsvHeadings headings = Headings(csv, ref updated, faults);
        if (!headings.Contains(Code))
        {
            throw headings.Unrecognised($"'{Code}' and years, or '{Code}', '{Year}' and '{Value}',", faults);
        }

        headings.RefuseRepeated(static h => h.Length > 0, faults);
        if (longIndicator is not null && (headings.Contains(Year) || headings.Contains(Value)))
        {
            RefuseOthers(csv.Line, headings, static h => Is(h, Name) || Is(h, Code) || Is(h, Year) || Is(h, Value), faults);
            int area = headings.Find(Code, faults);
            int year = headings.Find(Year, faults);
            int value = headings.Find(Value, faults);
            faults.ThrowIfAny();
            YearFigures figures = figuresOf(longIndicator);
            figures.ReadLong(csv, headings, area, year, value, faults);
            faults.ThrowIfAny();
            return (figures, longIndicator, $"World Bank{updated}");
        }

        RefuseOthers(csv.Line, headings, static h => Is(h, Name) || Is(h, Code) || Is(h, IndicatorName) || Is(h, IndicatorCode) || CsvCells.TryYear(h, out _), faults);
        int areaColumn = headings.Find(Code, faults);
        int indicatorColumn = headings.Find(IndicatorCode, faults);
        if (!headings.All.Any(static h => CsvCells.TryYear(h, out _)))
        {
            faults.Add(csv.Line, 0, "There is no year among the headings.");
        }

        faults.ThrowIfAny();
        (YearFigures wide, string indicator) = ReadWide(csv, headings, areaColumn, indicatorColumn, accepted, figuresOf, faults);
        return (wide, indicator, $"World Bank, {indicator}{updated}");
    }

    private static (YearFigures Figures, string Indicator) ReadWide(
        CsvText csv, CsvHeadings headings, int areaColumn, int indicatorColumn, string[] accepted, Func<string, YearFigures> figuresOf, FaultList faults)
    {
        int[] years = [.. headings.All.Select(static h => CsvCells.TryYear(h, out int year) ? year : 0)];
        YearFigures? figures = null;
        string indicator = string.Empty;
        Dictionary<string, int> lines = [];
        while (csv.Read())
        {
            if (!headings.Fits(csv, faults))
            {
                continue;
            }

            string code = csv[indicatorColumn].ToString();
            if (figures is null)
            {
                if (!accepted.Contains(code))
                {
                    throw faults.Stop(csv.Line, indicatorColumn + 1, $"{Shown.Quoted(code)} is none of the indicators read: {string.Join(", ", accepted)}.");
                }

                (figures, indicator) = (figuresOf(code), code);
            }
            else if (code != indicator)
            {
                faults.Add(csv.Line, indicatorColumn + 1, $"{Shown.Quoted(code)} is not {indicator}, as on the lines before: one file holds one indicator.");
                continue;
            }

            string area = csv[areaColumn].ToString();
            bool isArea = CsvCells.IsArea(area);
            if (!isArea)
            {
                faults.Add(csv.Line, areaColumn + 1, CsvCells.NoArea(area));
            }
            else if (!lines.TryAdd(area, csv.Line))
            {
                faults.Add(csv.Line, areaColumn + 1, $"'{area}' has a line already, line {lines[area]}.");
                continue;
            }

            for (int column = 0; column < years.Length; column++)
            {
                if (years[column] > 0)
                {
                    figures.Add(isArea ? area : null, years[column], csv, column, faults);
                }
            }
        }

        figures ??= figuresOf(accepted[0]);
        figures.RefuseNone(faults);
        faults.ThrowIfAny();
        return (figures, indicator);
    }

    /// <summary>The first record behind the lines that tell where the table is from.</summary>
    private static CsvHeadings Headings(CsvText csv, ref string updated, FaultList faults)
    {
        while (csv.Read())
        {
            if (Is(csv[0], "Last Updated Date"))
            {
                updated = csv.Count > 1 && DateOnly.TryParseExact(csv[1], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? $", updated {day:O}" : updated;
            }
            else if (!Is(csv[0], "Data Source"))
            {
                return CsvHeadings.Read(csv);
            }
        }

        throw faults.Stop(0, 0, "The file ends before its headings.");
    }

    private static void RefuseOthers(int line, CsvHeadings headings, Func<string, bool> isKnown, FaultList faults)
    {
        for (int column = 0; column < headings.Columns; column++)
        {
            if (!isKnown(headings.All[column]))
            {
                faults.Add(line, column + 1, $"{Shown.Quoted(headings.All[column])} is no heading of the World Bank's, nor a year such as 2020.");
            }
        }
    }

    private static bool Is(ReadOnlySpan<char> heading, string name) => heading.Equals(name, StringComparison.OrdinalIgnoreCase);
}
