using System.Text.Json;

namespace AidModel;

/// <summary>Reads relations. One with faults is read as far as it can be.</summary>
internal sealed class RelationReader(ValueReader values, HashSet<string> doubtful)
{
    /// <summary>The properties that say which kind of relation it is.</summary>
    public static string[] Kinds { get; } = [.. EnumNames<RelationKind>.All.Where(static n => n != EnumNames<RelationKind>.Of(RelationKind.Names))];

    public Relation? Relation(DocumentNode node)
    {
        int before = values.Faults.Count;
        if (values.Record(node, FileShape.Relation) is not { } fields)
        {
            return null;
        }

        string? pledge = fields.Object("pledge", values.Id);
        string source = fields.Object("source", values.Id) ?? RecordReader.NoSource;
        string[] kinds = [.. Kinds.Where(kind => fields[kind] is not null)];
        string[] roles = [.. EnumNames<Role>.All.Where(role => fields[role] is not null)];
        Relation? relation = kinds.Length switch
        {
            0 when roles.Length == 1 => Names(fields, pledge, roles[0], source),
            1 => Between(fields, pledge, kinds[0], roles, source),
            _ => Unclear(node, kinds, roles),
        };
        if (values.Faults.Count > before)
        {
            doubtful.UnionWith(node.Items.SelectMany(static i => i.Items.Prepend(i)).Select(static i => i.Text).OfType<string>());
        }

        return relation;
    }

    private Relation? Names(Fields fields, string? pledge, string role, string source) =>
        fields.Object(role, values.Id) is { } donor && pledge is not null
            ? AidModel.Relation.Names(pledge, EnumNames<Role>.Find(role)!.Value, donor, source)
            : null;

    private Relation? Between(Fields fields, string? pledge, string name, string[] roles, string source)
    {
        RelationKind kind = EnumNames<RelationKind>.Find(name)!.Value;
        bool narrows = kind is RelationKind.PartOf or RelationKind.Unknown;
        foreach (string role in roles.Where(role => !narrows || role != "payer"))
        {
            values.Faults.Add(fields[role]!, $"'{role}' does not go with '{name}'{(narrows ? ", which only 'payer' can narrow" : string.Empty)}.");
        }

        string? payer = narrows ? fields.Object("payer", values.Id) : null;
        DocumentNode node = fields[name]!;
        List<string> others = kind == RelationKind.Unknown ? values.List(node, values.Id) : values.Id(node) is { } other ? [other] : [];
        if (kind == RelationKind.Unknown && node is { Kind: JsonValueKind.Array, Items.Count: 0 })
        {
            values.Faults.Add(node, "The list is empty; an open relation needs a candidate.");
        }

        return pledge is null || others.Count == 0 ? null : kind switch
        {
            RelationKind.PartOf => AidModel.Relation.PartOf(pledge, others[0], source, payer),
            RelationKind.Unknown => AidModel.Relation.Unknown(pledge, [.. others], source, payer),
            RelationKind.Restates => AidModel.Relation.Restates(pledge, others[0], source),
            RelationKind.Supersedes => AidModel.Relation.Supersedes(pledge, others[0], source),
            RelationKind.Increases => AidModel.Relation.Increases(pledge, others[0], source),
            _ => AidModel.Relation.Withdraws(pledge, others[0], source),
        };
    }

    private Relation? Unclear(DocumentNode node, string[] kinds, string[] roles)
    {
        string[] found = kinds.Length == 0 ? roles : kinds;
        string what = found.Length == 0 ? "none" : string.Join(" and ", found);
        values.Faults.Add(node, $"A relation has exactly one of {string.Join(", ", Kinds)}, or else exactly one role ({string.Join(", ", EnumNames<Role>.All)}); this one has {what}.");
        return null;
    }
}
