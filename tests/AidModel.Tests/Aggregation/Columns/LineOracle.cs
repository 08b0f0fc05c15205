using System.Globalization;

namespace AidModel.Tests;

/// <summary>Answers queries about lines, slowly and by whole numbers alone.</summary>
internal sealed class LineOracle
{
    private readonly LineQuestion _question;

    public LineOracle(IEnumerable<LineCell> cells, LineQuestion question)
    {
        _question = question;
        AidQuery query = question.Query;
        (Dimension Dimension, HashSet<string> Keys)[] only = [.. query.Only.Select(static f => (f.Dimension, new HashSet<string>(f.Keys, StringComparer.Ordinal)))];
        Dictionary<string, (string[] Keys, LineSum Sum)> groups = [];
        foreach (LineCell cell in cells)
        {
            if (query.Announced is { } days && (cell.Keys.Announced < days.From || cell.Keys.Announced > days.To))
            {
                continue;
            }

            if (Array.Exists(only, f => !f.Keys.Contains(KeyOf(f.Dimension, cell.Keys))))
            {
                continue;
            }

            string[] keys = [.. query.GroupBy.Select(d => KeyOf(d, cell.Keys))];
            string path = string.Join('\n', keys);
            if (!groups.TryGetValue(path, out (string[] Keys, LineSum Sum) group))
            {
                groups[path] = group = (keys, new LineSum());
            }

            group.Sum.Add(cell);
        }

        Groups = [.. groups.Values];
        Array.Sort(Groups, static (a, b) => a.Keys.Zip(b.Keys, string.CompareOrdinal).FirstOrDefault(static c => c != 0));
        Figures = [.. Groups.Select(g => g.Sum.Round(question))];
        LineSum total = new();
        foreach ((_, LineSum sum) in Groups)
        {
            total.Add(sum);
        }

        Total = total.Round(question);
    }

    /// <summary>The groups in which anything counts, in the ordinal order of their keys.</summary>
    public (string[] Keys, LineSum Sum)[] Groups { get; }

    public LineFigure[] Figures { get; }

    public LineFigure Total { get; }

    /// <summary>The places of the groups, the greatest first, of equal ones the first.</summary>
    public int[] Top(int count) => [.. Enumerable.Range(0, Figures.Length).OrderByDescending(i => Figures[i].Stated).Take(count)];

    /// <summary>Every period from the first to the last of any group, each with its figure and that of all up to its end.</summary>
    public IEnumerable<(string Period, LineFigure Figure, LineFigure Cumulative)> Series(string[] path)
    {
        string[] periods = [.. Groups.Select(static g => g.Keys[^1]).Order(StringComparer.Ordinal)];
        LineSum upTo = new();
        for (string? period = periods.FirstOrDefault(); period is not null; period = period == periods[^1] ? null : Next(period))
        {
            LineSum own = new();
            foreach ((_, LineSum sum) in Groups.Where(g => g.Keys.SequenceEqual([.. path, period])))
            {
                own.Add(sum);
            }

            upTo.Add(own);
            yield return (period, own.Round(_question), upTo.Round(_question));
        }
    }

    public static string KeyOf(Dimension dimension, in AidLine line)
    {
        DateOnly day = line.Announced;
        string? key = dimension.Name switch
        {
            "donor" => line.Donor,
            "recipient" => line.Recipient,
            "category" => line.Category,
            "instrument" => line.Instrument?.ToString(),
            "currency" => line.Amount.Currency.Code,
            "day" => Invariant($"{day.Year:0000}-{day.Month:00}-{day.Day:00}"),
            "month" => Invariant($"{day.Year:0000}-{day.Month:00}"),
            "year" => Invariant($"{day.Year:0000}"),
            _ => throw new ArgumentException(dimension.Name, nameof(dimension)),
        };
        return key ?? "(unattributed)";
    }

    private static string Next(string period)
    {
        int[] parts = [.. period.Split('-').Select(static p => int.Parse(p, CultureInfo.InvariantCulture))];
        DateOnly day = new(parts[0], parts.Length > 1 ? parts[1] : 1, parts.Length > 2 ? parts[2] : 1);
        day = parts.Length switch { 1 => day.AddYears(1), 2 => day.AddMonths(1), _ => day.AddDays(1) };
        return Invariant($"{day.Year:0000}-{day.Month:00}-{day.Day:00}")[..period.Length];
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
