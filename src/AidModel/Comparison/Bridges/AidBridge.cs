namespace AidModel;

/// <summary>What leads from the figures of one ledger to those of another, by cause. Immutable and thread safe if the queries'
/// functions are.</summary>
/// <remarks>
/// <para>What is bridged is the stated figure, <see cref="AidTotal.Stated"/>: the sum of the best values that are known. The causes add
/// up to the difference exactly, group by group and in total, in fractions before anything is rounded. As shown they are rounded to the
/// minor unit by the greatest remainder, so that they add up to the difference of the two rounded figures: an amount may differ from its
/// own rounding by a minor unit. Bounds are not bridged, since the difference of two ranges is no range of the difference:
/// <see cref="Before"/> and <see cref="After"/> have them. A pledge of which the bounds alone change is told as revised, with nothing
/// added; one that gets a value, or loses it, is told as such.</para>
/// <para>The causes are taken one after the other. First the earlier ledger is asked the later query's question (scope), then at its
/// rates (rate), then at its price base (price base). Then its pledges are replaced by the later ones. Of those that both have, what
/// changes its group leaves the one and enters the other with the old amount (reclassified); what is then left is a matter of prices
/// where the same units come to other money (price base), or of a later record that takes the pledge back or replaces it (withdrawn),
/// else it is revised. A part that only one of the two has counts with its whole. Of the others, those announced after all that the
/// earlier ledger knows are new; for the rest nothing says why, and they are unmatched. Another order would give other amounts to
/// causes that meet in one pledge; their sum would be the same.</para>
/// </remarks>
public sealed class AidBridge
{
    private readonly Dictionary<ValueList<string>, BridgeFigure> _figures = [];
    private readonly BridgeFigure _none;

    private AidBridge(AidTotals before, AidTotals after, IReadOnlyList<BridgeDepth> depths, ValueList<PledgePair> pairs, DateOnly knownUntil)
    {
        Before = before;
        After = after;
        Pairs = pairs;
        KnownUntil = knownUntil;
        Money zero = new(0, after.Query.Currency);
        _none = new BridgeFigure([], zero, zero, []);
        foreach (BridgeDepth depth in depths)
        {
            foreach (ValueList<string> keys in depth.Groups)
            {
                _figures[keys] = FigureOf(depth, keys);
            }
        }

        _figures.TryAdd([], _none);
        Groups =
        [
            .. _figures.Values.Where(f => f.Keys.Count == after.Query.GroupBy.Count)
                .OrderBy(static f => string.Join('\u001F', f.Keys), StringComparer.Ordinal),
        ];
    }

    /// <summary>The earlier ledger's figures.</summary>
    public AidTotals Before { get; }

    /// <summary>The later ledger's figures.</summary>
    public AidTotals After { get; }

    /// <summary>The pledges that were recognised in both.</summary>
    public ValueList<PledgePair> Pairs { get; }

    /// <summary>The last day that the earlier ledger knows, inclusive.</summary>
    public DateOnly KnownUntil { get; }

    /// <summary>The grand total.</summary>
    public BridgeFigure Total => _figures[[]];

    /// <summary>The finest groups of either ledger, ordered by their keys.</summary>
    public ValueList<BridgeFigure> Groups { get; }

    /// <summary>The figure of a group, or the roll-up of all groups that begin with some keys.</summary>
    /// <param name="keys">Keys in the order of <see cref="AidQuery.GroupBy"/>; fewer give a roll-up, none the total.</param>
    /// <returns>The figure; zero before and after where neither ledger has these keys.</returns>
    /// <exception cref="ArgumentException">There are more <paramref name="keys"/> than dimensions.</exception>
    public BridgeFigure this[params ReadOnlySpan<string> keys]
    {
        get
        {
            ValueList<string> path = ValueList.Create(keys);
            return path.Count > After.Query.GroupBy.Count
                ? throw new ArgumentException($"{path.Count} keys, where the figures are grouped by {After.Query.GroupBy.Count}.", nameof(keys))
                : _figures.TryGetValue(path, out BridgeFigure? figure) ? figure : new BridgeFigure(path, _none.Before, _none.After, []);
        }
    }

    /// <summary>Compares two ledgers at one query.</summary>
    /// <inheritdoc cref="Between(AidLedger, AidQuery, AidLedger, AidQuery, BridgeOptions?)"/>
    /// <param name="before">The earlier ledger.</param>
    /// <param name="after">The later ledger.</param>
    /// <param name="query">What to ask of both.</param>
    /// <param name="options">How they are compared; null for the defaults.</param>
    public static AidBridge Between(AidLedger before, AidLedger after, AidQuery query, BridgeOptions? options = null) =>
        Between(before, query, after, query, options);

    /// <summary>Compares two ledgers, each at a query of its own: at the rates of its release, or as of a day.</summary>
    /// <param name="before">The earlier ledger.</param>
    /// <param name="queryBefore">What to ask of it.</param>
    /// <param name="after">The later ledger.</param>
    /// <param name="queryAfter">What to ask of it, in the same currency and by the same groups.</param>
    /// <param name="options">How they are compared; null for the defaults.</param>
    /// <exception cref="ArgumentNullException">A ledger or query is null.</exception>
    /// <exception cref="ArgumentException">The queries are not in one currency, or not by the same groups; or
    /// <see cref="AidQuery.Within"/> names no pledge that counts, in both ledgers.</exception>
    /// <exception cref="AidLedgerException">What was known on <see cref="AidQuery.AsOf"/> is not a valid ledger without the rest.</exception>
    /// <exception cref="InvalidOperationException">A matching, conversion or dimension of one's own gives what it must not.</exception>
    /// <exception cref="OverflowException">A figure has more digits than a decimal holds.</exception>
    public static AidBridge Between(AidLedger before, AidQuery queryBefore, AidLedger after, AidQuery queryAfter, BridgeOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(queryBefore);
        ArgumentNullException.ThrowIfNull(after);
        ArgumentNullException.ThrowIfNull(queryAfter);
        if (queryBefore.Currency != queryAfter.Currency)
        {
            throw new ArgumentException($"The figures after are in {queryAfter.Currency}, those before in {queryBefore.Currency}: one currency is needed.", nameof(queryAfter));
        }

        if (queryBefore.GroupBy != queryAfter.GroupBy)
        {
            throw new ArgumentException($"The figures after are grouped by {queryAfter.GroupBy}, those before by {queryBefore.GroupBy}: the same groups are needed.", nameof(queryAfter));
        }

        options ??= new BridgeOptions();
        AidTotals totalsBefore = before.Total(queryBefore);
        AidTotals totalsAfter = after.Total(queryAfter);
        AidLedger earlier = queryBefore.AsOf is { } day ? before.AsOf(day) : before;
        AidLedger later = queryAfter.AsOf is { } other ? after.AsOf(other) : after;
        DateOnly knownUntil = options.KnownUntil ?? queryBefore.AsOf
            ?? earlier.Pledges.Select(static p => p.Announced).Concat(earlier.Sources.Select(static s => s.Date)).Append(DateOnly.MinValue).Max();
        ValueList<PledgePair> pairs = options.Matching.Pairs(earlier, later);
        BridgePledges pledges = new(earlier, later, pairs, knownUntil);
        return new AidBridge(totalsBefore, totalsAfter, Depths(earlier, queryBefore, later, queryAfter, pledges), pairs, knownUntil);
    }

    /// <summary>What leads from the one to the other, exactly, at each depth of the queries.</summary>
    internal static IReadOnlyList<BridgeDepth> Depths(AidLedger before, AidQuery queryBefore, AidLedger after, AidQuery queryAfter, BridgePledges pledges)
    {
        LedgerIndex lone = BridgeSide.LoneOf(before);
        (ChangeCause? Cause, BridgeSide Side)[] stages = [.. BridgeStages.Of(queryBefore, queryAfter).Select(s => (s.Cause, new BridgeSide(before, lone, s.Query)))];
        BridgeSide last = new(after, BridgeSide.LoneOf(after), queryAfter);
        return
        [
            .. Enumerable.Range(0, queryAfter.GroupBy.Count + 1)
                .Select(d => new BridgeDepth([.. stages.Select(s => (s.Cause, s.Side.Depth(d)))], last.Depth(d), pledges, queryAfter.Measure)),
        ];
    }

    /// <summary>The total before and after, and the steps between.</summary>
    public override string ToString() => Total.ToString();

    private BridgeFigure FigureOf(BridgeDepth depth, ValueList<string> keys)
    {
        Currency currency = After.Query.Currency;
        int digits = currency.MinorUnits ?? 2;
        decimal before = depth.Before(keys).Round(digits);
        decimal after = depth.After(keys).Round(digits);
        IGrouping<ChangeCause, BridgeEntry>[] causes = [.. depth.Entries(keys).GroupBy(static e => e.Cause).OrderBy(static g => g.Key)];
        decimal[] amounts = BridgeRounding.Round([.. causes.Select(static c => Sum(c))], after - before, digits);
        return new BridgeFigure(keys, new Money(before, currency), new Money(after, currency), [.. causes.Select((c, i) => Step(c, amounts[i]))])
        {
            WithoutValueBefore = WithoutValue(Before, keys),
            WithoutValueAfter = WithoutValue(After, keys),
        };

        BridgeStep Step(IGrouping<ChangeCause, BridgeEntry> cause, decimal amount)
        {
            BridgeEntry[] entries = [.. cause];
            decimal[] parts = BridgeRounding.Round([.. entries.Select(static e => e.Amount)], amount, digits);
            return new BridgeStep(cause.Key, new Money(amount, currency),
            [
                .. entries.Select((e, i) => new PledgeChange(e.Cause, e.Before, e.After, new Money(parts[i], currency), e.What))
                    .OrderByDescending(static c => Math.Abs(c.Amount.Amount)).ThenBy(static c => c.After ?? c.Before, StringComparer.Ordinal),
            ]);
        }
    }

    private static int WithoutValue(AidTotals totals, ValueList<string> keys) => totals.Find(keys)?.LinesWithoutValue ?? 0;

    private static Rational Sum(IEnumerable<BridgeEntry> entries)
    {
        RationalSum sum = new();
        foreach (BridgeEntry entry in entries)
        {
            sum.Add(entry.Amount);
        }

        return sum.Total();
    }
}
