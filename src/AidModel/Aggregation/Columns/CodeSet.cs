using System.Runtime.Intrinsics;

namespace AidModel;

/// <summary>The codes of a column that a filter keeps.</summary>
internal sealed class CodeSet
{
    // So many comparisons of a vector cost less than looking its lines up one by one.
    private const int Few = 4;

    private readonly byte[] _few;
    private readonly bool _keepsFew;

    public CodeSet(bool[] table)
    {
        Table = table;
        byte[] kept = Codes(true);
        _keepsFew = kept.Length <= Few;
        _few = _keepsFew ? kept : Codes(false);
        IsSmall = table.Length <= byte.MaxValue + 1 && _few.Length <= Few;

        byte[] Codes(bool keep) => [.. Enumerable.Range(0, Math.Min(table.Length, byte.MaxValue + 1)).Where(i => table[i] == keep).Select(static i => (byte)i)];
    }

    /// <summary>By code, whether it is kept.</summary>
    public bool[] Table { get; }

    public bool KeepsAll => Array.TrueForAll(Table, static keep => keep);

    /// <summary>Whether <see cref="Match"/> is worth its while.</summary>
    public bool IsSmall { get; }

    /// <summary>A bit for each of 64 codes, set where it is kept.</summary>
    public ulong Match(Vector512<byte> codes)
    {
        Vector512<byte> found = Vector512<byte>.Zero;
        foreach (byte code in _few)
        {
            found |= Vector512.Equals(codes, Vector512.Create(code));
        }

        ulong bits = found.ExtractMostSignificantBits();
        return _keepsFew ? bits : ~bits;
    }
}
