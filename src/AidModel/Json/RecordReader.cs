using System.Text.Json;

namespace AidModel;

/// <summary>Reads sources, donors and pledges. A record with faults is read as far as it can be, so that what is wrong
/// between records is found too; <see cref="Doubtful"/> then names it.</summary>
internal sealed class RecordReader(ValueReader values, AmountReader amounts)
{
    /// <summary>Stands in for a source that cannot be read.</summary>
    public const string NoSource = "::";

    private const string NoText = "?";

    /// <summary>Ids of records that were not read in full.</summary>
    public HashSet<string> Doubtful { get; } = new(StringComparer.Ordinal);

    /// <summary>What stands for a record though it cannot be an id.</summary>
    public HashSet<string> Unnamed { get; } = new(StringComparer.Ordinal) { NoSource };

    public Source? Source(DocumentNode node) => Record(node, FileShape.Source, (id, fields) => new Source
    {
        Id = id,
        Publisher = fields.Object("publisher", values.Text) ?? NoText,
        Title = fields.Object("title", values.Text) ?? NoText,
        Date = fields.Value("date", values.Date) ?? default,
        Address = fields.Object("address", values.Address),
        SaidBy = fields.Object("saidBy", values.Text),
    });

    public Donor? Donor(DocumentNode node) => Record(node, FileShape.Donor, (id, fields) => new Donor
    {
        Id = id,
        Name = fields.Object("name", values.Text) ?? NoText,
        Kind = fields.Value("kind", values.Enum<DonorKind>) ?? default,
        FundedBy = Shares(fields["fundedBy"]),
        PassesTo = Shares(fields["passesTo"]),
    });

    public Pledge? Pledge(DocumentNode node) => Record(node, FileShape.Pledge, (id, fields) => new Pledge
    {
        Id = id,
        Title = fields.Object("title", values.Text) ?? NoText,
        Announced = fields.Value("announced", values.Date) ?? default,
        Amount = fields.Value("amount", amounts.Money),
        Parties = Parties(fields),
        Contributions = [.. values.List(fields["contributions"], Contribution)],
        Instrument = fields.Value("instrument", values.Enum<Instrument>),
        Category = fields.Object("category", values.Text),
        Recipient = fields.Object("recipient", values.Text),
        Equipment = [.. values.List(fields["equipment"], Equipment)],
        Period = fields.Value("period", values.Period),
        Tranches = [.. values.List(fields["tranches"], Tranche)],
        Events = [.. values.List(fields["events"], Event)],
        Sources = Sources(fields["sources"]),
        Basis = fields.Value("basis", values.Enum<ValueBasis>) ?? default,
        Values = [.. values.List(fields["values"], Value)],
    });

    private T? Record<T>(DocumentNode node, RecordShape shape, Func<string, Fields, T> read)
        where T : class
    {
        int before = values.Faults.Count;
        if (values.Record(node, shape) is not { } fields)
        {
            return null;
        }

        string? id = fields.Object("id", values.Id);
        T record = read(id ?? NoSource, fields);
        if (id is not null && values.Faults.Count > before)
        {
            Doubtful.Add(id);
        }
        else if (id is null && fields["id"]?.Text is { } text)
        {
            Unnamed.Add(text);
        }

        return id is null ? null : record;
    }

    private ValueList<FundShare> Shares(DocumentNode? node)
    {
        if (node is not { Kind: JsonValueKind.Object })
        {
            if (node is not null)
            {
                values.Faults.Add(node, $"Found {node.Shown}; an object of donors and their shares is allowed: {{ \"NOR\": \"50 %\" }}.");
            }

            return [];
        }

        List<FundShare> shares = [];
        HashSet<string> donors = new(StringComparer.Ordinal);
        foreach (DocumentNode item in node.Items)
        {
            if (!Guard.IsId(item.Name!))
            {
                values.Faults.Add(item, $"'{DocumentNode.Cut(item.Name!)}' is no id: 1 to 100 letters, digits or one of . _ - : are.");
            }
            else if (!donors.Add(item.Name!))
            {
                values.Faults.Add(item, $"'{item.Name}' stands twice in one object.");
            }
            else if (values.Share(item) is { } share)
            {
                shares.Add(new FundShare(item.Name!, share));
            }
        }

        return [.. shares];
    }

    private Parties Parties(Fields fields)
    {
        Parties parties = AidModel.Parties.None;
        foreach (Role role in Enum.GetValues<Role>())
        {
            if (fields.Object(EnumNames<Role>.Of(role), values.Id) is { } donor)
            {
                parties = parties.With(role, donor);
            }
        }

        return parties;
    }

    private ValueList<string> Sources(DocumentNode? node)
    {
        List<string> ids = values.List(node, values.Id);
        if (node is { Kind: JsonValueKind.Array, Items.Count: 0 })
        {
            values.Faults.Add(node, "The list is empty; a pledge needs a source.");
        }

        return ids.Count == 0 ? [NoSource] : [.. ids];
    }

    private Contribution? Contribution(DocumentNode node)
    {
        if (values.Record(node, FileShape.Contribution) is not { } fields)
        {
            return null;
        }

        Parties parties = Parties(fields);
        DocumentNode? amount = fields["amount"];
        DocumentNode? share = fields["share"];
        if (amount is null == share is null)
        {
            values.Faults.Add(node, amount is null
                ? "A contribution has either an 'amount', which may be \"rest\", or a 'share'; this one has neither."
                : "A contribution has either an 'amount' or a 'share'; this one has both.");
            return null;
        }

        if (share is not null)
        {
            return values.Share(share) is { } part ? AidModel.Contribution.Of(parties, part) : null;
        }

        if (amount is { Kind: JsonValueKind.String, Text: "rest" })
        {
            return AidModel.Contribution.Rest(parties);
        }

        return amounts.NotNegative(amount!) is { } money ? AidModel.Contribution.Of(parties, money) : null;
    }

    private EquipmentLine? Equipment(DocumentNode node) => values.Record(node, FileShape.Equipment) is not { } fields ? null : new EquipmentLine
    {
        Item = fields.Object("item", values.Text) ?? NoText,
        Category = fields.Object("category", values.Text) ?? NoText,
        Quantity = fields.Value("quantity", amounts.Quantity) ?? new StatedQuantity(Wording.NotGiven, Unit.Piece),
        UnitPrice = fields.Value("unitPrice", amounts.NotNegative),
        Value = fields.Value("value", amounts.NotNegative),
        Events = [.. values.List(fields["events"], Event)],
        Basis = fields.Value("basis", values.Enum<ValueBasis>),
        Values = [.. values.List(fields["values"], Value)],
        UnitTiv = fields.Value("unitTiv", amounts.Tiv),
        Tiv = fields.Value("tiv", amounts.Tiv),
    };

    private Tranche? Tranche(DocumentNode node)
    {
        Fields? fields = values.Record(node, FileShape.Tranche);
        Period? period = fields?.Value("period", values.Period);
        StatedMoney? amount = fields?.Value("amount", amounts.NotNegative);
        return period is { } days && amount is { } money ? new Tranche(days, money) : null;
    }

    private StageEvent? Event(DocumentNode node)
    {
        if (values.Record(node, FileShape.Event) is not { } fields)
        {
            return null;
        }

        Stage? stage = fields.Value("stage", values.Enum<Stage>);
        DateOnly? date = fields.Value("date", values.Date);
        StatedMoney? amount = fields.Value("amount", amounts.NotNegative);
        StatedQuantity? quantity = fields.Value("quantity", amounts.Quantity);
        string source = fields.Object("source", values.Id) ?? NoSource;
        if (stage == Stage.Pledged)
        {
            values.Faults.Add(fields["stage"]!, "The announcement is the pledge itself, and no event of it.");
            return null;
        }

        if (amount is not null && quantity is not null)
        {
            values.Faults.Add(node, "An event is of an 'amount' or of a 'quantity', or without either of all; this one has both.");
            return null;
        }

        bool isWhole = (fields["amount"] is null || amount is not null) && (fields["quantity"] is null || quantity is not null);
        return stage is not { } reached || date is not { } day || !isWhole ? null
            : amount is { } money ? new StageEvent(reached, day, money, source)
            : quantity is { } units ? new StageEvent(reached, day, units, source)
            : new StageEvent(reached, day, source);
    }

    private ValueStatement? Value(DocumentNode node)
    {
        if (values.Record(node, FileShape.Value) is not { } fields)
        {
            return null;
        }

        ValueBasis? basis = fields.Value("basis", values.Enum<ValueBasis>);
        StatedMoney? amount = fields.Value("amount", amounts.NotNegative);
        DateOnly? date = fields.Value("date", values.Date);
        string source = fields.Object("source", values.Id) ?? NoSource;
        return basis is { } on && amount is { } money && date is { } day ? new ValueStatement(on, money, day, source) : null;
    }
}
