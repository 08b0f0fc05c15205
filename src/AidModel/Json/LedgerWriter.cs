using System.Text.Json;

namespace AidModel;

/// <summary>Writes a ledger in the file format. What is empty or not said is left out.</summary>
internal static class LedgerWriter
{
    private static readonly StatedQuantity NoQuantity = new(Wording.NotGiven, Unit.Piece);

    public static void Write(Utf8JsonWriter writer, AidLedger ledger)
    {
        string reading = LedgerReader.NameOf(ledger.Policy);
        writer.WriteStartObject();
        writer.WriteNumber("aidLedger", FileShape.Version);
        writer.WriteOptional("title", ledger.Title);
        writer.WriteOptional("reading", ReferenceEquals(ledger.Policy, HedgePolicy.Default) ? null : reading);
        writer.WriteList("sources", ledger.Sources, Write);
        writer.WriteList("donors", ledger.Donors, Write);
        writer.WriteList("pledges", ledger.Pledges, Write);
        WriteAny(writer, "relations", ledger.Relations, Write);
        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, Source source)
    {
        writer.WriteStartObject();
        writer.WriteString("id", source.Id);
        writer.WriteString("publisher", source.Publisher);
        writer.WriteString("title", source.Title);
        writer.WriteDay("date", source.Date);
        writer.WriteOptional("address", source.Address is { } address ? AddressOf(address) : null);
        writer.WriteOptional("saidBy", source.SaidBy);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, Donor donor)
    {
        writer.WriteStartObject();
        writer.WriteString("id", donor.Id);
        writer.WriteString("name", donor.Name);
        writer.WriteEnum("kind", donor.Kind);
        WriteShares(writer, "fundedBy", donor.FundedBy);
        WriteShares(writer, "passesTo", donor.PassesTo);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, Pledge pledge)
    {
        writer.WriteStartObject();
        writer.WriteString("id", pledge.Id);
        writer.WriteString("title", pledge.Title);
        writer.WriteDay("announced", pledge.Announced);
        AmountWriter.Write(writer, "amount", pledge.Amount);
        WriteParties(writer, pledge.Parties);
        WriteAny(writer, "contributions", pledge.Contributions, Write);
        writer.WriteOptional("instrument", pledge.Instrument is { } instrument ? EnumNames<Instrument>.Of(instrument) : null);
        writer.WriteOptional("category", pledge.Category);
        writer.WriteOptional("recipient", pledge.Recipient);
        WriteAny(writer, "equipment", pledge.Equipment, Write);
        writer.WriteOptional("period", pledge.Period?.ToString());
        WriteAny(writer, "tranches", pledge.Tranches, Write);
        WriteAny(writer, "events", pledge.Events, Write);
        writer.WriteOptional("basis", pledge.Basis == ValueBasis.Stated ? null : EnumNames<ValueBasis>.Of(pledge.Basis));
        WriteAny(writer, "values", pledge.Values, Write);
        writer.WriteTexts("sources", pledge.Sources);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, Contribution contribution)
    {
        writer.WriteStartObject();
        WriteParties(writer, contribution.Parties);
        AmountWriter.Write(writer, "amount", contribution.Amount);
        writer.WriteOptional("share", contribution.Share?.ToString());
        writer.WriteOptional("amount", contribution.IsRest ? "rest" : null);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, EquipmentLine line)
    {
        writer.WriteStartObject();
        writer.WriteString("item", line.Item);
        writer.WriteString("category", line.Category);
        if (line.Quantity != NoQuantity)
        {
            writer.WritePropertyName("quantity");
            AmountWriter.Write(writer, line.Quantity);
        }

        AmountWriter.Write(writer, "unitPrice", line.UnitPrice);
        AmountWriter.Write(writer, "value", line.Value);
        WriteAny(writer, "events", line.Events, Write);
        writer.WriteOptional("basis", line.Basis is { } basis ? EnumNames<ValueBasis>.Of(basis) : null);
        WriteAny(writer, "values", line.Values, Write);
        writer.WriteOptional("unitTiv", line.UnitTiv?.ToString());
        writer.WriteOptional("tiv", line.Tiv?.ToString());
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, Tranche tranche)
    {
        writer.WriteStartObject();
        writer.WriteString("period", tranche.Period.ToString());
        AmountWriter.Write(writer, "amount", tranche.Amount);
        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, StageEvent reported)
    {
        writer.WriteStartObject();
        writer.WriteEnum("stage", reported.Stage);
        writer.WriteDay("date", reported.Date);
        AmountWriter.Write(writer, "amount", reported.Amount);
        if (reported.Quantity is { } quantity)
        {
            writer.WritePropertyName("quantity");
            AmountWriter.Write(writer, quantity);
        }

        writer.WriteString("source", reported.Source);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, ValueStatement value)
    {
        writer.WriteStartObject();
        writer.WriteEnum("basis", value.Basis);
        AmountWriter.Write(writer, "amount", value.Amount);
        writer.WriteDay("date", value.Date);
        writer.WriteString("source", value.Source);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, Relation relation)
    {
        writer.WriteStartObject();
        if (relation.Kind == RelationKind.Unknown)
        {
            writer.WriteTexts("unknown", relation.Others);
        }
        else if (relation.Kind != RelationKind.Names)
        {
            writer.WriteString(EnumNames<RelationKind>.Of(relation.Kind), relation.Others[0]);
        }

        writer.WriteString("pledge", relation.Pledge);
        writer.WriteOptional("payer", relation.Payer);
        if (relation.Role is { } role)
        {
            writer.WriteString(EnumNames<Role>.Of(role), relation.Donor);
        }

        writer.WriteString("source", relation.Source);
        writer.WriteEndObject();
    }

    private static void WriteParties(Utf8JsonWriter writer, Parties parties)
    {
        foreach (Role role in Enum.GetValues<Role>())
        {
            writer.WriteOptional(EnumNames<Role>.Of(role), parties[role]);
        }
    }

    private static void WriteShares(Utf8JsonWriter writer, string name, ValueList<FundShare> shares)
    {
        if (shares.Count > 0)
        {
            writer.WriteStartObject(name);
            foreach (FundShare share in shares)
            {
                writer.WriteString(share.Donor, share.Share.ToString());
            }

            writer.WriteEndObject();
        }
    }

    private static void WriteAny<T>(Utf8JsonWriter writer, string name, ValueList<T> items, Action<Utf8JsonWriter, T> write)
        where T : notnull
    {
        if (items.Count > 0)
        {
            writer.WriteList(name, items, write);
        }
    }

    /// <summary>The address as it was given, with its scheme: <c>/a/b</c> is one only on some systems.</summary>
    private static string AddressOf(Uri address) =>
        address.OriginalString.StartsWith(address.Scheme + ":", StringComparison.OrdinalIgnoreCase) ? address.OriginalString : address.AbsoluteUri;
}
