namespace AidModel;

/// <summary>What a flow comes from or goes to: an organisation, location, plan, cluster, year and so on. Immutable, equal by content,
/// thread safe.</summary>
public sealed record FtsObject
{
    internal FtsObject()
    {
    }

    /// <summary>What it is, in the publisher's words: <c>Organization</c>, <c>Location</c>, <c>Plan</c>, <c>Cluster</c>,
    /// <c>GlobalCluster</c>, <c>UsageYear</c>, <c>Emergency</c>, <c>Project</c> and others.</summary>
    public required string Type { get; init; }

    /// <summary>The publisher's id, unique among those of its type.</summary>
    public required string Id { get; init; }

    /// <summary>What it is called; of a <c>UsageYear</c> the year.</summary>
    public required string Name { get; init; }

    /// <summary>Whether several of this type share the flow, without it being said how much is whose.</summary>
    public bool IsShared { get; init; }

    /// <summary>The publisher's code, such as a project's; null where it has none.</summary>
    public string? Code { get; init; }

    /// <summary>What kinds of organisation it is, in the publisher's words: <c>Government</c>, <c>UN agency</c>, <c>NGO</c> and others.</summary>
    public ValueList<string> OrganizationTypes { get; init; } = [];

    /// <summary>Which of these kinds, in the publisher's words: <c>National government</c>, <c>International</c> and others.</summary>
    public ValueList<string> OrganizationSubTypes { get; init; } = [];

    /// <summary>Type, name and id.</summary>
    public override string ToString() => $"{Type} {Name} ({Id})";
}
