namespace AidModel.Benchmarks;

/// <summary>LINQ over the records that a ledger is made of.</summary>
internal sealed class PledgesLinqContender(FreshPledges pledges) : Contender
{
    public const string Title = "LINQ GroupBy, the same pledges, decimal";

    private Dictionary<(string Donor, int Year, int Month), decimal> _totals = [];

    public override string Name => Title;

    public override void Run() =>
        _totals = pledges.Pledges.GroupBy(static pledge => (pledge.Parties.Payer!, pledge.Announced.Year, pledge.Announced.Month))
            .ToDictionary(static group => group.Key, group => group.Sum(Euros));

    public override GroupTotals Read() => RecordContender.ToTotals(_totals);

    private decimal Euros(Pledge pledge)
    {
        StatedMoney amount = pledge.Amount!.Value;
        return amount.Wording.Figure / pledges.UnitsPerEuro[(amount.Currency, pledge.Announced)];
    }
}
