namespace AidModel;

/// <summary>Lines in columns, in the order of their segments. Immutable once filled.</summary>
/// <param name="lines">How many.</param>
/// <param name="segments">In how many segments.</param>
/// <param name="amounts">How many amounts a line has: one, or the lower, the best and the upper.</param>
/// <param name="codes">The greatest number of codes of each key; null where all lines have the same.</param>
internal sealed class LineSet(int lines, int segments, int amounts, int?[] codes)
{
    public const int Lower = 0;
    public const int Best = 1;
    public const int Upper = 2;

    public int Lines { get; } = lines;

    /// <summary>The first line of each segment, and one more.</summary>
    public int[] Start { get; } = new int[segments + 1];

    public long[][] Amounts { get; } = [.. Enumerable.Range(0, amounts).Select(_ => new long[lines + CodeColumn.Padding])];

    /// <summary>By line, its <see cref="LineSlot"/>.</summary>
    public ushort[] Slots { get; } = new ushort[lines + CodeColumn.Padding];

    /// <summary>By key; null where all lines have the same one.</summary>
    public CodeColumn?[] Codes { get; } = [.. codes.Select(c => c is { } count ? CodeColumn.Create(lines, count) : null)];

    /// <summary>By segment, the sum of the amounts without their signs, of several the greatest; not less than it.</summary>
    public double[] Size { get; } = new double[segments];

    /// <summary>Which lines lack a best value or an upper bound; none where amounts are exact.</summary>
    public LineGaps[] Gaps { get; } = amounts > 1 ? new LineGaps[lines] : [];

    /// <summary>By segment, how many lack a best value.</summary>
    public int[] WithoutBest { get; } = amounts > 1 ? new int[segments] : [];

    /// <summary>By segment, how many lack an upper bound.</summary>
    public int[] WithoutUpper { get; } = amounts > 1 ? new int[segments] : [];

    public long Bytes => (Lines * ((8L * Amounts.Length) + 2 + Codes.Sum(static c => c?.BytesPerLine ?? 0))) + Gaps.Length;

    public int CountOf(int segment) => Start[segment + 1] - Start[segment];
}
