using AidModel;

namespace ComparePackages;

/// <summary>Two files compared.</summary>
internal sealed class Comparison(AidBridge bridge, AidLedger before, AidLedger after, string? only)
{
    private readonly Dictionary<string, Pledge> _before = before.Pledges.ToDictionary(static p => p.Id);
    private readonly Dictionary<string, Pledge> _after = after.Pledges.ToDictionary(static p => p.Id);
    private readonly KeyNames _namesBefore = KeyNames.Of(before);
    private readonly KeyNames _namesAfter = KeyNames.Of(after);

    public AidBridge Bridge { get; } = bridge;

    public AidQuery Query => Bridge.After.Query;

    public string TitleBefore => before.Title ?? "Before";

    public string TitleAfter => after.Title ?? "After";

    /// <summary>The figure that all is about: the total, or the one group asked for.</summary>
    public BridgeFigure Figure { get; } = only is null ? bridge.Total : bridge[only];

    /// <summary>The groups by the first dimension, the greatest difference first; the finest ones of one group alone.</summary>
    public IReadOnlyList<BridgeFigure> Groups { get; } =
    [
        .. (only is null ? bridge.Groups.Select(static g => g.Keys[0]).Distinct().Select(k => bridge[k]) : bridge.Groups.Where(g => g.Keys[0] == only && g.Keys.Count > 1))
            .Where(static g => g.Steps.Count > 0)
            .OrderByDescending(static g => Math.Abs(g.Difference.Amount)).ThenBy(static g => string.Join('\n', g.Keys), StringComparer.Ordinal),
    ];

    /// <summary>What a group is called.</summary>
    public string Name(ValueList<string> keys) => keys.Count == 0 ? "Total" : string.Join(", ", keys.Select((key, i) => Name(Query.GroupBy[i], key)));

    /// <summary>What the pledge of a change is called.</summary>
    public string Title(PledgeChange change) =>
        change.After is { } after ? _after[after].Title : change.Before is { } before ? _before[before].Title : "(no single pledge)";

    private string Name(Dimension dimension, string key) => _namesAfter[dimension, key] is var name && name != key ? name : _namesBefore[dimension, key];
}
