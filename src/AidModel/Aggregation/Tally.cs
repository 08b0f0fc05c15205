namespace AidModel;

/// <summary>Runs a query over resolved pledges, cluster by cluster.</summary>
internal sealed class Tally
{
    private readonly Dictionary<(int Cluster, ValueList<string> Keys), Interval> _rollUps = [];

    private readonly OpenCases _open;
    private readonly Lazy<Level> _attribution;

    // What was pledged: what has reached a stage of it, in each group, is no more.
    private readonly Tally? _pledged;

    /// <param name="ledger">The ledger.</param>
    /// <param name="query">The query.</param>
    /// <param name="index">Its pledges, or some of them.</param>
    /// <param name="isFinest">Whether the finest depth is enough, the only one of <see cref="Levels"/> then: roll-ups tighten connected
    /// money alone.</param>
    public Tally(AidLedger ledger, AidQuery query, LedgerIndex index, bool isFinest = false)
    {
        Ledger = ledger;
        Query = query;
        Index = index;
        Amounts = new Amounts(Index, query);
        Scope = new Scope(Index, query.Within);
        _open = new OpenCases(Index, Amounts, query);
        Real = query.Prices is { } prices ? new RealFactors(query, prices, Amounts.Rates) : null;
        _pledged = query.Measure.IsPledged || Real is not null ? null : new Tally(ledger, query with { Measure = Measure.Pledged, Period = null }, index, isFinest);
        Levels = [.. Enumerable.Range(0, query.GroupBy.Count + 1).Skip(isFinest ? query.GroupBy.Count : 0).Select(depth => Run([.. query.GroupBy.Take(depth)]))];
        _attribution = new(() =>
        {
            _ = _pledged?.Attribution;
            return Run([Dimension.IsAttributed]);
        });
    }

    public AidLedger Ledger { get; }

    public AidQuery Query { get; }

    public LedgerIndex Index { get; }

    public Amounts Amounts { get; }

    public Scope Scope { get; }

    /// <summary>The factors into constant prices; null at current ones.</summary>
    public RealFactors? Real { get; }

    /// <summary>The groups at each depth, from none of the dimensions to all.</summary>
    public IReadOnlyList<Level> Levels { get; }

    /// <summary>What has a donor in the role asked for, and what has none.</summary>
    public Level Attribution => _attribution.Value;

    /// <summary>What does not fit together at the rates used.</summary>
    public IEnumerable<string> Conflicts => Amounts.Conflicts.Select(
        c => $"at these {(Query.Valuation == Valuation.AsStated ? "rates" : "values and rates")} the parts of '{Index.Variable(c.Constraint.Whole).Holding.Pledge.Id}' come to at least {new Money(c.Least.Round(2), Query.Currency)}, more than it");

    /// <summary>The announcements that do not count for a reason; none where the query is about one pledge.</summary>
    public IEnumerable<Portion> Announcements(LeftOutReason reason) =>
        Scope.IsWhole ? Index.LeftOut.Where(p => p.Holding.Node.LeftOut!.Value.Reason == reason) : [];

    private Level Run(Dimension[] dimensions)
    {
        Level level = new(Index, Query, dimensions, Scope, _open, Amounts);
        if (Real is null)
        {
            RunAll(level);
        }
        else
        {
            Level fine = new(Index, Query, [Dimension.Prices, .. dimensions], Scope, _open, Amounts);
            RunAll(fine);
            level.Restate(fine, Real);
        }

        return level;
    }

    private void RunAll(Level level)
    {
        for (int i = 0; i < Index.Clusters.Count; i++)
        {
            Run(level, i);
        }

        foreach (Group group in level.Groups)
        {
            foreach (Entry entry in group.Entries.Where(e => e.Effect.Up.Sign > 0 && Amounts.IsConverted(e.Variable)))
            {
                group.Count(Amounts[entry.Variable].Best is not null);
            }
        }
    }

    private void Run(Level level, int cluster)
    {
        List<Holding> holdings = Index.Clusters[cluster];
        bool isConnected = holdings.Count > 1 || holdings[0].Portions.Count > 1;
        if (!isConnected)
        {
            RunAlone(level, holdings[0].Portions[0]);
            return;
        }

        Dictionary<int, List<Entry>> groups = [];
        foreach (Holding holding in holdings)
        {
            foreach ((Portion portion, int group, Effect effect) in level.Effects(holding).Where(static e => !e.Effect.IsZero))
            {
                if (!groups.TryGetValue(group, out List<Entry>? entries))
                {
                    groups[group] = entries = [];
                }

                entries.Add(new Entry(portion, effect));
            }
        }

        bool isComparable = true;
        Dictionary<int, Interval> sums = [];
        foreach ((int group, List<Entry> entries) in groups)
        {
            isComparable &= entries.TrueForAll(e => Amounts.IsConverted(e.Variable));
            sums[group] = Sum(level.Groups[group], entries);
        }

        if (isComparable && level.IsBrokenDown)
        {
            foreach (IGrouping<ValueList<string>, int> siblings in sums.Keys.GroupBy(g => RollUp(level.Groups[g].Keys)).ToArray())
            {
                if (_rollUps.TryGetValue((cluster, siblings.Key), out Interval whole))
                {
                    Tighten(sums, siblings, whole);
                }
            }
        }

        if (_pledged is not null && holdings.TrueForAll(h => h.Currency is null || h.Currency == Query.Currency))
        {
            foreach (int group in sums.Keys.ToArray())
            {
                sums[group] = _pledged._rollUps.TryGetValue((cluster, level.Groups[group].Keys), out Interval all) ? sums[group].Within(all) : sums[group];
            }
        }

        foreach ((int group, Interval sum) in sums)
        {
            level.Groups[group].Add(sum, sum.Best ?? KnownBests(groups[group]));
            _rollUps.TryAdd((cluster, level.Groups[group].Keys), sum);
        }
    }

    /// <summary>Money that no relation connects to any other is what it is.</summary>
    private void RunAlone(Level level, Portion portion)
    {
        Interval amount = Amounts[portion.Holding.Variable];
        Currency unit = Amounts.Unit(portion.Holding.Variable);
        foreach ((int index, Rational weight) in level.Weights(portion))
        {
            Group group = level.Groups[index];
            Interval part = amount * weight;
            group.Entries.Add(new Entry(portion, new Effect(weight, weight, weight)));
            if (unit == Query.Currency)
            {
                group.Add(part, part.Best ?? Rational.Zero);
            }
            else
            {
                group.AddUnconverted(unit, part);
            }
        }
    }

    private static ValueList<string> RollUp(ValueList<string> keys) => [.. keys.Take(keys.Count - 1)];

    private Interval Sum(Group group, List<Entry> entries)
    {
        group.Entries.AddRange(entries);
        if (entries is [{ Effect.IsSettled: true } single] && Amounts.IsConverted(single.Variable) && single.Effect.Low == Rational.One)
        {
            return Amounts[single.Variable];
        }

        HashSet<Portion> holders = [.. entries.Where(static e => e.Effect.Up.Sign > 0).Select(static e => e.Portion)];
        Dictionary<Currency, IntervalSum> sums = [];
        foreach (Entry entry in entries)
        {
            Currency unit = Amounts.Unit(entry.Variable);
            Currency[] taken = entry.Effect.Low.Sign < 0 ? [.. Holders(entry.Portion, holders).Select(c => Amounts.Unit(c.Holding.VariableOf(c))).Distinct()] : [unit];
            foreach (Currency other in taken.Where(t => t != unit))
            {
                // What is left of a whole when money of another unit is taken from it is not known.
                SumOf(other).TakeSome();
            }

            if (taken.Length == 0 || taken.Contains(unit))
            {
                SumOf(unit).Add(Amounts[entry.Variable], entry.Effect);
            }
        }

        foreach ((Currency unit, IntervalSum sum) in sums.Where(s => s.Key != Query.Currency))
        {
            group.AddUnconverted(unit, Bounded(sum));
        }

        return sums.TryGetValue(Query.Currency, out IntervalSum? converted) ? Bounded(converted) : Interval.Zero;

        IntervalSum SumOf(Currency unit) => sums.TryGetValue(unit, out IntervalSum? sum) ? sum : sums[unit] = new IntervalSum();
    }

    /// <summary>What of a group an amount is taken from: what it is inside of, or where that is not in the group by itself, what that
    /// is inside of.</summary>
    private static IEnumerable<Portion> Holders(Portion portion, HashSet<Portion> holders)
    {
        HashSet<Portion> seen = [];
        Stack<Portion> open = new(Containers(portion));
        List<Portion> found = [];
        while (open.TryPop(out Portion? container))
        {
            if (!seen.Add(container))
            {
                continue;
            }

            if (holders.Contains(container))
            {
                found.Add(container);
                continue;
            }

            foreach (Portion outer in Containers(container))
            {
                open.Push(outer);
            }
        }

        return found.Count > 0 ? found : Containers(portion);
    }

    /// <summary>What an amount may be taken from.</summary>
    private static IEnumerable<Portion> Containers(Portion portion)
    {
        IEnumerable<Portion> portions = portion.IsMain ? portion.Holding.Portions : [portion];
        IEnumerable<Portion> containers = portions.SelectMany(static p => p.Containers.Concat(p.Candidates)).SelectMany(static c => c);
        return portion.IsMain ? containers : containers.Append(portion.Holding.Portions[0]);
    }

    /// <summary>Sums of connected money are not negative, whatever their terms' bounds alone would allow.</summary>
    private static Interval Bounded(IntervalSum sum)
    {
        Rational least = sum.Lower is { Sign: > 0 } lower ? lower : Rational.Zero;
        Rational? most = sum.Upper is { } upper ? Rational.Max(upper, least) : null;
        return new(least, least == most ? least : Between(sum.Best, least, most), most);
    }

    /// <summary>The groups of one whole tighten each other: together they are the whole.</summary>
    private static void Tighten(Dictionary<int, Interval> sums, IEnumerable<int> siblings, Interval total)
    {
        Rational lowers = siblings.Aggregate(Rational.Zero, (sum, g) => sum + sums[g].Lower);
        Rational? uppers = siblings.Aggregate((Rational?)Rational.Zero, (sum, g) => sum + sums[g].Upper);
        Dictionary<int, Interval> tightened = [];
        foreach (int group in siblings)
        {
            Interval amount = sums[group];
            Rational? room = total.Upper - (lowers - amount.Lower);
            Rational? most = room is { } all && !(amount.Upper <= all) ? all : amount.Upper;
            Rational? others = uppers - amount.Upper;
            Rational least = others is { } rest ? Rational.Max(amount.Lower, total.Lower - rest) : amount.Lower;
            most = most < least ? least : most;
            tightened[group] = new(least, least == most ? least : Between(amount.Best, least, most), most);
        }

        foreach ((int group, Interval amount) in tightened)
        {
            sums[group] = amount;
        }
    }

    private Rational KnownBests(List<Entry> entries)
    {
        bool someTakeUnknown = entries.Exists(e => e.Effect.Best is not { Sign: >= 0 } && Amounts[e.Variable].Best is null);
        Rational sum = Rational.Zero;
        foreach (Entry entry in entries.Where(e => !someTakeUnknown && Amounts.IsConverted(e.Variable)))
        {
            sum += (entry.Effect.Best ?? Rational.Zero) * Amounts.Known(entry.Variable);
        }

        return Rational.Max(sum, Rational.Zero);
    }

    private static Rational? Between(Rational? best, Rational least, Rational? most) =>
        best is not { } value ? null : value < least ? least : value > most ? most : value;
}
