namespace AidModel;

/// <summary>The publisher's own sums by donor and type, as its country summary has them. Immutable and thread safe.</summary>
public sealed class KielSummary
{
    private const decimal MostBillions = 1e6m;

    internal KielSummary(string part, IEnumerable<KielCell> cells)
    {
        Part = part;
        Cells = [.. cells];
    }

    /// <summary>The sheet or file that they are from.</summary>
    public string Part { get; }

    /// <summary>The sums, in the order of the sheet.</summary>
    public ValueList<KielCell> Cells { get; }

    /// <summary>Reads a summary that stands in a CSV file of its own.</summary>
    /// <remarks>A heading names the country (<c>country</c>, <c>land</c>, <c>donor</c>), others a type and <c>commitments</c> or
    /// <c>allocation</c>; figures are billions of euros. The text is UTF-8, or what its byte order mark says.</remarks>
    /// <param name="path">The file.</param>
    /// <exception cref="ArgumentException"><paramref name="path"/> is null, empty or white space.</exception>
    /// <exception cref="SourceFormatException">The file is no such summary, or a figure in it is none.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static KielSummary Read(string path) => CsvText.Read(path, (csv, faults) =>
    {
        using CsvRows rows = new(csv, Path.GetFileName(path), faults, static () => null);
        KielSummary? summary = Read(rows, (column, _, why) => faults.Add(rows.Row, column + 1, why));
        faults.ThrowIfAny();
        return summary ?? throw faults.Stop(0, 0, "No row has the headings of a summary: a country, and types of aid.");
    });

    /// <summary>Reads the first table that has the headings of a summary; null where none has.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="note">Told of what is not understood: its column, from 0, what stands there, and why.</param>
    internal static KielSummary? Read(TableRows rows, Action<int, string, string> note)
    {
        List<(int Column, string Type, bool IsAllocation)> columns = [];
        int country = -1;
        while (columns.Count == 0 && rows.Read())
        {
            country = rows.Cells.FindIndex(static c => c.Text.Trim().ToUpperInvariant() is "COUNTRY" or "LAND" or "DONOR");
            columns = country < 0 ? [] : [.. Columns(rows)];
        }

        List<KielCell> cells = [];
        HashSet<string> donors = [];
        while (rows.Read())
        {
            string name = rows[country].Text.Trim();
            if (name.Equals("Total", StringComparison.OrdinalIgnoreCase))
            {
                break;
            }

            if (KielDonors.Find(name) is not { } donor)
            {
                if (columns.Exists(c => rows[c.Column].Number is not null))
                {
                    note(country, name, $"{Shown.Quoted(name)} is a donor of no known release.");
                }
            }
            else if (!donors.Add(donor.Id))
            {
                note(country, name, $"{Shown.Quoted(name)} stands in the summary twice.");
            }
            else
            {
                cells.AddRange(CellsOf(rows, donor, columns, note));
            }
        }

        return cells.Count == 0 ? null : new KielSummary(rows.Part, cells);
    }

    private static IEnumerable<(int Column, string Type, bool IsAllocation)> Columns(TableRows rows)
    {
        for (int column = 0; column < rows.Cells.Count; column++)
        {
            string heading = rows[column].Text.Trim();
            string[] words = heading.Split([' ', '_'], StringSplitOptions.RemoveEmptyEntries);
            if (words.Length == 2 && words[0].ToUpperInvariant() is "FINANCIAL" or "HUMANITARIAN" or "MILITARY"
                && words[1].ToUpperInvariant() is "COMMITMENT" or "COMMITMENTS" or "ALLOCATION" or "ALLOCATIONS")
            {
                string type = $"{char.ToUpperInvariant(words[0][0])}{words[0][1..].ToLowerInvariant()}";
                yield return (column, type, words[1].StartsWith("alloc", StringComparison.OrdinalIgnoreCase));
            }
        }
    }

    private static IEnumerable<KielCell> CellsOf(TableRows rows, Donor donor, List<(int Column, string Type, bool IsAllocation)> columns, Action<int, string, string> note)
    {
        foreach ((int column, string type, bool isAllocation) in columns)
        {
            if (rows[column].Number is { } billions && Math.Abs(billions) <= MostBillions)
            {
                yield return new KielCell(donor.Id, type, isAllocation, billions);
            }
            else
            {
                note(column, rows[column].Text, $"{Shown.Quoted(rows[column].Text)} is no number of billions of euros.");
            }
        }
    }
}
