namespace AidModel;

/// <summary>Makes a ledger of its rows, or tells all that is wrong with them.</summary>
internal sealed class LedgerRowReader
{
    private readonly LedgerRows _rows;
    private readonly List<LedgerFault> _faults = [];
    private readonly HashSet<string> _unreadable = new(StringComparer.Ordinal);
    private readonly ILookup<string, FundShareRow> _shares;
    private readonly ILookup<string, PledgeSourceRow> _sources;
    private readonly ILookup<string, ContributionRow> _contributions;
    private readonly ILookup<string, TrancheRow> _tranches;
    private readonly ILookup<string, EquipmentLineRow> _lines;
    private readonly ILookup<(string Pledge, int? Line), StageEventRow> _events;
    private readonly ILookup<(string Pledge, int? Line), ValueStatementRow> _values;
    private readonly ILookup<int, string> _others;

    private LedgerRowReader(LedgerRows rows)
    {
        _rows = rows;
        _shares = rows.FundShares.ToLookup(static r => r.FundId, StringComparer.Ordinal);
        _sources = rows.PledgeSources.ToLookup(static r => r.PledgeId, StringComparer.Ordinal);
        _contributions = rows.Contributions.ToLookup(static r => r.PledgeId, StringComparer.Ordinal);
        _tranches = rows.Tranches.ToLookup(static r => r.PledgeId, StringComparer.Ordinal);
        _lines = rows.EquipmentLines.ToLookup(static r => r.PledgeId, StringComparer.Ordinal);
        _events = rows.StageEvents.ToLookup(static r => (r.PledgeId, r.Line));
        _values = rows.ValueStatements.ToLookup(static r => (r.PledgeId, r.Line));
        _others = rows.RelationOthers.ToLookup(static r => r.RelationPosition, static r => r.PledgeId);
    }

    /// <exception cref="AidLedgerException">The rows make no valid ledger.</exception>
    public static AidLedger Read(LedgerRows rows) => new LedgerRowReader(rows).Read();

    private AidLedger Read()
    {
        ValueList<Source> sources = [.. Records(_rows.Sources, "aid_sources", static r => r.Id, Source)];
        ValueList<Donor> donors = [.. Records(_rows.Donors, "aid_donors", static r => r.Id, Donor)];
        ValueList<Pledge> pledges = [.. Records(_rows.Pledges, "aid_pledges", static r => r.Id, Pledge)];
        IEnumerable<RelationRow> readable = _rows.Relations.Where(r => !_others[r.Position].Append(r.PledgeId).Any(_unreadable.Contains));
        ValueList<Relation> relations = [.. Records(readable, "aid_relations", static r => $"{r.Position}", Relation)];
        HedgePolicy policy = Array.Find(LedgerRowWriter.Readings, r => r.Name == _rows.Ledger.Reading).Policy;
        try
        {
            AidLedger ledger = AidLedger.Create(sources, donors, pledges, relations, policy, _rows.Ledger.Title);
            if (_faults.Count == 0)
            {
                return ledger;
            }
        }
        catch (AidLedgerException error)
        {
            // What names a record that could not be read is not wrong itself.
            _faults.AddRange(error.Faults.Where(f => f.Kind != LedgerFaultKind.UnknownId || !_unreadable.Contains(f.Ids[^1])));
        }
        catch (OverflowException error)
        {
            Tell($"aid_ledgers '{_rows.Ledger.Id}'", [], error);
        }

        throw new AidLedgerException([.. _faults]);
    }

    private IEnumerable<T> Records<TRow, T>(IEnumerable<TRow> rows, string table, Func<TRow, string> key, Func<TRow, T> make)
        where T : class
    {
        foreach (TRow row in rows)
        {
            T? record = null;
            try
            {
                record = make(row);
            }
            catch (Exception error) when (error is ArgumentException or FormatException or OverflowException)
            {
                _unreadable.Add(key(row));
                Tell($"{table} '{key(row)}' of '{_rows.Ledger.Id}'", [key(row)], error);
            }

            if (record is not null)
            {
                yield return record;
            }
        }
    }

    private void Tell(string place, ValueList<string> ids, Exception error) => _faults.Add(new LedgerFault(LedgerFaultKind.Format, error.Message, ids, []) { Place = place });

    private static Source Source(SourceRow row) => new()
    {
        Id = row.Id,
        Publisher = row.Publisher,
        Title = row.Title,
        Date = row.Date,
        Address = row.Address is null ? null : new Uri(row.Address, UriKind.Absolute),
        SaidBy = row.SaidBy,
    };

    private Donor Donor(DonorRow row) => new() { Id = row.Id, Name = row.Name, Kind = row.Kind, FundedBy = Shares(row.Id, FundFlow.FundedBy), PassesTo = Shares(row.Id, FundFlow.PassesTo) };

    private ValueList<FundShare> Shares(string fund, FundFlow flow) =>
        [.. _shares[fund].Where(s => s.Flow == flow).Select(static s => new FundShare(s.DonorId, new Share(s.Numerator, s.Denominator)))];

    private Pledge Pledge(PledgeRow row) => new()
    {
        Id = row.Id,
        Title = row.Title,
        Announced = row.Announced,
        Sources = [.. _sources[row.Id].Select(static s => s.SourceId)],
        Amount = StoredWordings.ReadAny(row.Amount),
        Basis = row.Basis,
        Parties = Parties(row.Payer, row.Lead, row.Channel, row.Deliverer, row.Producer),
        Contributions = [.. _contributions[row.Id].Select(Contribution)],
        Instrument = row.Instrument,
        Category = row.Category,
        Recipient = row.Recipient,
        Equipment = [.. _lines[row.Id].Select(Line)],
        Period = row is { PeriodFrom: { } from, PeriodTo: { } to } ? new Period(from, to) : null,
        Tranches = [.. _tranches[row.Id].Select(static t => new Tranche(new Period(t.PeriodFrom, t.PeriodTo), StoredWordings.Read(t.Amount)))],
        Events = Events(row.Id, null),
        Values = Values(row.Id, null),
    };

    private static Parties Parties(string? payer, string? lead, string? channel, string? deliverer, string? producer) =>
        (payer ?? lead ?? channel ?? deliverer ?? producer) is null
            ? AidModel.Parties.None
            : new() { Payer = payer, Lead = lead, Channel = channel, Deliverer = deliverer, Producer = producer };

    private static Contribution Contribution(ContributionRow row)
    {
        Parties parties = Parties(row.Payer, row.Lead, row.Channel, row.Deliverer, row.Producer);
        return row switch
        {
            { Amount: { } amount } => AidModel.Contribution.Of(parties, StoredWordings.Read(amount)),
            { ShareNumerator: { } numerator, ShareDenominator: { } denominator } => AidModel.Contribution.Of(parties, new Share(numerator, denominator)),
            _ => AidModel.Contribution.Rest(parties),
        };
    }

    private EquipmentLine Line(EquipmentLineRow row) => new()
    {
        Item = row.Item,
        Category = row.Category,
        Quantity = StoredWordings.Read(row.Quantity),
        UnitPrice = StoredWordings.ReadAny(row.UnitPrice),
        Value = StoredWordings.ReadAny(row.Value),
        Basis = row.Basis,
        UnitTiv = StoredWordings.ReadTiv(row.UnitTiv),
        Tiv = StoredWordings.ReadTiv(row.Tiv),
        Events = Events(row.PledgeId, row.Position),
        Values = Values(row.PledgeId, row.Position),
    };

    private ValueList<StageEvent> Events(string pledge, int? line) => [.. _events[(pledge, line)].Select(static row => row switch
    {
        { Amount: { } amount } => new StageEvent(row.Stage, row.Date, StoredWordings.Read(amount), row.SourceId),
        { Quantity: { } quantity } => new StageEvent(row.Stage, row.Date, StoredWordings.Read(quantity), row.SourceId),
        _ => new StageEvent(row.Stage, row.Date, row.SourceId),
    })];

    private ValueList<ValueStatement> Values(string pledge, int? line) =>
        [.. _values[(pledge, line)].Select(static v => new ValueStatement(v.Basis, StoredWordings.Read(v.Amount), v.Date, v.SourceId))];

    private Relation Relation(RelationRow row)
    {
        string[] others = [.. _others[row.Position]];
        if (row.Kind is not (RelationKind.Unknown or RelationKind.Names) && others.Length != 1)
        {
            throw new FormatException($"A relation ({row.Kind}) of '{row.PledgeId}' is to one other pledge; {others.Length} are in aid_relation_others.");
        }

        return row.Kind switch
        {
            RelationKind.PartOf => AidModel.Relation.PartOf(row.PledgeId, others[0], row.SourceId, row.Payer),
            RelationKind.Unknown => AidModel.Relation.Unknown(row.PledgeId, [.. others], row.SourceId, row.Payer),
            RelationKind.Restates => AidModel.Relation.Restates(row.PledgeId, others[0], row.SourceId),
            RelationKind.Supersedes => AidModel.Relation.Supersedes(row.PledgeId, others[0], row.SourceId),
            RelationKind.Increases => AidModel.Relation.Increases(row.PledgeId, others[0], row.SourceId),
            RelationKind.Withdraws => AidModel.Relation.Withdraws(row.PledgeId, others[0], row.SourceId),
            _ when others.Length > 0 => throw new FormatException($"A relation ({row.Kind}) of '{row.PledgeId}' is to no other pledge; {others.Length} are in aid_relation_others."),
            _ => AidModel.Relation.Names(row.PledgeId, row.Role!.Value, row.DonorId!, row.SourceId),
        };
    }
}
