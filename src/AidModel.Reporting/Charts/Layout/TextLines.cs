namespace AidModel;

/// <summary>Text broken into lines of a width.</summary>
internal static class TextLines
{
    private const string Ellipsis = "…";

    /// <summary>Lines no wider than a width; what does not fit into so many is left out, with an ellipsis in its place.</summary>
    public static IReadOnlyList<string> Wrap(string text, double width, int most, Func<string, double> measure)
    {
        List<string> lines = [];
        string line = string.Empty;
        foreach (string word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            string longer = line.Length == 0 ? word : $"{line} {word}";
            if (line.Length == 0 || measure(longer) <= width)
            {
                line = longer;
                continue;
            }

            lines.Add(line);
            line = word;
        }

        lines.Add(line);
        if (lines.Count > most)
        {
            string rest = string.Join(' ', lines.Skip(most - 1));
            lines = [.. lines.Take(most - 1), Shortened(rest + Ellipsis, width, measure)];
        }

        return [.. lines.Select(l => Shortened(l, width, measure))];
    }

    private static string Shortened(string text, double width, Func<string, double> measure)
    {
        if (measure(text) <= width)
        {
            return text;
        }

        int[] ends = System.Globalization.StringInfo.ParseCombiningCharacters(text);
        for (int i = ends.Length - 1; i > 0; i--)
        {
            string shorter = text[..ends[i]].TrimEnd() + Ellipsis;
            if (measure(shorter) <= width)
            {
                return shorter;
            }
        }

        return Ellipsis;
    }
}
