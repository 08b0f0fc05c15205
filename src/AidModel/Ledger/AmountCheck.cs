namespace AidModel;

/// <summary>Finds amounts that cannot hold together.</summary>
internal sealed class AmountCheck(LedgerIndex index, BoundsReader reader, Action<LedgerFault> fault)
{
    /// <summary>The amounts of all variables, each in its own currency, as far as relations in one currency tighten them; what was found
    /// when the check was run.</summary>
    public IReadOnlyList<Interval> Tightened { get; private set; } = [];

    public void Run()
    {
        foreach (Holding holding in index.Holdings)
        {
            if (holding.Line is null)
            {
                Run(holding);
            }
            else
            {
                Run(holding, holding.Line);
            }
        }

        CheckParts();
    }

    public void Run(Holding holding)
    {
        CheckSign(holding);
        CheckContributions(holding.Pledge);
        CheckCurrencies(holding);
        CheckTranches(holding);
        CheckEvents(holding, $"'{holding.Pledge.Id}'", holding.Pledge.Events);
        if (holding.Pledge.Events.FirstOrDefault(static e => e.Quantity is not null) is { } units)
        {
            Tell(holding.Pledge, LedgerFaultKind.Contradiction, $"An event of '{holding.Pledge.Id}' is of units ({units.Told}), which stand with a line of its equipment.");
        }
    }

    private void Run(Holding holding, EquipmentLine line)
    {
        if (line.Quantity.Unit == Unit.Tiv && line.UnitPrice is not null)
        {
            Tell(holding.Pledge, LedgerFaultKind.Contradiction, $"{Name(holding, null)} is counted in {Unit.Tiv} and has a unit price: trend-indicator values measure the volume of transfers and are never money.");
        }

        if (line.Events.Count == 0)
        {
            return;
        }

        string name = Name(holding, null);
        CheckEvents(holding, name, line.Events);
        foreach (StageEvent other in line.Events.Where(e => e.Quantity is { } quantity && quantity.Unit != line.Quantity.Unit))
        {
            Tell(holding.Pledge, LedgerFaultKind.Contradiction, $"An event of {name} is in {other.Quantity!.Value.Unit}, the line in {line.Quantity.Unit}: {other.Told}.");
        }

        CheckStages(
            holding.Pledge, name, line.Events.Where(static e => e.Quantity is not null), reader.Policy.Read(line.Quantity.Wording).Upper, e => reader.Policy.Read(e.Quantity!.Value.Wording).Lower,
            units => new Quantity(units.Round(6), line.Quantity.Unit).ToString());
    }

    /// <summary>Compares parts with their wholes as far as both are in one currency: others can only be compared at a rate.</summary>
    private void CheckParts()
    {
        Interval[] amounts = [.. Enumerable.Range(0, index.Variables).Select(v => index.AmountOf(v))];
        List<Constraint> comparable = Constraint.Comparable(index.Constraints, CurrencyOf);
        Tightening.Apply(amounts, comparable, (constraint, least) => fault(Excess(constraint, least)));
        Tightened = amounts;
    }

    private LedgerFault Excess(Constraint constraint, Rational least)
    {
        (Holding whole, Portion? portion) = index.Variable(constraint.Whole);
        Rational most = index.AmountOf(constraint.Whole).Upper!.Value;
        (Holding Holding, Portion? Portion)[] parts = [.. constraint.Parts.Select(index.Variable)];
        bool contributions = parts.All(p => p.Holding == whole);
        string shown = string.Join(" + ", parts.Take(10).Select(static p => Name(p.Holding, p.Portion))) + (parts.Length > 10 ? $" + … ({parts.Length} in all)" : string.Empty);
        Currency currency = (portion is null ? whole.Currency : portion.Currency)!.Value;
        return new LedgerFault(
            contributions ? LedgerFaultKind.SharesExceedWhole : LedgerFaultKind.PartsExceedWhole,
            $"{(contributions ? "Contributions" : "Parts")} come to at least {Show(least, currency)}, {Name(whole, portion)} to at most {Show(most, currency)}: {shown}.",
            [whole.Pledge.Id, .. parts.Select(static p => p.Holding.Pledge.Id).Distinct().Where(id => id != whole.Pledge.Id)],
            [.. parts.Select(static p => p.Holding).Prepend(whole).SelectMany(static h => h.Pledge.Sources.Concat(h.Node.Evidence)).Distinct()]);
    }

    private void CheckSign(Holding holding)
    {
        bool isConnected = holding.Node.Wholes.Count > 0 || holding.Pledge.Contributions.Count > 0 || holding.Pledge.Equipment.Count > 0;
        if (holding.Amount.Lower.Sign < 0 && isConnected)
        {
            Tell(holding.Pledge, LedgerFaultKind.Contradiction, $"'{holding.Pledge.Id}' is below zero ({holding.Pledge.Amount}) and cannot be a part or have any.");
        }
    }

    private void CheckContributions(Pledge pledge)
    {
        int rests = pledge.Contributions.Count(static c => c.IsRest);
        if (rests > 1)
        {
            Tell(pledge, LedgerFaultKind.Contradiction, $"{rests} contributions to '{pledge.Id}' take the rest; one can.");
        }

        Rational shares = pledge.Contributions.Aggregate(Rational.Zero, static (sum, c) => sum + (c.Share?.Value ?? Rational.Zero));
        if (shares > Rational.One)
        {
            Tell(pledge, LedgerFaultKind.SharesExceedWhole, $"The contributions to '{pledge.Id}' come to {Digits.Percent(shares)} of it.");
        }
    }

    private void CheckCurrencies(Holding holding)
    {
        Pledge pledge = holding.Pledge;
        IEnumerable<(string What, StatedMoney Amount)> inside = pledge.Tranches.Select(static t => ("tranche", t.Amount))
            .Concat(holding.Node.Withdrawals.Where(static w => w.Amount is not null).Select(static w => ("withdrawal", w.Amount!.Value)));
        foreach ((string what, StatedMoney amount) in inside.Where(i => holding.Currency is not null && i.Amount.Currency != holding.Currency))
        {
            Tell(pledge, LedgerFaultKind.Contradiction, $"A {what} of '{pledge.Id}' is in {amount.Currency}, the pledge in {holding.Currency}.");
        }
    }

    private void CheckTranches(Holding holding)
    {
        Rational least = holding.Pledge.Tranches.Where(t => t.Amount.Currency == holding.Currency).Aggregate(Rational.Zero, (sum, t) => sum + reader.Read(t.Amount).Lower);
        if (holding.Pledge.Tranches.Count > 0 && holding.Amount.Upper < least)
        {
            Tell(
                holding.Pledge, LedgerFaultKind.SharesExceedWhole,
                $"The tranches of '{holding.Pledge.Id}' come to at least {Show(least, holding.Currency!.Value)}, the pledge to at most {Show(holding.Amount.Upper!.Value, holding.Currency!.Value)}.");
        }
    }

    /// <summary>Finds events in other currencies, and stages that more has reached than there is.</summary>
    private void CheckEvents(Holding holding, string name, ValueList<StageEvent> events)
    {
        StageEvent[] money = [.. events.Where(static e => e.Amount is not null)];
        Currency? currency = holding.Currency ?? (money.Length > 0 ? money[0].Amount!.Value.Currency : null);
        foreach (StageEvent other in money.Where(e => e.Amount!.Value.Currency != currency))
        {
            Tell(holding.Pledge, LedgerFaultKind.Contradiction, $"An event of {name} is in {other.Amount!.Value.Currency}, the rest in {currency}: {other.Told}.");
        }

        CheckStages(holding.Pledge, name, money.Where(e => e.Amount!.Value.Currency == holding.Currency), holding.Amount.Upper, e => reader.Read(e.Amount!.Value).Lower, m => Show(m, holding.Currency!.Value));
    }

    private void CheckStages(Pledge pledge, string name, IEnumerable<StageEvent> events, Rational? most, Func<StageEvent, Rational> least, Func<Rational, string> show)
    {
        foreach (IGrouping<Stage, StageEvent> stage in events.Where(static e => !e.Stage.IsEnd()).GroupBy(static e => e.Stage))
        {
            Rational sum = stage.Aggregate(Rational.Zero, (total, e) => total + least(e));
            if (most < sum)
            {
                Tell(pledge, LedgerFaultKind.StageExceedsPledged, $"Of {name} at least {show(sum)} is said to be {stage.Key.ToString().ToLowerInvariant()}, of at most {show(most!.Value)} promised.");
            }
        }
    }

    private void Tell(Pledge pledge, LedgerFaultKind kind, string message) => fault(new LedgerFault(kind, message, [pledge.Id], pledge.Sources));

    private Currency? CurrencyOf(int variable) => index.Variable(variable) is (_, { } portion) ? portion.Currency : index.Variable(variable).Holding.Currency;

    private static string Name(Holding holding, Portion? portion) =>
        $"'{holding.Pledge.Id}'"
        + (holding.Line is { } line ? $" ({line.Item})" : string.Empty)
        + (portion is null ? string.Empty : $" (share of {portion.Parties.Payer ?? "nobody named"})");

    private static string Show(Rational amount, Currency currency) => new Money(amount.Round(6), currency).ToString();
}
