namespace AidModel;

/// <summary>The sums of one amount by group, in units of ten-thousandths over a power of two. Used again for query after query.</summary>
internal sealed class GroupSums
{
    private Int128[] _sum = [];
    private double[] _size = [];
    private long[] _lines = [];

    /// <summary>By group, the sum of the products.</summary>
    public Int128[] Sum => _sum;

    /// <summary>By group, the sum of the amounts without their signs; not less than it. What rounding of rates may be off by
    /// grows with it.</summary>
    public double[] Size => _size;

    public long[] Lines => _lines;

    public void Clear(int groups)
    {
        if (_sum.Length < groups)
        {
            _sum = new Int128[groups];
            _size = new double[groups];
            _lines = new long[groups];
            return;
        }

        Array.Clear(_sum, 0, groups);
        Array.Clear(_size, 0, groups);
        Array.Clear(_lines, 0, groups);
    }

    public void Add(int group, Int128 sum, double size, long lines)
    {
        _sum[group] += sum;
        _size[group] += size;
        _lines[group] += lines;
    }

    public void Add(GroupSums other, int groups)
    {
        for (int group = 0; group < groups; group++)
        {
            Add(group, other._sum[group], other._size[group], other._lines[group]);
        }
    }
}
