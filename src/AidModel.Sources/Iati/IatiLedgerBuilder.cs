namespace AidModel;

/// <summary>Makes a ledger of activities.</summary>
/// <param name="part">What unread texts call the file.</param>
/// <param name="generated">The day on which the file was made, if it says so.</param>
/// <param name="unread">Takes what was not understood of the activities.</param>
/// <param name="cancellation">Ends the making early.</param>
internal sealed class IatiLedgerBuilder(string part, DateOnly? generated, IatiNotes unread, CancellationToken cancellation)
{
    // How often what cannot be is taken out of a hierarchy, before all of it is.
    private const int MostRounds = 10;

    private readonly IatiDonors _donors = new();
    private readonly IatiIds _pledgeIds = new();
    private readonly IatiIds _sourceIds = new();
    private readonly Dictionary<string, Source> _sources = new(StringComparer.Ordinal);
    private readonly List<Pledge> _pledges = [];
    private readonly List<Relation> _parts = [];
    private readonly List<(Relation Relation, IatiActivity Activity)> _hierarchy = [];
    private readonly Dictionary<string, List<Pledge>> _byIdentifier = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Pledge> _repeated = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<(DateOnly, StatedMoney?), int>> _paid = new(StringComparer.Ordinal);
    private readonly IatiHierarchy _inside = new();

    /// <summary>The activity behind each pledge.</summary>
    public Dictionary<string, ValueList<PublishedText>> Original { get; } = new(StringComparer.Ordinal);

    /// <summary>Makes the ledger.</summary>
    /// <param name="activities">The activities that are to be understood by the standard.</param>
    /// <param name="known">The ledger that the library wrote beside others; null where there is none.</param>
    /// <param name="faults">What takes the faults.</param>
    /// <exception cref="SourceFormatException">What the file says cannot be held together.</exception>
    public AidLedger Build(IReadOnlyList<IatiActivity> activities, AidLedger? known, FaultList faults)
    {
        foreach (string id in (known?.Sources ?? []).Select(static s => s.Id))
        {
            _sourceIds.Take(id);
        }

        foreach (string id in (known?.Donors ?? []).Select(static d => d.Id))
        {
            _donors.Take(id);
        }

        foreach (string id in (known?.Pledges ?? []).Select(static p => p.Id))
        {
            _pledgeIds.Take(id);
        }

        List<(IatiActivity Activity, Pledge[] Pledges)> made = [.. activities.Select(a => (a, Add(a)))];
        foreach ((IatiActivity activity, Pledge[] pledges) in made.Where(static m => m.Activity.Identifier is not null && m.Pledges.Length > 0))
        {
            cancellation.ThrowIfCancellationRequested();
            if (!_byIdentifier.TryAdd(activity.Identifier!, [.. pledges]))
            {
                Repeat(activity, pledges, _byIdentifier[activity.Identifier!]);
            }
        }

        HashSet<string> parts = [.. _parts.Where(p => _repeated.ContainsKey(p.Others[0])).Select(static p => p.Pledge)];
        _parts.RemoveAll(p => parts.Contains(p.Pledge));
        _pledges.RemoveAll(p => parts.Contains(p.Id));
        for (int i = 0; i < _pledges.Count; i++)
        {
            _pledges[i] = _repeated.GetValueOrDefault(_pledges[i].Id, _pledges[i]);
        }

        foreach (string id in parts)
        {
            Original.Remove(id);
        }

        foreach ((IatiActivity activity, Pledge[] pledges) in made)
        {
            cancellation.ThrowIfCancellationRequested();
            Relate(activity, pledges);
        }

        if (_donors.WithoutKind > 0)
        {
            unread.Add(new(part, 0, "participating-org/@type", Shown.Invariant($"{_donors.WithoutKind}"), "organisations have no type that says what kind of donor they are; the ledger has them as private"));
        }

        return Create(known, faults);
    }

    private AidLedger Create(AidLedger? known, FaultList faults)
    {
        for (int round = 1; ; round++)
        {
            cancellation.ThrowIfCancellationRequested();
            try
            {
                return AidLedger.Create(
                    [.. known?.Sources ?? [], .. _sources.Values],
                    [.. known?.Donors ?? [], .. _donors.Donors],
                    [.. known?.Pledges ?? [], .. _pledges],
                    [.. known?.Relations ?? [], .. _parts, .. _hierarchy.Select(static h => h.Relation)],
                    known?.Policy,
                    known?.Title);
            }
            catch (AidLedgerException error)
            {
                // Which money is inside which is the publishers' to say; where that cannot be, the money counts without it.
                HashSet<string> doubtful = [.. error.Faults.SelectMany(static f => f.Ids)];
                bool IsWrong((Relation Relation, IatiActivity Activity) h) => round > MostRounds || doubtful.Contains(h.Relation.Pledge) || h.Relation.Others.Any(doubtful.Contains);
                (Relation Relation, IatiActivity Activity)[] wrong = [.. _hierarchy.Where(IsWrong)];
                if (wrong.Length == 0)
                {
                    foreach (LedgerFault fault in error.Faults)
                    {
                        faults.Add(0, 0, fault.Message);
                    }

                    faults.ThrowIfAny();
                }

                foreach ((Relation relation, IatiActivity activity) in wrong)
                {
                    unread.Add(new(part, activity.Record, "related-activity", relation.Others[0], $"does not go with '{relation.Pledge}' ({error.Faults[0].Message}); the ledger has both as separate"));
                }

                _hierarchy.RemoveAll(IsWrong);
            }
            catch (OverflowException error)
            {
                throw faults.Stop(0, 0, "the amounts come to more than 79 octillion, the largest amount there is", error);
            }
        }
    }

    private Pledge[] Add(IatiActivity activity)
    {
        cancellation.ThrowIfCancellationRequested();
        unread.AddAll(activity.Unread);
        unread.Leave(activity.MoreUnread);
        if (activity.Sums.Count == 0 && activity.Day is null)
        {
            unread.Add(new(part, activity.Record, null, activity.Identifier ?? activity.Title, "states no amount that is counted and no day; the ledger has it not"));
            return [];
        }

        string source = SourceOf(activity);
        string id = _pledgeIds.For(activity.Identifier ?? activity.Title);
        if (activity.Sums.Count == 0)
        {
            Pledge none = Bare(activity, id, source, activity.Day!.Value) with { Parties = PartiesOf(activity, activity.Payers.Count == 0 ? null : activity.Payers[0]) };
            return [Keep(activity, none)];
        }

        List<Pledge> wholes = [];
        foreach (IatiSum sum in activity.Sums)
        {
            string own = wholes.Count == 0 ? id : _pledgeIds.For($"{id}:{sum.Amount.Currency}");
            wholes.Add(Add(activity, sum, own, source));
        }

        return [.. wholes];
    }

    private Pledge Add(IatiActivity activity, IatiSum sum, string id, string source)
    {
        IatiOrg? one = sum.Items.Select(static i => i.Payer).DistinctBy(static p => p?.Key).ToArray() is [var same] ? same : null;
        Pledge whole = Bare(activity, id, source, sum.Announced) with
        {
            Title = sum.Items.Count == 1 ? sum.Items[0].Title ?? activity.Title : activity.Title,
            Amount = sum.Amount,
            Parties = PartiesOf(activity, one),
            Contributions = [.. activity.Payers.Select(p => Contribution.Of(new Parties { Payer = _donors.IdOf(p) }, new StatedMoney(Wording.NotGiven, sum.Amount.Currency)))],
            Events = Payments(sum.Items.Count == 1 ? sum.Paid.Concat(sum.Items[0].Paid) : sum.Paid, sum.Amount.Currency, source),
        };
        Keep(activity, whole);
        foreach ((int index, IatiItem item) in sum.Items.Where(_ => sum.Items.Count > 1).Index())
        {
            Pledge part = Bare(activity, _pledgeIds.For(Shown.Invariant($"{id}:{index + 1}")), source, item.Announced) with
            {
                Title = item.Title ?? activity.Title,
                Amount = item.Amount,
                Parties = item.Payer is null ? Parties.None : new() { Payer = _donors.IdOf(item.Payer) },
                Events = Payments(item.Paid, item.Amount.Currency, source),
            };
            Keep(activity, part);
            _parts.Add(Relation.PartOf(part.Id, id, source));
        }

        return whole;
    }

    private static ValueList<StageEvent> Payments(IEnumerable<(DateOnly Day, decimal Amount)> paid, Currency currency, string source) =>
        [.. paid.OrderBy(static p => p.Day).Select(p => new StageEvent(Stage.Disbursed, p.Day, new Money(p.Amount, currency), source))];

    private static Pledge Bare(IatiActivity activity, string id, string source, DateOnly announced) => new()
    {
        Id = id,
        Title = activity.Title,
        Announced = announced,
        Sources = [source],
        Recipient = activity.Recipient,
        Category = activity.Category,
        Instrument = activity.Instrument,
        Period = activity.Period,
    };

    private Parties PartiesOf(IatiActivity activity, IatiOrg? payer) =>
        new() { Payer = _donors.IdOf(payer), Lead = _donors.IdOf(activity.Lead), Deliverer = _donors.IdOf(activity.Deliverer) };

    private Pledge Keep(IatiActivity activity, Pledge pledge)
    {
        _pledges.Add(pledge);
        Original.Add(pledge.Id, activity.Original);
        return pledge;
    }

    /// <summary>The file as one of its reporting organisations' statements: public from the day it was made, else the last that it knows of.</summary>
    private string SourceOf(IatiActivity activity)
    {
        string publisher = activity.Reporting is { } reporting ? reporting.Name ?? reporting.Ref! : "(not named)";
        string key = activity.Reporting?.Key ?? string.Empty;
        DateOnly day = generated ?? activity.Updated ?? activity.Sums
            .SelectMany(static s => s.Items.Select(static i => i.Announced).Concat(s.Items.SelectMany(static i => i.Paid).Concat(s.Paid).Select(static p => p.Day)))
            .Append(activity.Sums.Count == 0 ? activity.Day!.Value : DateOnly.MinValue)
            .Max();
        if (!_sources.TryGetValue(key, out Source? source))
        {
            source = new() { Id = _sourceIds.For($"iati-{activity.Reporting?.Key ?? "activities"}"), Publisher = publisher, Title = "IATI activities", Date = day };
        }

        _sources[key] = source.Date < day ? source with { Date = day } : source;
        return source.Id;
    }

    /// <summary>An identifier is of one activity: what stands there again, as where two organisations report what they do together, is the
    /// same money.</summary>
    private void Repeat(IatiActivity activity, Pledge[] again, List<Pledge> first)
    {
        foreach (Pledge pledge in again)
        {
            Pledge? same = pledge.Amount is null ? first[0] : first.Find(f => f.Amount?.Currency == pledge.Amount.Value.Currency);
            if (same is null)
            {
                continue;
            }

            bool isLater = pledge.Announced >= same.Announced;
            _hierarchy.Add((isLater ? Relation.Restates(pledge.Id, same.Id, pledge.Sources[0]) : Relation.Restates(same.Id, pledge.Id, pledge.Sources[0]), activity));
            _repeated[pledge.Id] = pledge with { Events = Further(pledge.Events, same) };
            unread.Add(new(part, activity.Record, "iati-identifier", activity.Identifier!, $"is also that of an activity before it; the ledger has '{pledge.Id}' as the same money said again, without parts and the payments that both have"));
        }
    }

    /// <summary>The payments that another activity has not: what was paid on one day in one amount is the same.</summary>
    private ValueList<StageEvent> Further(ValueList<StageEvent> paid, Pledge first)
    {
        if (!_paid.TryGetValue(first.Id, out Dictionary<(DateOnly, StatedMoney?), int>? there))
        {
            _paid.Add(first.Id, there = first.Events.CountBy(static d => (d.Date, d.Amount)).ToDictionary());
        }

        Dictionary<(DateOnly, StatedMoney?), int> seen = [];
        List<StageEvent> further = [];
        foreach (StageEvent payment in paid)
        {
            (DateOnly, StatedMoney?) same = (payment.Date, payment.Amount);
            int count = seen[same] = seen.GetValueOrDefault(same) + 1;
            if (count > there.GetValueOrDefault(same))
            {
                further.Add(payment);
            }
        }

        return [.. further];
    }

    /// <summary>Notes of which activities this one is part, and which are part of it.</summary>
    private void Relate(IatiActivity activity, Pledge[] pledges)
    {
        foreach ((string identifier, bool isParent) in activity.Related)
        {
            if (!_byIdentifier.TryGetValue(identifier, out List<Pledge>? others) || pledges.Length == 0)
            {
                unread.Add(new(part, activity.Record, "related-activity", identifier, $"is {(isParent ? "what this one is part of" : "part of this one")}, but is not in the file, or no pledge is made of it"));
                continue;
            }

            IReadOnlyList<Pledge> details = isParent ? pledges : others;
            IReadOnlyList<Pledge> wholes = isParent ? others : pledges;
            foreach (Pledge detail in details)
            {
                Pledge whole = wholes.FirstOrDefault(w => w.Amount?.Currency == detail.Amount?.Currency) ?? wholes[0];
                Relate(activity, detail, whole, identifier);
            }
        }
    }

    private void Relate(IatiActivity activity, Pledge detail, Pledge whole, string identifier)
    {
        if (_inside.Has(detail.Id, whole.Id))
        {
            return;
        }

        string? why = detail.Amount?.Wording.Figure < 0 || whole.Amount?.Wording.Figure < 0 ? "is below zero, or this one is" : _inside.Add(detail.Id, whole.Id);
        if (why is not null)
        {
            unread.Add(new(part, activity.Record, "related-activity", identifier, $"{why}; the ledger has both as separate"));
            return;
        }

        // The standard has money at one level of a hierarchy, or different money at each; no activity says which.
        string source = detail.Sources[0];
        Relation relation = whole.Amount is null ? Relation.PartOf(detail.Id, whole.Id, source) : Relation.Unknown(detail.Id, [whole.Id], source);
        _hierarchy.Add((relation, activity));
    }
}
