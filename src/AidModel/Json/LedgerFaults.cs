using System.Text.Json;

namespace AidModel;

/// <summary>Gives the faults between records their places, and keeps back those that only follow from a record that could
/// not be read.</summary>
internal sealed class LedgerFaults
{
    private static readonly (string Section, string One)[] Sections = [("sources", "source"), ("donors", "donor"), ("pledges", "pledge")];

    private readonly DocumentNode _root;
    private readonly FaultLog _faults;
    private readonly HashSet<string> _doubtful;
    private readonly HashSet<string> _unnamed;
    private readonly Dictionary<(string Section, string Id), List<DocumentNode>> _records = [];
    private readonly ILookup<string, DocumentNode> _relations;
    private readonly HashSet<string> _unreadable = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Section, string Id), int> _told = [];

    public LedgerFaults(Fields root, FaultLog faults, RecordReader records, IEnumerable<Relation> relations)
    {
        _root = root.Node;
        _faults = faults;
        _doubtful = records.Doubtful;
        _unnamed = records.Unnamed;
        foreach ((string section, string one) in Sections)
        {
            if (root[section] is not { Kind: JsonValueKind.Array } list)
            {
                _unreadable.Add(one);
                continue;
            }

            foreach (DocumentNode record in list.Items)
            {
                if (TextOf(record, "id") is { } id)
                {
                    if (!_records.TryGetValue((section, id), out List<DocumentNode>? same))
                    {
                        _records[(section, id)] = same = [];
                    }

                    same.Add(record);
                }
            }
        }

        _relations = (root["relations"]?.Items ?? []).ToLookup(static r => TextOf(r, "pledge") ?? string.Empty, StringComparer.Ordinal);

        // What a doubtful pledge replaces or repeats may count only because of that.
        foreach (Relation relation in relations.Where(r => r.Others.Prepend(r.Pledge).Any(_doubtful.Contains)).ToArray())
        {
            _doubtful.UnionWith(relation.Others);
            _doubtful.Add(relation.Pledge);
        }
    }

    public void Add(LedgerFault fault)
    {
        if (!FollowsFromAnother(fault))
        {
            ValueList<string> sources = [.. fault.Sources.Where(static s => s != RecordReader.NoSource)];
            _faults.Add(Record(fault) ?? _root, fault with { Sources = sources });
        }
    }

    private static string? TextOf(DocumentNode record, string name) => record.Items.Find(i => i.Name == name)?.Text;

    private bool FollowsFromAnother(LedgerFault fault) => fault.Kind switch
    {
        LedgerFaultKind.DuplicateId => false,
        LedgerFaultKind.UnknownId => _unnamed.Contains(fault.Ids[^1]) || _unreadable.Any(one => fault.Message.Contains($" the {one} '", StringComparison.Ordinal)),
        _ => fault.Ids.Any(_doubtful.Contains),
    };

    private DocumentNode? Record(LedgerFault fault)
    {
        string id = fault.Ids.Count == 0 ? string.Empty : fault.Ids[0];
        if (fault.Kind == LedgerFaultKind.DuplicateId && fault.Ids.Count == 1)
        {
            string section = Sections.First(s => fault.Message.StartsWith($"Two {s.Section} ", StringComparison.Ordinal)).Section;
            int told = _told.GetValueOrDefault((section, id)) + 1;
            _told[(section, id)] = told;
            List<DocumentNode> same = _records[(section, id)];
            return same[Math.Min(told, same.Count - 1)];
        }

        if (fault is { Kind: LedgerFaultKind.UnknownId, Ids.Count: 2 })
        {
            IEnumerable<DocumentNode> naming = fault.Message.StartsWith("A relation", StringComparison.Ordinal) ? _relations[id] : Records(fault, id);
            if (naming.Select(record => record.Find(fault.Ids[1])).FirstOrDefault(static node => node is not null) is { } place)
            {
                return place;
            }
        }

        return Records(fault, id).FirstOrDefault() ?? _relations[id].FirstOrDefault();
    }

    /// <summary>The records with an id. Only funds have faults without sources.</summary>
    private IEnumerable<DocumentNode> Records(LedgerFault fault, string id) =>
        Sections.Skip(1).OrderBy(s => s.One == "donor" == fault.Sources.Count > 0)
            .SelectMany(s => _records.GetValueOrDefault((s.Section, id)) ?? []);
}
