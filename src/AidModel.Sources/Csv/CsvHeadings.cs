namespace AidModel;

/// <summary>The headings of a table; upper and lower case are not told apart.</summary>
internal sealed class CsvHeadings
{
    private readonly string[] _headings;
    private readonly int _line;

    private CsvHeadings(string[] headings, int line)
    {
        _headings = headings;
        _line = line;
    }

    /// <summary>How many columns there are.</summary>
    public int Count => _headings.Length;

    /// <summary>The same without an empty one at the end, which a comma at a line's end makes.</summary>
    public int Columns => _headings[^1].Length == 0 ? Count - 1 : Count;

    /// <summary>The headings, from the left.</summary>
    public IReadOnlyList<string> All => _headings;

    /// <summary>Takes the record that the file is at as the headings.</summary>
    public static CsvHeadings Read(CsvText csv)
    {
        string[] headings = new string[csv.Count];
        for (int cell = 0; cell < headings.Length; cell++)
        {
            headings[cell] = csv[cell].ToString();
        }

        return new(headings, csv.Line);
    }

    public bool Contains(string heading) => _headings.Contains(heading, StringComparer.OrdinalIgnoreCase);

    /// <summary>The column of a heading, from 0; a fault, and -1, where it is not there.</summary>
    public int Find(string heading, FaultList faults)
    {
        int column = Array.FindIndex(_headings, h => h.Equals(heading, StringComparison.OrdinalIgnoreCase));
        if (column < 0)
        {
            faults.Add(_line, 0, $"The heading '{heading}' is missing.");
        }

        return column;
    }

    /// <summary>A fault for each heading that stands a second time, of those that some test picks.</summary>
    public void RefuseRepeated(Func<string, bool> picks, FaultList faults)
    {
        HashSet<string> seen = new(StringComparer.OrdinalIgnoreCase);
        for (int column = 0; column < _headings.Length; column++)
        {
            if (picks(_headings[column]) && !seen.Add(_headings[column]))
            {
                faults.Add(_line, column + 1, $"The heading {Shown.Quoted(_headings[column])} stands twice.");
            }
        }
    }

    /// <summary>The error for a file whose first record has none of the headings expected.</summary>
    public SourceFormatException Unrecognised(string expected, FaultList faults)
    {
        string first = _headings[0];
        string hint = first.StartsWith('<') ? "This is HTML or XML, not CSV. "
            : _headings.Length == 1 && first.Contains(';') ? "The cells are separated by ';', not ','. "
            : _headings.Length == 1 && first.Contains('\t') ? "The cells are separated by tabs, not ','. "
            : string.Empty;
        return faults.Stop(_line, 0, $"{hint}Headings {expected} are expected, not {Shown.Quoted(string.Join(',', _headings))}.");
    }

    /// <summary>Whether the record that the file is at has as many cells as there are headings; a fault where not, or where a
    /// comma at the heading's end has something under it.</summary>
    public bool Fits(CsvText csv, FaultList faults)
    {
        if (csv.Count != Count)
        {
            faults.Add(csv.Line, 0, $"There are {csv.Count} cells, not {Count} as there are headings.");
        }

        else if (Columns < Count && !csv[Columns].IsEmpty)
        {
            faults.Add(csv.Line, Count, $"{Shown.Quoted(csv[Columns])} has no heading.");
        }

        return csv.Count == Count;
    }
}
