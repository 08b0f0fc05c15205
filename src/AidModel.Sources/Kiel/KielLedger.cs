namespace AidModel;

/// <summary>Makes a ledger of a release's rows.</summary>
internal sealed class KielLedger
{
    internal const string Publisher = "Kiel Institute for the World Economy";
    private const int LongestTitle = 300;
    private const int LongestId = 70;

    private readonly KielRelease _release;
    private readonly KielMeasure _measure;
    private readonly KielBasis _basis;
    private readonly HashSet<int> _rowsWithSource = [];
    private readonly List<Source> _sources = [];
    private readonly List<Pledge> _pledges = [];
    private readonly List<Relation> _relations = [];
    private readonly Dictionary<string, int[]> _rows = new(StringComparer.Ordinal);

    private KielLedger(KielRelease release, KielMeasure measure, KielBasis basis)
    {
        _release = release;
        _measure = measure;
        _basis = basis;
    }

    /// <summary>The ledger, and which rows, by their place in <see cref="KielRelease.Rows"/>, are behind each of its pledges.</summary>
    public static (AidLedger Ledger, IReadOnlyDictionary<string, int[]> Rows) Make(KielRelease release, KielMeasure measure, KielBasis basis)
    {
        KielLedger maker = new(release, measure, basis);
        maker.AddPledges();
        AidLedger ledger = AidLedger.Create(
            [.. maker._sources], [.. release.Donors], [.. maker._pledges], [.. maker._relations], title: $"{release.Name}, {Describe(measure)}, {Describe(basis)}");
        return (ledger, maker._rows);
    }

    /// <summary>The id of the source that is a row.</summary>
    public static string SourceId(KielRow row) => Shown.Invariant($"row-{row.Row}");

    private static string Describe(KielMeasure measure) => measure switch
    {
        KielMeasure.Commitment => "commitments",
        KielMeasure.Allocation => "allocations",
        _ => "allocations, redistributed",
    };

    private static string Describe(KielBasis basis) => basis switch
    {
        KielBasis.Stated => "as the sources state them",
        KielBasis.Published => "as the publisher counts them",
        _ => "every row by itself",
    };

    private void AddPledges()
    {
        if (_basis == KielBasis.EveryRow)
        {
            AddEveryRow();
        }
        else if (!_release.IsRaw)
        {
            AddEuros();
        }
        else if (_measure == KielMeasure.Commitment)
        {
            AddPackages();
        }
        else
        {
            AddAllocations();
        }
    }

    private void AddEveryRow()
    {
        for (int i = 0; i < _release.Rows.Count; i++)
        {
            KielRow row = _release.Rows[i];
            StatedMoney? amount = _release.IsRaw ? Money(row.Stated, row.Currency) : Money(row.Published[_measure], Currency.EUR);
            if (amount is not null)
            {
                Add(Shown.Invariant($"row-{row.Row}"), row, [i], amount, []);
            }
        }
    }

    /// <summary>Of a release in euros each row is a promise of its own: what belongs together it does not say.</summary>
    private void AddEuros()
    {
        for (int i = 0; i < _release.Rows.Count; i++)
        {
            KielRow row = _release.Rows[i];
            bool isMeasured = _measure == KielMeasure.Commitment || _release.IsAllocation(row);
            if (isMeasured && row.Published[_measure] is { } euros)
            {
                Add(Shown.Invariant($"row-{row.Row}"), row, [i], Money(euros, Currency.EUR), []);
            }
        }
    }

    private void AddPackages()
    {
        foreach (int[] package in Packages())
        {
            int[] firsts = [.. Enumerable.Range(0, package.Length).Where(at => _release.Rows[package[at]].IsFirst)];
            for (int k = 0; k < firsts.Length; k++)
            {
                // What stands before the first row of a package belongs to it too.
                AddPackage(package[firsts[k]], package[(k == 0 ? 0 : firsts[k])..(k + 1 == firsts.Length ? package.Length : firsts[k + 1])]);
            }
        }
    }

    private void AddPackage(int first, int[] rows)
    {
        KielRow row = _release.Rows[first];
        string id = row.Package ?? Shown.Invariant($"row-{row.Row}");
        if (_basis == KielBasis.Published)
        {
            Add(id, row, rows, Published(row, row.Published.Total, row.Derived.Total, row.Published.Commitment, row.Derived.Commitment), Items(rows, withPrices: false));
            return;
        }

        // A total that does not follow from the raw columns is the publisher's own input.
        bool hasOwnTotal = row.Published.Total is { } typed && row.Derived.Total is { } derived && !KielComparison.Agree(typed, derived);
        StatedMoney? amount = Money(hasOwnTotal ? row.Published.Total : row.Stated, row.Currency);
        List<int[]> activities = _release.Has(KielMeasure.Allocation) || amount is null ? [] : Activities(rows, amount.Value);
        string whole = Add(id, row, rows, amount, Items([.. rows.Except(activities.SelectMany(static a => a))], withPrices: amount is null));
        foreach (int[] activity in activities)
        {
            KielRow part = _release.Rows[activity[0]];
            string added = Add(Shown.Invariant($"{id}-row-{part.Row}"), part, activity, Money(part.Stated, part.Currency), Items(activity, withPrices: false));
            _relations.Add(Relation.PartOf(added, whole, SourceOf(part)));
        }
    }

    /// <summary>The runs of rows of a package that state another value than it: its activities, where they are not more than it.</summary>
    private List<int[]> Activities(int[] rows, StatedMoney whole)
    {
        List<int[]> activities = [];
        decimal sum = 0;
        for (int from = 0; from < rows.Length;)
        {
            KielRow first = _release.Rows[rows[from]];
            int to = from + 1;
            while (to < rows.Length && _release.Rows[rows[to]] is { } next && next.Stated == first.Stated && next.Announced == first.Announced && next.Explanation == first.Explanation)
            {
                to++;
            }

            if (first.Stated is > 0 and { } stated && stated != whole.Wording.Figure)
            {
                if (first.Currency != whole.Currency)
                {
                    return [];
                }

                sum += stated;
                activities.Add(rows[from..to]);
            }

            from = to;
        }

        return sum <= whole.Wording.Figure ? activities : [];
    }

    private void AddAllocations()
    {
        int[][] allocations = [.. Enumerable.Range(0, _release.Rows.Count).Where(i => _release.Rows[i].AllocationId is not null)
            .GroupBy(i => _release.Rows[i].AllocationId!, StringComparer.OrdinalIgnoreCase).Select(static g => g.ToArray())];
        foreach (int[] rows in allocations)
        {
            // An id that is taken up again further down is counted again there.
            int[] starts = [.. Enumerable.Range(0, rows.Length).Where(at => at == 0 || rows[at] != rows[at - 1] + 1)];
            for (int k = 0; k < starts.Length; k++)
            {
                AddAllocation(_release.Rows[rows[starts[k]]], rows[starts[k]..(k + 1 == starts.Length ? rows.Length : starts[k + 1])]);
            }
        }
    }

    private void AddAllocation(KielRow row, int[] rows)
    {
        string id = row.AllocationId!;
        if (_measure == KielMeasure.RedistributedAllocation)
        {
            if ((_basis == KielBasis.Published ? row.Published.Redistributed : row.Derived.Redistributed) is { } euros)
            {
                Add(id, row, rows, Money(euros, Currency.EUR), Items(rows, withPrices: false));
            }
        }
        else if (_basis == KielBasis.Published)
        {
            Add(id, row, rows, Published(row, row.Published.Allocated, row.Derived.Allocated, row.Published.Allocation, row.Derived.Allocation), Items(rows, withPrices: false));
        }
        else
        {
            StatedMoney? amount = Money(row.Stated, row.Currency);
            Add(id, row, rows, amount, Items(rows, withPrices: amount is null));
        }
    }

    /// <summary>The figure that the publisher counts: the derived one, where it is the same, since it has no rounding of binary fractions.</summary>
    private static StatedMoney? Published(KielRow row, decimal? amount, decimal? derived, decimal? euros, decimal? derivedEuros) =>
        euros is not { } counted ? null
        : derivedEuros is { } same && KielComparison.Agree(counted, same) ? Money(derived, row.Currency)
        : Money(amount, row.Currency) ?? Money(counted, Currency.EUR);

    private IEnumerable<int[]> Packages() =>
        Enumerable.Range(0, _release.Rows.Count).GroupBy(i => _release.Rows[i].Package ?? Shown.Invariant($"row-{_release.Rows[i].Row}"), StringComparer.OrdinalIgnoreCase).Select(static g => g.ToArray());

    private ValueList<EquipmentLine> Items(int[] rows, bool withPrices) =>
    [
        .. rows.Select(i => _release.Rows[i]).Where(static r => r.Item is not null).Select(r => new EquipmentLine
        {
            Item = r.Item!,
            Category = r.ItemType ?? "unspecified",
            Quantity = new(r.Units is { } units ? Wording.Exactly(units) : Wording.NotGiven, Unit.Piece),
            UnitPrice = withPrices ? Money(r.UnitPrice, Currency.USD) : null,
            Events = Arrived(r),
        }),
    ];

    private string Add(string id, KielRow row, int[] rows, StatedMoney? amount, ValueList<EquipmentLine> items)
    {
        string own = OwnId(id, row.Row);
        _rows[own] = rows;
        _pledges.Add(new Pledge
        {
            Id = own,
            Title = Title(row),
            Announced = row.Announced ?? _release.LastDay,
            Sources = [SourceOf(row)],
            Amount = amount,
            Parties = Parties.None with { Payer = row.Donor },
            Category = row.Type,
            Recipient = "UKR",
            Instrument = InstrumentOf(row.Kind),
            Equipment = amount is { Wording.Figure: < 0 } ? [] : items,
            Events = Arrived(row, amount),
        });
        return own;
    }

    /// <summary>What has arrived of a package, in its own currency at the release's rate; of one that is worth what its items are, their
    /// units say it. It can be no more than was promised: where the publisher's prices of what has arrived come to more, all has. Where the
    /// publisher has no figure, it is not known how much has.</summary>
    private ValueList<StageEvent> Arrived(KielRow row, StatedMoney? amount)
    {
        if (!IsOfStages || !_release.HasDelivered || !row.IsFirst || row.Delivered == 0 || amount?.Wording.Figure is <= 0 || (amount is null && row.Delivered is not null && _basis == KielBasis.Stated))
        {
            return [];
        }

        Currency currency = amount?.Currency ?? (_basis == KielBasis.Stated ? Currency.USD : Currency.EUR);
        decimal? delivered = row.Delivered is null ? null
            : currency == Currency.EUR ? row.Delivered
            : _release.Rates.TryGetValue(currency, out decimal rate) ? row.Delivered * rate
            : null;
        if (amount is { } most && (delivered > most.Wording.Figure || (delivered is { } all && KielComparison.Agree(all, most.Wording.Figure))))
        {
            delivered = most.Wording.Figure;
        }

        Stage stage = row.Type == "Financial" ? Stage.Disbursed : Stage.Delivered;
        return [new StageEvent(stage, _release.LastDay, new StatedMoney(delivered is { } known ? Wording.Exactly(known) : Wording.NotGiven, currency), SourceOf(row))];
    }

    /// <summary>The units of an item that have arrived: no more than were promised. None where the publisher does not know.</summary>
    private ValueList<StageEvent> Arrived(KielRow row)
    {
        decimal? arrived = row.Units < row.UnitsDelivered ? row.Units : row.UnitsDelivered;
        return IsOfStages && arrived is >= 0 and { } units ? [new StageEvent(Stage.Delivered, _release.LastDay, new StatedQuantity(Wording.Exactly(units), Unit.Piece), SourceOf(row))] : [];
    }

    /// <summary>Whether the ledger says how far along its packages are: the publisher does of commitments.</summary>
    private bool IsOfStages => _measure == KielMeasure.Commitment && _basis != KielBasis.EveryRow;

    private string SourceOf(KielRow row)
    {
        string id = SourceId(row);
        if (_rowsWithSource.Add(row.Row))
        {
            _sources.Add(new Source
            {
                Id = id,
                Publisher = Publisher,
                Title = Shown.Invariant($"{_release.Name}, {_release.Sheet}, row {row.Row}"),
                Date = row.Announced ?? _release.LastDay,
                Address = row.Address,
            });
        }

        return id;
    }

    /// <summary>The publisher's id; with the row where that is another pledge's already.</summary>
    private string OwnId(string id, int row)
    {
        string clean = string.Concat(id.Take(LongestId).Select(static c => char.IsLetterOrDigit(c) || c is '.' or '_' or '-' or ':' ? c : '-'));
        if (_rows.ContainsKey(clean))
        {
            clean = Shown.Invariant($"{clean}-row-{row}");
        }

        string own = clean;
        for (int i = 2; _rows.ContainsKey(own); i++)
        {
            own = Shown.Invariant($"{clean}-{i}");
        }

        return own;
    }

    private static string Title(KielRow row)
    {
        string title = row.Explanation ?? row.Item ?? row.Kind ?? row.Type ?? "Aid without an explanation";
        return title.Length <= LongestTitle ? title : $"{title[..LongestTitle].TrimEnd()}…";
    }

    private static Instrument? InstrumentOf(string? kind) => kind?.ToUpperInvariant() switch
    {
        "GRANT" => Instrument.Grant,
        "LOAN" => Instrument.Loan,
        "GUARANTEE" => Instrument.Guarantee,
        "TRAINING" => Instrument.Training,
        _ => null,
    };

    private static StatedMoney? Money(decimal? amount, Currency? currency) =>
        amount is { } known && currency is { } money ? new StatedMoney(Wording.Exactly(known), money) : null;
}
