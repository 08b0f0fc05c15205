namespace AidModel;

/// <summary>What one group of a total comes to, and out of what.</summary>
internal sealed class Group(int index, ValueList<string> keys)
{
    private readonly IntervalSum _sum = new();
    private readonly RationalSum _stated = new();
    private readonly IntervalSum _notDeflated = new();
    private readonly Dictionary<Currency, IntervalSum> _unconverted = [];
    private Interval? _total;
    private FixedGroup? _fixed;

    /// <summary>The group's place in its level; -1 for one that nothing belongs to.</summary>
    public int Index { get; } = index;

    public ValueList<string> Keys { get; } = keys;

    public List<Entry> Entries { get; } = [];

    /// <summary>How many amounts count.</summary>
    public long Lines { get; private set; }

    /// <summary>How many of them have no known best value.</summary>
    public long LinesWithoutValue { get; private set; }

    public Interval Total => _total ??= new(_sum.Lower!.Value, _sum.Best, _sum.Upper);

    /// <summary>What stays at current prices where constant ones are asked for.</summary>
    public Interval NotDeflated => new(_notDeflated.Lower!.Value, _notDeflated.Best, _notDeflated.Upper);

    /// <summary>The sum of the best values that are known, even where it is above what all can come to.</summary>
    public Rational StatedOfAll => Total.Best ?? _stated.Total();

    /// <summary>The sum of the best values that are known.</summary>
    public Rational Stated => Total.Best ?? (Total.Upper is { } most ? Rational.Min(_stated.Total(), most) : _stated.Total());

    public IEnumerable<(Currency Currency, Interval Sum)> Unconverted =>
        _unconverted.OrderBy(static p => p.Key.Code, StringComparer.Ordinal)
            .Select(static p => (p.Key, new Interval(p.Value.Lower!.Value, p.Value.Best, p.Value.Upper)));

    /// <summary>The same in the digits of a plan.</summary>
    public FixedGroup Fixed(int shift) => _fixed is { } known && known.Shift == shift ? known : _fixed = new FixedGroup(this, shift);

    /// <summary>Works all out, so that many threads may read it: nothing is added from then on.</summary>
    public void Settle(int shift)
    {
        _ = Fixed(shift);
        _ = Stated;
        _ = NotDeflated;
        _ = Unconverted.Count();
    }

    public void Add(Interval amount, Rational stated)
    {
        _total = null;
        _fixed = null;
        _sum.Add(amount);
        _stated.Add(stated);
    }

    public void Count(bool hasBest)
    {
        Lines++;
        LinesWithoutValue += hasBest ? 0 : 1;
    }

    /// <summary>Adds all that another group comes to.</summary>
    public void Add(Group other)
    {
        _notDeflated.Add(other._notDeflated, Rational.One);
        AddUnconverted(other);
        AddTotal(other, Rational.One);
    }

    /// <summary>Adds a group of money that is all restated by one factor.</summary>
    public void Add(Group part, RealFactor real)
    {
        Entries.AddRange(part.Entries.Select(e => e with { Real = real }));
        AddUnconverted(part);
        if (real.Reason is null)
        {
            AddTotal(part, real.Factor);
        }
        else
        {
            _notDeflated.Add(part._sum, Rational.One);
        }
    }

    public void AddUnconverted(Currency currency, Interval amount) => UnconvertedIn(currency).Add(amount);

    /// <summary>Adds the figure to another sum, or takes it away from it.</summary>
    public void AddTo(RationalRange sum, int sign) => sum.Add(_sum, _stated.Total(), sign);

    public void AddNotDeflatedTo(MaintainedCell cell, int sign)
    {
        if (!NotDeflated.IsZero)
        {
            cell.NotDeflated().Add(_notDeflated, _notDeflated.KnownBest, sign);
        }
    }

    public void AddUnconvertedTo(Func<Currency, RationalRange> sums, int sign)
    {
        foreach ((Currency currency, IntervalSum sum) in _unconverted)
        {
            sums(currency).Add(sum, sum.KnownBest, sign);
        }
    }

    private void AddTotal(Group other, Rational factor)
    {
        _total = null;
        _fixed = null;
        _sum.Add(other._sum, factor);
        _stated.Add(other._stated.Total() * factor);
        Lines += other.Lines;
        LinesWithoutValue += other.LinesWithoutValue;
    }

    private void AddUnconverted(Group other)
    {
        foreach ((Currency currency, IntervalSum sum) in other._unconverted)
        {
            UnconvertedIn(currency).Add(sum, Rational.One);
        }
    }

    private IntervalSum UnconvertedIn(Currency currency) =>
        _unconverted.TryGetValue(currency, out IntervalSum? sum) ? sum : _unconverted[currency] = new IntervalSum();
}
