namespace AidModel;

/// <summary>Opens a group's figure into what it is made of.</summary>
internal sealed class Explainer(Tally tally, Level level, Group group)
{
    private readonly AidQuery _query = tally.Query;
    private readonly LedgerIndex _index = tally.Index;

    public Explanation Explain(MoneyRange range, ValueList<MoneyRange> unconverted, MoneyRange notDeflated)
    {
        List<LeftOutLine> leftOut = [.. NotCounted()];
        List<CountedLine> counted = [.. group.Entries.Where(IsCounted).Select(Counted).OrderBy(static c => c.IsLess)];
        HashSet<string> named = new(counted.SelectMany(static c => c.Sources).Concat(leftOut.SelectMany(static l => l.Sources)), StringComparer.Ordinal);
        return new Explanation
        {
            Figure = Describe(),
            Range = range,
            Unconverted = unconverted,
            Counted = [.. counted],
            LeftOut = [.. leftOut],
            Prices = [.. counted.Select(static c => c.Prices).OfType<PriceUsed>().Distinct()],
            NotDeflated = notDeflated,
            Rates = [.. counted.SelectMany(static c => c.Rates).Distinct()],
            Assumptions = [.. Assumptions()],
            Sources = [.. tally.Ledger.Sources.Where(s => named.Contains(s.Id))],
        };
    }

    /// <summary>What would have to be known for the figure to be exact.</summary>
    public IEnumerable<string> OpenFacts()
    {
        foreach (Entry entry in group.Entries)
        {
            Portion portion = entry.Portion;
            string name = Name(portion);
            if (!entry.Effect.IsSettled)
            {
                foreach (Portion open in OpenIn(portion))
                {
                    yield return $"whether {Name(open)} is inside {string.Join(" or ", open.Candidates.Select(static c => $"'{c[0].Holding.Pledge.Id}'"))}";
                }
            }

            if (tally.Amounts.IsConverted(entry.Variable) && !tally.Amounts[entry.Variable].IsExact)
            {
                bool isKnown = portion is { IsMain: true } ? portion.Holding.Amount.IsExact : portion.Amount is { IsExact: true };
                yield return isKnown && _query.Period is { } period
                    ? $"how much of {name} falls in {period}"
                    : _query.Valuation.Basis is { } basis && BasesOf(portion).Count == 0 ? $"what {name} is worth, {BasisChange.Words(basis)}"
                    : $"the amount of {name}{(StatedOf(portion) is { } stated ? $", stated as '{stated}'" : string.Empty)}";
            }
        }
    }

    /// <summary>On which bases the amounts stand that are counted.</summary>
    public ValueList<ValueBasis> Bases() => [.. group.Entries.Where(IsCounted).SelectMany(static e => BasesOf(e.Portion)).Distinct().Order()];

    public IEnumerable<string> MissingRates() =>
        group.Entries.Where(e => !tally.Amounts.IsConverted(e.Variable))
            .Select(e => $"a rate from {tally.Amounts.Unit(e.Variable)} to {_query.Currency} for {e.Portion.Announced:O}")
            .Concat(group.Entries.Where(static e => e.IsNotDeflated).Select(static e => $"constant prices of what was announced on {e.Portion.Announced:O}: {e.Real!.Reason}"));

    private static IEnumerable<Portion> OpenIn(Portion portion) =>
        portion is { IsMain: false, Candidates.Count: > 0 } ? [portion] : portion.Holding.Portions.Where(static p => p.Candidates.Count > 0);

    private bool IsCounted(Entry entry) =>
        tally.Amounts.IsConverted(entry.Variable) && !entry.IsNotDeflated && !IsNotMeasured(entry.Portion) && !(HasNoAmount(entry.Portion) && entry.Effect.Low.Sign < 0);

    /// <summary>Whether a portion has an amount, of which nothing is what the query measures.</summary>
    private bool IsNotMeasured(Portion portion) =>
        tally.Amounts[portion.Holding.VariableOf(portion)].IsZero && !(portion.Amount ?? portion.Holding.Amount).IsZero;

    /// <summary>A line without a value takes nothing away that could be named.</summary>
    private static bool HasNoAmount(Portion portion) => portion.Holding.Line is not null && portion.Holding.Currency is null;

    private CountedLine Counted(Entry entry)
    {
        Portion portion = entry.Portion;
        Effect effect = entry.Effect;
        Currency unit = tally.Amounts.Unit(entry.Variable);
        Rational weight = effect.Up.Sign != 0 ? effect.Up : effect.Low.Sign != 0 ? effect.Low : effect.Best ?? Rational.Zero;
        bool isRest = portion.IsMain && group.Entries.Exists(e => e.Portion.Holding == portion.Holding && !e.Portion.IsMain && e.Effect.Up.Sign == -weight.Sign);
        Rational size = weight.Sign < 0 ? -weight : weight;
        return new CountedLine
        {
            Pledge = portion.Holding.Pledge.Id,
            Title = TitleOf(portion.Holding),
            Payer = portion.IsMain && !isRest ? null : portion.Parties.Payer,
            Stated = StatedOf(portion),
            Amount = new MoneyRange((tally.Amounts[entry.Variable] * (entry.Real?.Factor ?? Rational.One)).Round(unit.MinorUnits ?? 2), unit),
            IsLess = weight.Sign < 0,
            IsDerived = isRest || (StatedOf(portion) is null && portion.Holding.Currency is not null),
            IsOpen = !effect.IsSettled,
            Share = size == Rational.One ? null : Digits.Percent(size),
            Rates = [.. tally.Amounts.RatesOf(entry.Variable).Select(static r => r.Used).OfType<RateUsed>().Concat(entry.Real?.Rates ?? []).Distinct()],
            Prices = entry.Real?.Prices,
            Bases = BasesOf(portion),
            PricedBy = [.. ValuedLines(portion).Select(static l => l.PricedBy).OfType<string>()],
            Events = EventsOf(portion.Holding),
            Sources = SourcesOf(portion.Holding.Node),
        };
    }

    private IEnumerable<LeftOutLine> NotCounted()
    {
        HashSet<Portion> counted = [.. group.Entries.Select(static e => e.Portion)];
        foreach (Portion portion in _index.Portions.Where(static p => !HasNoAmount(p)))
        {
            bool belongs = level.Weights(portion).Any(w => w.Group == group.Index);
            if (belongs && counted.Contains(portion) && IsNotMeasured(portion))
            {
                yield return Line(portion, _query.Period is null ? LeftOutReason.NotMeasured : LeftOutReason.OutOfPeriod, null);
            }
            else if (belongs && counted.Contains(portion) && !tally.Amounts.IsConverted(portion.Holding.VariableOf(portion)))
            {
                yield return NoRate(portion);
            }
            else if (belongs && tally.Scope.LeavesOpen(portion))
            {
                yield return Line(portion, LeftOutReason.Open, portion.Candidates.First(tally.Scope.Contains)[0].Holding.Pledge.Id);
            }
            else if (belongs && !counted.Contains(portion) && portion.Containers.FirstOrDefault(tally.Scope.Contains) is { } container)
            {
                yield return Line(portion, LeftOutReason.PartOf, container[0].Holding.Pledge.Id);
            }
            else if (belongs && !counted.Contains(portion) && !portion.IsMain)
            {
                yield return Line(portion, LeftOutReason.PartOf, portion.Holding.Pledge.Id);
            }
            else if (!tally.Scope.Contains(portion) && portion.Candidates.FirstOrDefault(tally.Scope.Contains) is { } candidate && level.WouldBelong(portion, group))
            {
                yield return Line(portion, LeftOutReason.Open, candidate[0].Holding.Pledge.Id);
            }
            else if (!belongs && tally.Scope.Contains(portion) && level.IsPartition && HasOtherRole(portion))
            {
                yield return Line(portion, LeftOutReason.OtherRole, null);
            }
        }

        foreach (Entry entry in group.Entries.Where(e => e.IsNotDeflated && tally.Amounts.IsConverted(e.Variable) && e.Effect.Up.Sign > 0))
        {
            yield return Line(entry.Portion, LeftOutReason.NoPrices, null) with
            {
                Amount = new MoneyRange(tally.Amounts[entry.Variable].Round(_query.Currency.MinorUnits ?? 2), _query.Currency),
                Because = entry.Real!.Reason,
            };
        }

        foreach (Portion portion in _index.LeftOut.Where(p => level.WouldBelong(p, group)))
        {
            (LeftOutReason reason, PledgeNode by) = portion.Holding.Node.LeftOut!.Value;
            if (tally.Scope.IsWhole || (by.LeftOut is null && _index.Of(by).Portions.Exists(tally.Scope.Contains)))
            {
                yield return Line(portion, reason, by.Pledge.Id);
            }
        }
    }

    private bool HasOtherRole(Portion portion)
    {
        int at = _query.GroupBy.ToList().IndexOf(Dimension.Donor);
        if (at < 0 || at >= group.Keys.Count)
        {
            return false;
        }

        return Enum.GetValues<Role>().Any(r => r != _query.Along && portion.Parties[r] == group.Keys[at]);
    }

    private IEnumerable<string> Assumptions()
    {
        yield return $"Wordings: {tally.Ledger.Policy.Name}.";
        yield return $"Conversion: {_query.Conversion.Name}.";
        foreach (string told in Values())
        {
            yield return told;
        }

        if (_query.Prices is { } prices)
        {
            yield return $"Prices: {prices}. Each amount is taken into its payer's currency, deflated there from the year of its announcement, and converted; all by the days of announcement, delivered or not.";
        }

        if (group.Entries.Exists(static e => !e.Effect.IsSettled))
        {
            yield return _query.OpenRelations switch
            {
                OpenRelations.Separate => "Best value: what may be inside another pledge is taken as separate.",
                OpenRelations.Undecided => "Best value: none where it is open whether money is inside another pledge.",
                _ => "Best value: a pledge is taken to contain what may be inside it and was announced no earlier.",
            };
        }

        if (_query.Period is not null && _query.Measure.IsPledged)
        {
            yield return _query.Spreading == Spreading.StraightLine
                ? "Money is spread evenly over the days it is given for."
                : "Money is not spread over its days: what is only partly in the period counts as 0 / unknown / all.";
        }

        foreach (string conflict in tally.Conflicts)
        {
            yield return $"{char.ToUpperInvariant(conflict[0])}{conflict[1..]}.";
        }
    }

    /// <summary>Which values were taken, and on which bases they stand, where they are not all amounts as they are stated.</summary>
    private IEnumerable<string> Values()
    {
        if (_query.Valuation != Valuation.AsStated)
        {
            yield return $"Valuation: {_query.Valuation}.";
        }

        Entry[] counted = [.. group.Entries.Where(IsCounted)];
        (ValueBasis Basis, int Count)[] bases = [.. counted.SelectMany(static e => BasesOf(e.Portion)).GroupBy(static b => b).OrderBy(static g => g.Key).Select(static g => (g.Key, g.Count()))];
        if (_query.Valuation != Valuation.AsStated || Array.Exists(bases, static b => b.Basis != ValueBasis.Stated))
        {
            int without = counted.Count(static e => BasesOf(e.Portion).Count == 0);
            IEnumerable<string> told = bases.Select(static (b, i) => $"{b.Count}{(i > 0 ? string.Empty : b.Count == 1 ? " amount" : " amounts")} {(b.Basis == ValueBasis.Stated ? "as stated" : $"at {BasisChange.Words(b.Basis)}")}");
            yield return $"Values: {string.Join(", ", without == 0 && bases.Length > 0 ? told : told.Append($"{without} without a value"))}{(bases.Length > 1 ? ": values on different bases are mixed" : string.Empty)}.";
        }

        foreach (string mixed in group.Entries.Select(static e => e.Portion.Holding.Node).Distinct().SelectMany(n => _index.Mixed[n]).Distinct())
        {
            yield return $"Basis: {mixed}.";
        }
    }

    /// <summary>The lines that a portion is, or that it is worth.</summary>
    private static ValueList<EquipmentLine> ValuedLines(Portion portion)
    {
        Pledge pledge = portion.Holding.Pledge;
        return portion.Holding.Line is { } line ? [line] : pledge is { Amount: null, Tranches.Count: 0 } ? pledge.Equipment : [];
    }

    private static ValueList<ValueBasis> BasesOf(Portion portion)
    {
        Pledge pledge = portion.Holding.Pledge;
        if (portion.Holding.Line is null && (BasisChange.HasFigure(pledge.Amount) || pledge.Tranches.Any(static t => BasisChange.HasFigure(t.Amount))))
        {
            return [pledge.Basis];
        }

        return [.. ValuedLines(portion).Where(static l => BasisChange.HasFigure(l.Value ?? l.UnitPrice)).Select(l => l.Basis ?? pledge.Basis).Distinct().Order()];
    }

    private LeftOutLine NoRate(Portion portion)
    {
        int variable = portion.Holding.VariableOf(portion);
        Currency unit = tally.Amounts.Unit(variable);
        return Line(portion, LeftOutReason.NoRate, null) with
        {
            Amount = new MoneyRange(tally.Amounts[variable].Round(unit.MinorUnits ?? 2), unit),
            Because = string.Join("; ", tally.Amounts.RatesOf(variable).Select(static r => r.Reason).OfType<string>().Distinct()),
        };
    }

    private LeftOutLine Line(Portion portion, LeftOutReason reason, string? by) => new()
    {
        Pledge = portion.Holding.Pledge.Id,
        Title = TitleOf(portion.Holding),
        Payer = portion.IsMain ? null : portion.Parties.Payer,
        Stated = StatedOf(portion),
        Reason = reason,
        By = by,
        Sources = SourcesOf(portion.Holding.Node),
    };

    private string Describe()
    {
        string keys = group.Keys.Count == 0 ? "Total" : string.Join(", ", group.Keys);
        string within = _query.Within is null ? string.Empty : $", within {_query.Within}";
        string asOf = _query.AsOf is { } day ? $", as of {day:O}" : string.Empty;
        string by = _query.By is { } last ? $", by {last:O}" : string.Empty;
        string period = _query.Period is { } days ? $", for {days}" : string.Empty;
        string announced = _query.Announced is { } window ? $", announced {window}" : string.Empty;
        return $"{keys}: {_query.Measure.Words}, along {_query.Along.ToString().ToLowerInvariant()}{within}{period}{announced}{by}{asOf}";
    }

    private ValueList<string> SourcesOf(PledgeNode node)
    {
        IEnumerable<string> events = _query.Measure.IsPledged ? [] : node.Pledge.AllEvents.Select(static e => e.Source);
        return [.. node.Pledge.Sources.Concat(node.Evidence).Concat(events).Distinct()];
    }

    /// <summary>What a figure of money goes by: the events of the line, or of the pledge; where that has none, those of its lines.</summary>
    private ValueList<StageEvent> EventsOf(Holding holding)
    {
        IEnumerable<StageEvent> events = holding.Line?.Events ?? (holding.Pledge.Events.Count > 0 ? holding.Pledge.Events : holding.Pledge.AllEvents);
        return _query.Measure.IsPledged ? [] : [.. events.OrderBy(static e => e.Date)];
    }

    private static string TitleOf(Holding holding) => holding.Line?.Item ?? holding.Pledge.Title;

    private static string Name(Portion portion) =>
        $"'{portion.Holding.Pledge.Id}'"
        + (portion.Holding.Line is { } line ? $" ({line.Item})" : string.Empty)
        + (portion.Holding.Portions.Count > 1 && portion.Parties.Payer is { } payer ? $" (share of {payer})" : string.Empty);

    private static StatedMoney? StatedOf(Portion portion) => portion.IsMain ? portion.Holding.Stated : portion.Stated;
}
