namespace AidModel;

/// <summary>One query over one ledger: lone pledges in columns, those that relations connect reckoned cluster by cluster, both
/// in one plan at each depth of the query.</summary>
internal sealed class QueryRun
{
    private readonly Lazy<Tally> _detail;
    private readonly Dictionary<Dimension, int> _own = [];
    private readonly LineColumns _columns;
    private readonly PlanRates _rates;
    private readonly Lazy<QueryRun> _inOwnCurrencies;
    private readonly Lazy<bool> _mayLackRates;

    public QueryRun(AidLedger ledger, AidQuery query)
    {
        Given = ledger;
        Ledger = ledger = ledger.Valued(query.Valuation);
        Query = query;

        // What reached a stage has as many days as events, and what is in constant prices as many as payers: lines have one each.
        bool isWhole = query is { Measure.IsReached: false, Prices: null, Within: null };
        Clusters = new Tally(ledger, query, isWhole ? ledger.Related : ledger.Index);
        _detail = new(() => isWhole && ledger.Lone.Count > 0 ? new Tally(ledger, query, ledger.Index) : Clusters);
        _columns = isWhole ? ColumnsOf(ledger) : LineColumns.Empty;
        _inOwnCurrencies = new(() => new QueryRun(Given, query with { Conversion = Conversion.None, Prices = null }));
        _rates = new PlanRates(_columns, query, Clusters.Amounts.Rates);
        _mayLackRates = new(() =>
            query.Prices is not null || _rates.Missing.Length > 0 || _columns.Wide.Length > 0
            || Enumerable.Range(0, Clusters.Index.Variables).Any(v => !Clusters.Amounts.IsConverted(v)));
    }

    /// <summary>The ledger as it was asked.</summary>
    public AidLedger Given { get; }

    /// <summary>The ledger at the query's valuation.</summary>
    public AidLedger Ledger { get; }

    public AidQuery Query { get; }

    /// <summary>What relations connect, added up.</summary>
    public Tally Clusters { get; }

    /// <summary>All pledges, each by itself: what an explanation opens a figure into.</summary>
    public Tally Detail => _detail.Value;

    /// <summary>False where a rate converts, and an index restates, every amount.</summary>
    public bool MayLackRates => _mayLackRates.Value;

    /// <summary>The plan of the query grouped by the first of its dimensions.</summary>
    public AidPlan Plan(int depth) => Plan([.. Query.GroupBy.Take(depth)], Clusters.Levels[depth], run => run.Plan(depth));

    /// <summary>The plan of what has a donor in the role asked for, and what has none.</summary>
    public AidPlan Attribution() => Plan([Dimension.IsAttributed], Clusters.Attribution, static run => run.Attribution());

    private AidPlan Plan(ValueList<Dimension> dimensions, Level level, Func<QueryRun, AidPlan> same) => new(
        _columns,
        Query with { GroupBy = dimensions },
        _rates,
        id => Clusters.Index.Donor(id)?.Kind.ToString(),
        _own,
        [.. level.Groups.Where(static g => g.Entries.Count > 0)],
        Clusters.Levels[0].Find([]),
        () => same(_inOwnCurrencies.Value)) { Conflicts = [.. Clusters.Conflicts] };

    private LineColumns ColumnsOf(AidLedger ledger)
    {
        foreach (Dimension dimension in Query.GroupBy.Concat(Query.Only.Select(static f => f.Dimension)).Where(static d => d.IsOwn).Distinct())
        {
            _own.Add(dimension, LineKey.Count + _own.Count);
        }

        bool isAll = Query is { Measure.IsPledged: true, Period: null };
        return isAll && _own.Count == 0 && Query.Where is null
            ? ledger.Columns
            : LedgerLines.Index(
                Query.Where is { } where ? ledger.Lone.Where(where) : ledger.Lone, ledger.Related, [.. _own.Keys], isAll ? null : new LoneAmounts(Query, ledger.Related));
    }
}
