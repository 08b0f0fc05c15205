namespace AidModel;

/// <summary>Makes the rows of a ledger.</summary>
internal sealed class LedgerRowWriter
{
    private readonly string _id;
    private readonly List<string> _faults = [];
    private readonly LedgerRows _rows;

    private LedgerRowWriter(string id, long version, AidLedger ledger)
    {
        _id = id;
        _rows = new() { Ledger = new() { Id = id, Version = version, Title = ledger.Title, Reading = NameOf(ledger.Policy) } };
        Check("the title of the ledger", ledger.Title);
        foreach ((int i, Source source) in ledger.Sources.Index())
        {
            Add(i, source);
        }

        foreach ((int i, Donor donor) in ledger.Donors.Index())
        {
            Add(i, donor);
        }

        foreach ((int i, Pledge pledge) in ledger.Pledges.Index())
        {
            Add(i, pledge);
        }

        foreach ((int i, Relation relation) in ledger.Relations.Index())
        {
            Add(i, relation);
        }
    }

    /// <summary>The readings that have a name, by it.</summary>
    public static (string Name, HedgePolicy Policy)[] Readings { get; } = [("default", HedgePolicy.Default), ("halfDigit", HedgePolicy.HalfDigit)];

    /// <exception cref="ArgumentException">A text holds U+0000.</exception>
    /// <exception cref="NotSupportedException">The ledger is read by a policy without a name.</exception>
    public static LedgerRows Write(string id, long version, AidLedger ledger)
    {
        LedgerRowWriter writer = new(id, version, ledger);
        return writer._faults.Count == 0
            ? writer._rows
            : throw new ArgumentException($"Databases hold no text with the character U+0000, which is in {string.Join(", ", writer._faults)}.", nameof(ledger));
    }

    private static string NameOf(HedgePolicy policy) =>
        Array.Find(Readings, r => ReferenceEquals(r.Policy, policy)).Name
        ?? throw new NotSupportedException($"The tables have no name for the reading '{policy.Name}': only HedgePolicy.Default and HedgePolicy.HalfDigit can be stored.");

    private static string AddressOf(Uri address) =>
        address.OriginalString.StartsWith(address.Scheme + ":", StringComparison.OrdinalIgnoreCase) ? address.OriginalString : address.AbsoluteUri;

    private void Check(string what, string? text)
    {
        if (text is not null && text.Contains('\0', StringComparison.Ordinal))
        {
            _faults.Add(what);
        }
    }

    private void Add(int position, Source source)
    {
        string? address = source.Address is null ? null : AddressOf(source.Address);
        Check($"the publisher of source '{source.Id}'", source.Publisher);
        Check($"the title of source '{source.Id}'", source.Title);
        Check($"the address of source '{source.Id}'", address);
        Check($"whose words source '{source.Id}' reports", source.SaidBy);
        _rows.Sources.Add(new()
        {
            LedgerId = _id,
            Id = source.Id,
            Position = position,
            Publisher = source.Publisher,
            Title = source.Title,
            Date = source.Date,
            Address = address,
            SaidBy = source.SaidBy,
        });
    }

    private void Add(int position, Donor donor)
    {
        Check($"the name of donor '{donor.Id}'", donor.Name);
        _rows.Donors.Add(new() { LedgerId = _id, Id = donor.Id, Position = position, Name = donor.Name, Kind = donor.Kind });
        foreach ((FundFlow flow, ValueList<FundShare> shares) in new[] { (FundFlow.FundedBy, donor.FundedBy), (FundFlow.PassesTo, donor.PassesTo) })
        {
            _rows.FundShares.AddRange(shares.Select((s, i) => new FundShareRow
            {
                LedgerId = _id,
                FundId = donor.Id,
                Flow = flow,
                Position = i,
                DonorId = s.Donor,
                Numerator = s.Share.Numerator,
                Denominator = s.Share.Denominator,
            }));
        }
    }

    private void Add(int position, Pledge pledge)
    {
        Check($"the title of pledge '{pledge.Id}'", pledge.Title);
        Check($"the category of pledge '{pledge.Id}'", pledge.Category);
        Check($"the recipient of pledge '{pledge.Id}'", pledge.Recipient);
        _rows.Pledges.Add(new()
        {
            LedgerId = _id,
            Id = pledge.Id,
            Position = position,
            Title = pledge.Title,
            Announced = pledge.Announced,
            Amount = StoredWordings.OfAny(pledge.Amount),
            Basis = pledge.Basis,
            Payer = pledge.Parties.Payer,
            Lead = pledge.Parties.Lead,
            Channel = pledge.Parties.Channel,
            Deliverer = pledge.Parties.Deliverer,
            Producer = pledge.Parties.Producer,
            Instrument = pledge.Instrument,
            Category = pledge.Category,
            Recipient = pledge.Recipient,
            PeriodFrom = pledge.Period?.From,
            PeriodTo = pledge.Period?.To,
        });
        _rows.PledgeSources.AddRange(pledge.Sources.Select((s, i) => new PledgeSourceRow { LedgerId = _id, PledgeId = pledge.Id, Position = i, SourceId = s }));
        _rows.Contributions.AddRange(pledge.Contributions.Select((c, i) => Contribution(pledge.Id, i, c)));
        _rows.Tranches.AddRange(pledge.Tranches.Select((t, i) => new TrancheRow
        {
            LedgerId = _id,
            PledgeId = pledge.Id,
            Position = i,
            PeriodFrom = t.Period.From,
            PeriodTo = t.Period.To,
            Amount = StoredWordings.Of(t.Amount),
        }));
        foreach ((int i, EquipmentLine line) in pledge.Equipment.Index())
        {
            Check($"the item of line {i} of pledge '{pledge.Id}'", line.Item);
            Check($"the category of line {i} of pledge '{pledge.Id}'", line.Category);
            _rows.EquipmentLines.Add(Line(pledge.Id, i, line));
        }

        IEnumerable<(int? Line, StageEvent Of)> events = pledge.Events.Select(static e => ((int?)null, e)).Concat(pledge.Equipment.SelectMany(static (l, i) => l.Events.Select(e => ((int?)i, e))));
        _rows.StageEvents.AddRange(events.Select((e, i) => Event(pledge.Id, i, e.Line, e.Of)));
        IEnumerable<(int? Line, ValueStatement Of)> values = pledge.Values.Select(static v => ((int?)null, v)).Concat(pledge.Equipment.SelectMany(static (l, i) => l.Values.Select(v => ((int?)i, v))));
        _rows.ValueStatements.AddRange(values.Select((v, i) => Value(pledge.Id, i, v.Line, v.Of)));
    }

    private ContributionRow Contribution(string pledge, int position, Contribution given) => new()
    {
        LedgerId = _id,
        PledgeId = pledge,
        Position = position,
        Payer = given.Parties.Payer,
        Lead = given.Parties.Lead,
        Channel = given.Parties.Channel,
        Deliverer = given.Parties.Deliverer,
        Producer = given.Parties.Producer,
        Amount = StoredWordings.OfAny(given.Amount),
        ShareNumerator = given.Share?.Numerator,
        ShareDenominator = given.Share?.Denominator,
    };

    private EquipmentLineRow Line(string pledge, int position, EquipmentLine line) => new()
    {
        LedgerId = _id,
        PledgeId = pledge,
        Position = position,
        Item = line.Item,
        Category = line.Category,
        Quantity = StoredWordings.Of(line.Quantity),
        UnitPrice = StoredWordings.OfAny(line.UnitPrice),
        Value = StoredWordings.OfAny(line.Value),
        Basis = line.Basis,
        UnitTiv = line.UnitTiv is { } unit ? StoredWordings.Of(unit.Wording) : null,
        Tiv = line.Tiv is { } all ? StoredWordings.Of(all.Wording) : null,
    };

    private StageEventRow Event(string pledge, int position, int? line, StageEvent reached) => new()
    {
        LedgerId = _id,
        PledgeId = pledge,
        Position = position,
        Line = line,
        Stage = reached.Stage,
        Date = reached.Date,
        Amount = StoredWordings.OfAny(reached.Amount),
        Quantity = reached.Quantity is { } units ? StoredWordings.Of(units) : null,
        SourceId = reached.Source,
    };

    private ValueStatementRow Value(string pledge, int position, int? line, ValueStatement value) => new()
    {
        LedgerId = _id,
        PledgeId = pledge,
        Position = position,
        Line = line,
        Basis = value.Basis,
        Amount = StoredWordings.Of(value.Amount),
        Date = value.Date,
        SourceId = value.Source,
    };

    private void Add(int position, Relation relation)
    {
        _rows.Relations.Add(new()
        {
            LedgerId = _id,
            Position = position,
            Kind = relation.Kind,
            PledgeId = relation.Pledge,
            SourceId = relation.Source,
            Payer = relation.Payer,
            Role = relation.Role,
            DonorId = relation.Donor,
        });
        _rows.RelationOthers.AddRange(relation.Others.Select((o, i) => new RelationOtherRow { LedgerId = _id, RelationPosition = position, Position = i, PledgeId = o }));
    }
}
