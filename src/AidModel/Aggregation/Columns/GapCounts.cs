namespace AidModel;

/// <summary>By group, how many lines lack a best value, and how many an upper bound. Used again for query after query.</summary>
internal sealed class GapCounts
{
    private long[] _best = [];
    private long[] _upper = [];

    public long[] Best => _best;

    public long[] Upper => _upper;

    public void Clear(int groups)
    {
        if (_best.Length < groups)
        {
            _best = new long[groups];
            _upper = new long[groups];
            return;
        }

        Array.Clear(_best, 0, groups);
        Array.Clear(_upper, 0, groups);
    }

    public void Add(int group, LineGaps gaps)
    {
        _best[group] += (int)(gaps & LineGaps.Best);
        _upper[group] += (int)(gaps & LineGaps.Upper) >> 1;
    }

    public void Add(GapCounts other, int groups)
    {
        for (int group = 0; group < groups; group++)
        {
            _best[group] += other._best[group];
            _upper[group] += other._upper[group];
        }
    }
}
