using System.Globalization;
using System.Text;
using AidModel;
using Samples;

namespace ComparePackages.Output;

/// <summary>Writes the files that the options ask for.</summary>
internal static class Written
{
    /// <returns>What was written.</returns>
    public static IReadOnlyList<string> Write(Options options, Comparison comparison, CancellationToken cancel)
    {
        List<string> files = [];
        List<string> faults = [];
        if (options.Svg is { } svg)
        {
            Save(svg, () => AidChart.Waterfall(comparison.Figure, new ChartOptions
            {
                Title = $"{comparison.Name(comparison.Figure.Keys)}: {comparison.TitleBefore} → {comparison.TitleAfter}",
            }).SaveSvg(svg));
        }

        if (options.Csv is { } csv)
        {
            Save(csv, () => File.WriteAllText(csv, Csv(comparison), new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)));
        }

        return faults.Count == 0 ? files : throw new BadInputException(faults);

        void Save(string path, Action write)
        {
            cancel.ThrowIfCancellationRequested();
            try
            {
                write();
                files.Add(path);
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
            {
                faults.Add($"{path}: {error.Message}");
            }
        }
    }

    /// <summary>Every change of every finest group; the amounts of a group add up to its difference.</summary>
    private static string Csv(Comparison comparison)
    {
        StringBuilder text = new();
        Line([.. comparison.Query.GroupBy.Select(static d => d.Name), "cause", "before", "after", "amount", "currency", "what", "title"]);
        foreach (BridgeFigure group in comparison.Bridge.Groups)
        {
            foreach (PledgeChange change in group.Steps.SelectMany(static s => s.Changes))
            {
                Line(
                [
                    .. group.Keys, change.Cause.ToString(), change.Before ?? string.Empty, change.After ?? string.Empty,
                    change.Amount.Amount.ToString(CultureInfo.InvariantCulture), change.Amount.Currency.Code, change.What, comparison.Title(change),
                ]);
            }
        }

        return text.ToString();

        void Line(string[] cells) => text.AppendJoin(',', cells.Select(Quoted)).Append("\r\n");
    }

    private static string Quoted(string cell) => cell.AsSpan().IndexOfAny(",\"\r\n") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
