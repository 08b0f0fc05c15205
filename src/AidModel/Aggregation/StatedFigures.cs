namespace AidModel;

/// <summary>What was announced in a group, as it was stated, whether or not it counts there.</summary>
internal sealed class StatedFigures(Tally tally, Level level, Group group)
{
    /// <summary>What was announced again.</summary>
    public Interval Restated() =>
        LeftOut(LeftOutReason.Restated).Aggregate(Interval.Zero, (total, p) => total + AsStated(p, p.Holding.Amount, p.Holding.Currency));

    /// <summary>The equipment, added up by unit.</summary>
    public ValueList<QuantityRange> Quantities() =>
    [
        .. tally.Index.Holdings.Where(h => h.Line is not null && Belongs(h.Portions[0]))
            .SelectMany(QuantitiesOf)
            .GroupBy(static q => q.Unit)
            .Select(static g => g.Aggregate(static (sum, q) => sum + q)),
    ];

    /// <summary>How much a line is: as it is counted, and in trend-indicator values where it has them.</summary>
    private IEnumerable<QuantityRange> QuantitiesOf(Holding holding)
    {
        EquipmentLine line = holding.Line!;
        HedgePolicy policy = tally.Ledger.Policy;
        Interval units = LineUnits.Of(holding, tally);
        yield return QuantityOf(holding, units, line.Quantity.Unit);
        if (line.Tiv is { } tiv)
        {
            Interval all = tally.Index.Reader.ReadQuantity(line);
            Interval whole = policy.Read(tiv.Wording);
            yield return QuantityOf(holding, units == all ? whole : units.IsZero ? Interval.Zero : whole.Some(), Unit.Tiv);
        }
        else if (line.UnitTiv is { } each)
        {
            yield return QuantityOf(holding, BoundsReader.Times(units, policy.Read(each.Wording)), Unit.Tiv);
        }
    }

    private bool Belongs(Portion portion) => level.Weights(portion).Any(w => w.Group == group.Index);

    private IEnumerable<Portion> LeftOut(LeftOutReason reason) =>
        tally.Announcements(reason).Where(p => level.WouldBelong(p, group));

    /// <summary>What the group has of an amount as it was stated, by the rate of its own announcement; without what no rate converts
    /// and no index restates.</summary>
    private Interval AsStated(Portion portion, Interval amount, Currency? currency)
    {
        DateOnly announced = portion.Holding.Pledge.Announced;
        QueryRate rate = tally.Amounts.Rate(currency, announced);
        Interval sum = Interval.Zero;
        foreach ((Rational weight, string? payer) in level.SharesOfStated(portion, group).Where(_ => rate.Reason is null))
        {
            RealFactor? real = tally.Real?.Find(payer, announced);
            sum += real is { Reason: not null } ? Interval.Zero : amount * (rate.Factor * weight * (real?.Factor ?? Rational.One));
        }

        return sum;
    }

    public Rational Naive()
    {
        RationalSum sum = new();
        IEnumerable<Portion> announced = tally.Index.Portions.Where(tally.Scope.Contains)
            .Concat(LeftOut(LeftOutReason.Restated))
            .Concat(LeftOut(LeftOutReason.Superseded));
        foreach (Portion portion in announced)
        {
            StatedMoney? stated = portion.IsMain ? portion.Holding.Stated : portion.Stated;
            if (BoundsReader.FigureOf(stated) is { } figure)
            {
                sum.Add(AsStated(portion, new Interval(figure, figure, figure), stated!.Value.Currency).Lower);
            }
        }

        return sum.Total();
    }

    private QuantityRange QuantityOf(Holding holding, Interval units, Unit unit)
    {
        Rational weight = level.Weights(holding.Portions[0]).First(w => w.Group == group.Index).Weight;
        bool isWhole = weight == Rational.One && (!tally.Query.Measure.IsPledged || tally.Amounts.Extent(holding) == Rational.One);
        return new((isWhole ? units : units.Some()).Round(28), unit);
    }
}
