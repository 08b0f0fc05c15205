namespace AidModel;

/// <summary>Reads the CSV files.</summary>
/// <remarks>A splitter of its own rather than a package's: nothing is quoted here, so that a quotation mark is a fault
/// with its place, and no syntax that could swallow lines.</remarks>
internal sealed class EcbCsv
{
    private readonly EcbTable _table;
    private readonly List<Currency?> _currencies = [];
    private bool _endsInComma;

    private EcbCsv(EcbTable table) => _table = table;

    public static ReferenceRates Read(TextReader text, EcbTable table, long bytes)
    {
        EcbCsv csv = new(table);
        using EcbLines lines = new(text, table);
        bool hasHeadings = false;
        while (lines.TryRead(out ReadOnlySpan<char> line))
        {
            if (line.Trim(' ').IsEmpty)
            {
                continue;
            }

            if (hasHeadings)
            {
                csv.ReadDay(line, lines.Count);
            }
            else
            {
                csv.ReadHeadings(line, lines.Count);
                hasHeadings = true;
                table.Expect(bytes);
            }
        }

        return hasHeadings ? table.ToRates() : throw table.Stop("there is no line: the file is empty");
    }

    private void ReadHeadings(ReadOnlySpan<char> line, int number)
    {
        int other = line.IndexOfAny(';', '\t', '|');
        if (other >= 0 && !line.Contains(','))
        {
            throw _table.Stop(number, 1, $"the cells are parted by {Shown.Quoted(line.Slice(other, 1))}, not by commas");
        }

        if (line.Contains('\r'))
        {
            throw _table.Stop(number, 1, "the lines end in carriage returns alone, not in line feeds");
        }

        _endsInComma = line.TrimEnd(' ') is [.., ','];
        int cells = line.Count(',') + (_endsInComma ? 0 : 1);
        ReadOnlySpan<char> date = Next(ref line);
        if (date is not "Date")
        {
            throw _table.Stop(number, 1, $"{Shown.Quoted(date)} stands where 'Date' is expected, the first of the headings");
        }

        if (cells == 1)
        {
            throw _table.Stop(number, 2, "there is no currency among the headings");
        }

        for (int column = 2; column <= cells; column++)
        {
            ReadOnlySpan<char> cell = Next(ref line);
            if (!_table.TryCurrency(cell, number, column, out Currency currency))
            {
                _currencies.Add(null);
                continue;
            }

            int before = _currencies.IndexOf(currency);
            if (before >= 0)
            {
                _table.Fault(number, column, $"{Shown.Quoted(cell)} stands in column {before + 2} already");
            }

            _currencies.Add(currency);
        }
    }

    private void ReadDay(ReadOnlySpan<char> line, int number)
    {
        int commas = line.Count(',');
        int expected = _currencies.Count + (_endsInComma ? 1 : 0);
        if (commas != expected)
        {
            string why = line.Contains('\r') ? "a carriage return alone ends no line"
                : commas < expected ? "the line is cut short"
                : line.TrimEnd(' ') is [.., ','] ? "the line ends in a comma too many, or has decimal commas"
                : "decimals need a point, and thousands nothing";
            _table.Fault(number, Math.Min(commas, expected) + 2, Shown.Invariant($"{commas} commas, not {expected} as in the headings: {why}"));
            return;
        }

        DateOnly day = _table.Day(Next(ref line), number, 1);
        for (int i = 0; i < _currencies.Count; i++)
        {
            if (EcbRate.TryReadPlain(ref line, out decimal rate))
            {
                _table.Rate(day, _currencies[i] ?? default, rate);
            }
            else
            {
                _table.Rate(day, _currencies[i] ?? default, Next(ref line), number, i + 2);
            }
        }

        // What is left is beyond the last comma.
        if (!line.Trim(' ').IsEmpty)
        {
            _table.Fault(number, _currencies.Count + 2, $"{Shown.Quoted(line.Trim(' '))} stands where no heading is");
        }
    }

    /// <summary>The next cell, without the spaces about it; the rest is left.</summary>
    private static ReadOnlySpan<char> Next(ref ReadOnlySpan<char> line)
    {
        int comma = line.IndexOf(',');
        ReadOnlySpan<char> cell = comma < 0 ? line : line[..comma];
        line = comma < 0 ? [] : line[(comma + 1)..];
        return cell.Trim(' ');
    }
}
