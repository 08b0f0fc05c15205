using System.Text.Json;

namespace AidModel;

/// <summary>Reads a ledger out of a document: all of it, or all that is wrong with it.</summary>
internal static class LedgerReader
{
    private static readonly string[] Readings = ["default", "halfDigit"];

    /// <exception cref="AidLedgerException">Something is wrong.</exception>
    public static AidLedger Read(ReadOnlySpan<byte> json)
    {
        FaultLog faults = new();
        DocumentNode? root = DocumentReader.Read(json, faults);
        return (root is null ? null : Read(root, faults)) ?? throw new AidLedgerException(faults.ToList());
    }

    /// <returns>The ledger; null where there is a fault.</returns>
    public static AidLedger? Read(DocumentNode root, FaultLog faults)
    {
        ValueReader values = new(faults);
        if (values.Record(root, FileShape.Root) is not { } fields)
        {
            return null;
        }

        if (fields["aidLedger"] is { } version && version is not { Kind: JsonValueKind.Number, Text: "1" })
        {
            faults.Add(version, $"Found {version.Shown}; the version of the format, {FileShape.Version}, is allowed.");
        }

        HedgePolicy policy = Policy(fields["reading"], values);
        string? title = fields.Object("title", values.Text);
        AmountReader amounts = new(values, policy);
        RecordReader records = new(values, amounts);
        ValueList<Source> sources = [.. values.List(fields["sources"], records.Source)];
        ValueList<Donor> donors = [.. values.List(fields["donors"], records.Donor)];
        ValueList<Pledge> pledges = [.. values.List(fields["pledges"], records.Pledge)];
        ValueList<Relation> relations = [.. values.List(fields["relations"], new RelationReader(values, records.Doubtful).Relation)];

        LedgerFaults check = new(fields, faults, records, relations);
        AidLedger? ledger = null;
        try
        {
            ledger = AidLedger.Create(sources, donors, pledges, relations, policy, title, check.Add);
        }
        catch (OverflowException) when (amounts.TellUnbounded())
        {
        }
        catch (OverflowException)
        {
            faults.Add(root, "The amounts come to more than 79 octillion, the largest amount there is.");
        }

        return faults.Count == 0 ? ledger : null;
    }

    public static string NameOf(HedgePolicy policy) =>
        ReferenceEquals(policy, HedgePolicy.Default) ? Readings[0]
        : ReferenceEquals(policy, HedgePolicy.HalfDigit) ? Readings[1]
        : throw new NotSupportedException($"The format has no name for the reading '{policy.Name}': only HedgePolicy.Default and HedgePolicy.HalfDigit can be written.");

    private static HedgePolicy Policy(DocumentNode? node, ValueReader values)
    {
        if (node is not null && values.String(node) is { } name)
        {
            if (name == Readings[1])
            {
                return HedgePolicy.HalfDigit;
            }

            if (name != Readings[0])
            {
                values.Faults.Add(node, $"{node.Shown} is no reading: {string.Join(", ", Readings)} are.");
            }
        }

        return HedgePolicy.Default;
    }
}
