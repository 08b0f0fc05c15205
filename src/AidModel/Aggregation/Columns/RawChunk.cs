using System.Numerics;
using System.Runtime.InteropServices;

namespace AidModel;

/// <summary>Some lines in as few bytes as they need: tables of a hundred million lines pass through here.</summary>
internal sealed class RawChunk
{
    private readonly CodeColumn?[] _columns;
    private readonly int[] _constant;

    /// <summary>Packs the first lines of some columns, which stay as they are.</summary>
    public RawChunk(int[]?[] codes, long[][] amounts, LineGaps[] gaps, int count)
    {
        Count = count;
        Amounts = [.. amounts.Select(a => a[..count])];
        Gaps = amounts.Length > 1 ? gaps[..count] : [];
        _columns = new CodeColumn?[codes.Length];
        _constant = new int[codes.Length];
        for (int i = 0; i < codes.Length; i++)
        {
            if (codes[i] is { } column)
            {
                (int least, int most) = Range(column.AsSpan(0, count));
                _constant[i] = least;
                if (least < most)
                {
                    _columns[i] = CodeColumn.Create(count, most + 1);
                    _columns[i]!.Fill(column.AsSpan(0, count));
                }
            }
        }
    }

    public int Count { get; }

    public long[][] Amounts { get; private set; }

    public LineGaps[] Gaps { get; private set; }

    /// <summary>The one code that all lines have in a column.</summary>
    public bool IsConstant(int column, out int code)
    {
        code = _constant[column];
        return _columns[column] is null;
    }

    /// <summary>Adds to each of some lines what a table has for its code.</summary>
    public void AddTo(Span<int> sums, int column, int first, int[] table)
    {
        if (_columns[column] is { } codes)
        {
            codes.AddTo(sums, first, table);
        }
        else if (table[_constant[column]] is not 0 and int one)
        {
            foreach (ref int sum in sums)
            {
                sum += one;
            }
        }
    }

    /// <summary>Writes the code of each line to its place in another column, by a table of new codes.</summary>
    /// <param name="column">The column.</param>
    /// <param name="to">The other column.</param>
    /// <param name="places">The places of all lines.</param>
    /// <param name="codes">The new codes.</param>
    public void Scatter(int column, CodeColumn to, ReadOnlySpan<int> places, int[] codes)
    {
        if (_columns[column] is { } own)
        {
            to.Scatter(own, places, codes);
        }
        else if (codes[_constant[column]] is not 0 and int one)
        {
            to.Scatter(CodeColumn.Create(Count, 1), places, [one]);
        }
    }

    /// <summary>Writes the first lines back to where they came from.</summary>
    public void CopyTo(int[]?[] codes, long[][] amounts, LineGaps[] gaps, int count)
    {
        for (int i = 0; i < codes.Length; i++)
        {
            for (int at = 0; codes[i] is { } column && at < count; at++)
            {
                column[at] = _columns[i] is { } own ? own[at] : _constant[i];
            }
        }

        for (int i = 0; i < amounts.Length; i++)
        {
            Amounts[i].AsSpan(0, count).CopyTo(amounts[i]);
        }

        Gaps.AsSpan(0, Math.Min(Gaps.Length, count)).CopyTo(gaps);
    }

    public void Free()
    {
        Array.Clear(_columns);
        Amounts = [];
        Gaps = [];
    }

    private static (int Least, int Most) Range(ReadOnlySpan<int> codes)
    {
        Vector<int> least = new(codes[0]);
        Vector<int> most = least;
        ReadOnlySpan<Vector<int>> vectors = MemoryMarshal.Cast<int, Vector<int>>(codes);
        foreach (Vector<int> vector in vectors)
        {
            least = Vector.Min(least, vector);
            most = Vector.Max(most, vector);
        }

        (int least1, int most1) = (codes[0], codes[0]);
        for (int i = 0; i < Vector<int>.Count; i++)
        {
            (least1, most1) = (Math.Min(least1, least[i]), Math.Max(most1, most[i]));
        }

        foreach (int code in codes[(vectors.Length * Vector<int>.Count)..])
        {
            (least1, most1) = (Math.Min(least1, code), Math.Max(most1, code));
        }

        return (least1, most1);
    }
}
