using System.Globalization;

namespace AidModel.Benchmarks;

/// <summary>The first query of a ledger, which must index it.</summary>
/// <param name="isCreated">Whether creating the ledger out of its records is measured as well.</param>
internal sealed class FreshLedgerContender(string name, FreshPledges pledges, bool isCreated) : Contender
{
    private AidLedger? _ledger;
    private AidTotals? _totals;

    public override string Name => name;

    public override bool IsExact => true;

    public override bool RunsOnce => true;

    public override void BeforeRuns() => _ledger = isCreated ? null : pledges.Create();

    public override void Run() => _totals = (_ledger ?? pledges.Create()).Total(pledges.Query);

    public override GroupTotals Read()
    {
        long[] cents = new long[Workload.DonorByMonth.Groups];
        foreach (AidTotal total in _totals!.Groups)
        {
            int group = Workload.DonorByMonth.Group(SyntheticTracker.DonorNamed(total.Keys[0]), SyntheticTracker.MonthsUntil(DateOnly.ParseExact(total.Keys[1], "yyyy-MM", CultureInfo.InvariantCulture)));
            cents[group] = GroupTotals.ToCents(total.Range.Lower.Amount);
        }

        return new(cents);
    }
}
