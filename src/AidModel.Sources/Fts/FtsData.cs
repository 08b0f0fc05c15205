namespace AidModel;

/// <summary>Flows of the Financial Tracking Service, as they were published and as a ledger. Immutable and thread safe.</summary>
/// <remarks>
/// <para>Each flow is a pledge of its amount in US dollars, announced on the flow's day: payer is the organisation it comes from,
/// deliverer the one it goes to, or channel where that is a pooled fund; recipient and category are the names of the locations and
/// global clusters it goes to, several joined by semicolons, and the period is its years of usage. What is paid is delivered on the
/// flow's day too.</para>
/// <para>Parents and children are no wholes and parts: the publisher takes a child's amount out of its parent's, which is what is left.
/// So both count, and the publisher's own totals have both.</para>
/// <para>Adding up the whole ledger counts money more than once: when it comes in, and again where it is passed on within the boundary.
/// <see cref="Funding"/> is the publisher's own figure.</para>
/// </remarks>
public sealed class FtsData : IPublishedAid
{
    private readonly Dictionary<string, FtsEntry> _byPledge;
    private readonly Dictionary<long, FtsFlow> _byId;

    internal FtsData(AidLedger ledger, ValueList<UnreadText> unread, IReadOnlyList<FtsEntry> entries, FtsTotals stated, bool isComplete)
    {
        Ledger = ledger;
        Unread = unread;
        Stated = stated;
        IsComplete = isComplete;
        Flows = [.. entries.Select(static e => e.Flow)];
        _byPledge = entries.ToDictionary(static e => e.Flow.PledgeId, StringComparer.Ordinal);
        _byId = Flows.ToDictionary(static f => f.Id);
        ByBoundary = By("boundary", static f => FtsWords.Of(f.Boundary));
        ByOnBoundary = By("on boundary", static f => FtsWords.Of(f.OnBoundary));
        ByStatus = By("status", static f => FtsWords.Of(f.Status));
        ByPlan = By("plan", static f => string.Join("; ", f.Destination.Where(static o => o.Type == "Plan").Select(static o => o.Name).Order(StringComparer.Ordinal)));
    }

    /// <inheritdoc/>
    public AidLedger Ledger { get; }

    /// <inheritdoc/>
    public ValueList<UnreadText> Unread { get; }

    /// <summary>The flows that were understood, in the order of the pages.</summary>
    public ValueList<FtsFlow> Flows { get; }

    /// <summary>What the publisher states of all flows of the search, to be compared with the ledger's totals.</summary>
    public FtsTotals Stated { get; }

    /// <summary>Whether there are as many flows, understood or not, as the publisher states; true where it does not state it. Where
    /// pages are missing <see cref="Stated"/> is of more flows than were read.</summary>
    public bool IsComplete { get; }

    /// <summary>Groups by the way money crosses the boundary: <c>incoming</c>, <c>internal</c>, <c>outgoing</c>.</summary>
    public Dimension ByBoundary { get; }

    /// <summary>Groups by whether all of it lies within the boundary: <c>single</c>, <c>shared</c>.</summary>
    public Dimension ByOnBoundary { get; }

    /// <summary>Groups by how far it is: <c>pledge</c>, <c>commitment</c>, <c>paid</c>.</summary>
    public Dimension ByStatus { get; }

    /// <summary>Groups by the names of the plans it goes to; <see cref="AidTotals.UnattributedKey"/> where it goes to none.</summary>
    public Dimension ByPlan { get; }

    /// <summary>The publisher's funding total, as <see cref="FtsBoundaryTotals.FundingTotal"/> states it: commitments and payments that
    /// cross the boundary one way, without shared flows.</summary>
    /// <param name="boundary">Which way; incoming by default.</param>
    /// <returns>A query in US dollars for <see cref="Ledger"/>, to be grouped and converted as one likes.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="boundary"/> is none of these.</exception>
    public AidQuery Funding(FtsBoundary boundary = FtsBoundary.Incoming) => Query(boundary, [FtsOnBoundary.Unshared], [FtsStatus.Commitment, FtsStatus.Paid]);

    /// <summary>The publisher's total of pledges, as <see cref="FtsBoundaryTotals.PledgeTotal"/> states it: what is promised without
    /// obligation, without shared flows.</summary>
    /// <param name="boundary">Which way; incoming by default.</param>
    /// <returns>A query in US dollars for <see cref="Ledger"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="boundary"/> is none of these.</exception>
    public AidQuery Pledged(FtsBoundary boundary = FtsBoundary.Incoming) => Query(boundary, [FtsOnBoundary.Unshared], [FtsStatus.Pledge]);

    /// <summary>What <see cref="Funding"/> becomes where shared flows are counted in full, though an unknown part of each lies outside
    /// the boundary: too much, and here to be compared with.</summary>
    /// <param name="boundary">Which way; incoming by default.</param>
    /// <returns>A query in US dollars for <see cref="Ledger"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="boundary"/> is none of these.</exception>
    public AidQuery FundingWithShared(FtsBoundary boundary = FtsBoundary.Incoming) =>
        Query(boundary, [FtsOnBoundary.Unshared, FtsOnBoundary.Shared], [FtsStatus.Commitment, FtsStatus.Paid]);

    /// <summary>The flow behind a pledge; null where the pledge is none of the publisher's.</summary>
    /// <param name="pledge">The pledge's id.</param>
    /// <exception cref="ArgumentNullException"><paramref name="pledge"/> is null.</exception>
    public FtsFlow? Find(string pledge)
    {
        ArgumentNullException.ThrowIfNull(pledge);
        return _byPledge.TryGetValue(pledge, out FtsEntry? entry) ? entry.Flow : null;
    }

    /// <summary>The flow that another comes out of; null where there is none among <see cref="Flows"/>.</summary>
    /// <param name="flow">The child.</param>
    /// <exception cref="ArgumentNullException"><paramref name="flow"/> is null.</exception>
    public FtsFlow? ParentOf(FtsFlow flow)
    {
        ArgumentNullException.ThrowIfNull(flow);
        return flow.ParentId is { } id ? _byId.GetValueOrDefault(id) : null;
    }

    /// <summary>The flows among <see cref="Flows"/> that come out of another.</summary>
    /// <param name="flow">The parent.</param>
    /// <exception cref="ArgumentNullException"><paramref name="flow"/> is null.</exception>
    public ValueList<FtsFlow> ChildrenOf(FtsFlow flow)
    {
        ArgumentNullException.ThrowIfNull(flow);
        return [.. flow.ChildIds.Select(id => _byId.GetValueOrDefault(id)).OfType<FtsFlow>()];
    }

    /// <inheritdoc/>
    public ValueList<PublishedText> Original(string pledge)
    {
        ArgumentNullException.ThrowIfNull(pledge);
        if (!_byPledge.TryGetValue(pledge, out FtsEntry? entry))
        {
            return [];
        }

        using System.Text.Json.JsonDocument json = System.Text.Json.JsonDocument.Parse(entry.Json, new() { MaxDepth = FtsFlows.DeepestJson });
        return [.. json.RootElement.EnumerateObject().Select(field => new PublishedText(entry.Flow.Record, field.Name, FtsJson.TextOf(field.Value)))];
    }

    /// <summary>How many flows there are.</summary>
    public override string ToString() => Shown.Invariant($"{Flows.Count} flows of the Financial Tracking Service");

    private AidQuery Query(FtsBoundary boundary, FtsOnBoundary[] onBoundary, FtsStatus[] status) => new()
    {
        Currency = Currency.USD,
        Only =
        [
            ByBoundary.In(FtsWords.Of(DownloadGuard.Defined(boundary, nameof(boundary)))),
            ByOnBoundary.In([.. onBoundary.Select(FtsWords.Of)]),
            ByStatus.In([.. status.Select(FtsWords.Of)]),
        ],
    };

    private Dimension By(string name, Func<FtsFlow, string> key) =>
        Dimension.By(name, pledge => Find(pledge.Id) is { } flow && key(flow) is { Length: > 0 } text ? text : AidTotals.UnattributedKey);
}
