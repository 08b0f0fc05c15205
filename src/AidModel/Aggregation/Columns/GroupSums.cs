using System.Runtime.Intrinsics;

namespace AidModel;

/// <summary>The sums of one amount by group, in units of ten-thousandths over a power of two. Used again for query after query.</summary>
internal sealed class GroupSums
{
    private Vector128<long>[] _cells = [];
    private Int128[] _wide = [];

    /// <summary>By group, the two parts of a sum: see <see cref="Products.Whole"/>.</summary>
    public Vector128<long>[] Cells => _cells;

    /// <summary>By group, what is no longer in a cell; only where <see cref="IsWide"/>.</summary>
    public Int128[] Wide => _wide;

    /// <summary>Whether cells may be too narrow for a group's sum.</summary>
    public bool IsWide { get; private set; }

    /// <summary>The sum of the products of a group that has lines.</summary>
    public Int128 this[int group] => IsWide ? _wide[group] + Products.Whole(_cells[group]) : Products.Whole(_cells[group]);

    public void Clear(int groups, GroupWeights weights)
    {
        IsWide = weights.Most > Products.Room;
        Clear(ref _cells, groups, weights.Present);
        if (IsWide)
        {
            Clear(ref _wide, groups, weights.Present);
        }
    }

    public void Add(GroupSums other, GroupWeights weights)
    {
        foreach (int group in weights.Present)
        {
            if (IsWide)
            {
                _wide[group] += other[group];
            }
            else
            {
                _cells[group] += other._cells[group];
            }
        }
    }

    /// <summary>Empties the cells.</summary>
    public void Widen(GroupWeights weights)
    {
        foreach (int group in weights.Present)
        {
            _wide[group] += Products.Whole(_cells[group]);
            _cells[group] = Vector128<long>.Zero;
        }
    }

    // Where a group has no lines, what is left of an earlier run is not asked for.
    private static void Clear<T>(ref T[] sums, int groups, int[] present)
        where T : struct
    {
        if (sums.Length < groups)
        {
            sums = new T[groups];
        }
        else if (present.Length > groups / 8)
        {
            Array.Clear(sums, 0, groups);
        }
        else
        {
            foreach (int group in present)
            {
                sums[group] = default;
            }
        }
    }
}
