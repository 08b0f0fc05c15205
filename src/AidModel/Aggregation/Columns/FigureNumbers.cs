namespace AidModel;

/// <summary>What a group, or several, come to before it is rounded.</summary>
internal struct FigureNumbers
{
    public Int128 Lower;
    public Int128 Best;
    public Int128 Upper;

    /// <summary>The sum of the amounts without their signs, the greatest of each line.</summary>
    public double Size;

    public long Lines;
    public long WithoutBest;
    public long WithoutUpper;

    /// <summary>How many lines no rate converts: they are in <see cref="Lines"/> too.</summary>
    public long Unconverted;
    public long UnconvertedWithoutBest;
    public long UnconvertedWithoutUpper;

    public void Add(in FigureNumbers other)
    {
        Lower += other.Lower;
        Best += other.Best;
        Upper += other.Upper;
        Size += other.Size;
        Lines += other.Lines;
        WithoutBest += other.WithoutBest;
        WithoutUpper += other.WithoutUpper;
        Unconverted += other.Unconverted;
        UnconvertedWithoutBest += other.UnconvertedWithoutBest;
        UnconvertedWithoutUpper += other.UnconvertedWithoutUpper;
    }

    /// <summary>Adds one group of what was summed.</summary>
    public void Add(FigureSums sums, GroupWeights weights, int group)
    {
        if (weights.Lines(group) == 0)
        {
            return;
        }

        Int128 exact = sums.Exact[group];
        Lines += weights.Lines(group);
        Size += weights.Size(group);
        WithoutBest += weights.WithoutBest(group);
        WithoutUpper += weights.WithoutUpper(group);
        if (!sums.IsHedged)
        {
            Lower += exact;
            Best += exact;
            Upper += exact;
            return;
        }

        Lower += exact + sums.Lower[group];
        Best += exact + sums.Best[group];
        Upper += exact + sums.Upper[group];
    }

    /// <summary>Adds how many of a group's lines no rate converts.</summary>
    public void AddUnconverted(GroupWeights missing, int group)
    {
        Unconverted += missing.Lines(group);
        UnconvertedWithoutBest += missing.WithoutBest(group);
        UnconvertedWithoutUpper += missing.WithoutUpper(group);
    }
}
