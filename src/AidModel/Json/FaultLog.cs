namespace AidModel;

/// <summary>Collects what is wrong with a document.</summary>
internal sealed class FaultLog
{
    private readonly List<(int Line, LedgerFault Fault)> _faults = [];

    public int Count => _faults.Count;

    public void Add(DocumentNode node, string message) => _faults.Add((node.Line, Format(node.Place, message)));

    /// <summary>A fault between records, which is given its place.</summary>
    public void Add(DocumentNode node, LedgerFault fault) => _faults.Add((node.Line, fault with { Place = node.Place }));

    public void AddSyntax(string place, string message) => _faults.Add((0, Format(place, message)));

    public static LedgerFault Format(string place, string message) => new(LedgerFaultKind.Format, message, [], []) { Place = place };

    /// <summary>The faults in the order of their lines.</summary>
    public ValueList<LedgerFault> ToList() => [.. _faults.OrderBy(static f => f.Line).Select(static f => f.Fault)];
}
