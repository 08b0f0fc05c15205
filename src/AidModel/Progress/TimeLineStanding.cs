namespace AidModel;

/// <summary>How a pledge stands at the end of a day. Immutable, equal by content, thread safe.</summary>
/// <param name="Pledged">What was pledged by then, in the pledge's own currency; null where it has none.</param>
/// <param name="Arrived">What of it had arrived by then.</param>
/// <param name="Outstanding">What of it had neither arrived nor been withdrawn, expired or cancelled by then.</param>
/// <param name="UnitsPledged">The equipment pledged, by unit.</param>
/// <param name="UnitsArrived">What of it had arrived.</param>
/// <param name="UnitsOutstanding">What of it had neither arrived nor been withdrawn, expired or cancelled.</param>
public sealed record TimeLineStanding(
    MoneyRange? Pledged,
    MoneyRange? Arrived,
    MoneyRange? Outstanding,
    ValueList<QuantityRange> UnitsPledged,
    ValueList<QuantityRange> UnitsArrived,
    ValueList<QuantityRange> UnitsOutstanding)
{
    /// <summary>What had arrived of what was pledged, and what is outstanding, in money and in units.</summary>
    public override string ToString()
    {
        string money = Pledged is { } pledged ? $"{Arrived} of {pledged} arrived, {Outstanding} outstanding" : string.Empty;
        string units = UnitsPledged.Count > 0 ? $"{All(UnitsArrived)} of {All(UnitsPledged)} arrived, {All(UnitsOutstanding)} outstanding" : string.Empty;
        return money.Length > 0 && units.Length > 0 ? $"{money}; {units}" : money + units;
    }

    private static string All(ValueList<QuantityRange> units) => string.Join(" and ", units);
}
