namespace AidModel;

/// <summary>Reads levels of prices from a CSV file of one's own.</summary>
/// <remarks>The first line has the headings <c>area</c>, <c>year</c> and <c>level</c>, in any order and case; columns with
/// other headings are not read. Each further line has one level: the area's id, such as <c>GBR</c>, a year of four digits,
/// and a number above 0 with a point, such as <c>105.9</c> or <c>1.059E+02</c>; a blank level is a missing one. Cells stand
/// between commas, in double quotes or not; the text is UTF-8, or what its byte order mark says. A file has up to
/// 64 MB (67,108,864 bytes), a line up to 1,048,576 characters.</remarks>
public static class PriceIndexCsv
{
    private const string Area = "area";
    private const string Year = "year";
    private const string Level = "level";

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="source">Who publishes the levels, and which of theirs they are: <see cref="PriceIndices.Source"/>.</param>
    /// <exception cref="ArgumentException"><paramref name="path"/> or <paramref name="source"/> is null, empty or white space,
    /// or <paramref name="source"/> no valid Unicode.</exception>
    /// <exception cref="SourceFormatException">The file is not in the format, or has two levels for one area and year; it names
    /// every fault, up to <see cref="SourceFormatException.MostFaults"/>.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static PriceIndices Read(string path, string source)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(source);
        return CsvText.Read(path, (csv, faults) => Read(csv, source, faults));
    }

    /// <summary>Reads a stream.</summary>
    /// <param name="stream">The file's bytes, to their end; it stays open.</param>
    /// <param name="source">Who publishes the levels, and which of theirs they are: <see cref="PriceIndices.Source"/>.</param>
    /// <exception cref="ArgumentException"><paramref name="stream"/> is null or cannot be read, or <paramref name="source"/> is
    /// null, empty, white space or no valid Unicode.</exception>
    /// <exception cref="SourceFormatException">The file is not in the format, or has two levels for one area and year; it names
    /// every fault, up to <see cref="SourceFormatException.MostFaults"/>.</exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static PriceIndices Read(Stream stream, string source)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(source);
        return CsvText.Read(stream, $"levels of prices ({source})", (csv, faults) => Read(csv, source, faults));
    }

    private static PriceIndices Read(CsvText csv, string source, FaultList faults)
    {
        if (!csv.Read())
        {
            throw faults.Stop(0, 0, "The file ends before its headings.");
        }

        CsvHeadings headings = CsvHeadings.Read(csv);
        if (!headings.Contains(Area) && !headings.Contains(Year) && !headings.Contains(Level))
        {
            throw headings.Unrecognised("area, year and level", faults);
        }

        headings.RefuseRepeated(static h => h.ToLowerInvariant() is Area or Year or Level, faults);
        int areaColumn = headings.Find(Area, faults);
        int yearColumn = headings.Find(Year, faults);
        int levelColumn = headings.Find(Level, faults);
        faults.ThrowIfAny();
        YearFigures figures = new(static v => v > 0, "a level above 0");
        figures.ReadLong(csv, headings, areaColumn, yearColumn, levelColumn, faults);
        faults.ThrowIfAny();
        return PriceIndices.FromLevels(source, figures.Indices);
    }
}
