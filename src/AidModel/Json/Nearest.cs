namespace AidModel;

/// <summary>Finds the name that a misspelt one was meant to be.</summary>
internal static class Nearest
{
    /// <summary>The end of a message: a question, or the names allowed where none is near.</summary>
    public static string Hint(string name, IEnumerable<string> allowed)
    {
        string[] names = [.. allowed];
        string? nearest = name.Length > 40 ? null : names.MinBy(n => Distance(name, n));
        return nearest is not null && Distance(name, nearest) <= Math.Max(1, Math.Min(name.Length, nearest.Length) / 3)
            ? $"; did you mean '{nearest}'?"
            : $": {string.Join(", ", names)} are.";
    }

    /// <summary>How many letters to insert, leave out, replace or swap; the case of letters counts nothing.</summary>
    private static int Distance(string a, string b)
    {
        int[,] edits = new int[a.Length + 1, b.Length + 1];
        for (int i = 0; i <= a.Length; i++)
        {
            for (int j = 0; j <= b.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    edits[i, j] = i + j;
                    continue;
                }

                int replace = Same(a[i - 1], b[j - 1]) ? 0 : 1;
                int best = Math.Min(Math.Min(edits[i - 1, j], edits[i, j - 1]) + 1, edits[i - 1, j - 1] + replace);
                bool swapped = i > 1 && j > 1 && Same(a[i - 1], b[j - 2]) && Same(a[i - 2], b[j - 1]);
                edits[i, j] = swapped ? Math.Min(best, edits[i - 2, j - 2] + 1) : best;
            }
        }

        return edits[a.Length, b.Length];

        static bool Same(char x, char y) => char.ToLowerInvariant(x) == char.ToLowerInvariant(y);
    }
}
