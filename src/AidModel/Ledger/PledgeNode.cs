namespace AidModel;

/// <summary>A pledge with the relations that hold of it, after announcements of the same money have become one.</summary>
internal sealed class PledgeNode(int index, Pledge pledge)
{
    public int Index { get; } = index;

    /// <summary>The pledge as first announced; what that left open is filled in from the announcements that repeat it.</summary>
    public Pledge Pledge { get; set; } = pledge;

    /// <summary>Why the pledge does not count, and because of which other one; null where it counts.</summary>
    public (LeftOutReason Reason, PledgeNode By)? LeftOut { get; set; }

    /// <summary>The pledge of which this is another announcement, if it is one.</summary>
    public PledgeNode? Original { get; set; }

    /// <summary>The pledge whose roles this one shares where it names none: what it replaces or adds to.</summary>
    public PledgeNode? Model { get; set; }

    public List<PledgeNode> Replaces { get; } = [];

    public List<PledgeNode> Wholes { get; } = [];

    public List<(string Payer, PledgeNode Whole)> PayersWholes { get; } = [];

    public List<(string? Payer, IReadOnlyList<PledgeNode> Candidates)> Open { get; } = [];

    public List<Pledge> Withdrawals { get; } = [];

    /// <summary>Ids of the sources of the relations; one may stand twice.</summary>
    public List<string> Evidence { get; } = [];

    public Parties Parties { get; set; } = pledge.Parties;

    public IEnumerable<PledgeNode> Containers => Wholes.Concat(PayersWholes.Select(static p => p.Whole));
}
