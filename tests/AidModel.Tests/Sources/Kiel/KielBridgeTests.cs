using Xunit;

namespace AidModel.Tests;

/// <summary>Releases of the tracker compared, by donor and type.</summary>
public sealed class KielBridgeTests
{
    private static readonly Lazy<KielRelease> Seven = new(() => KielTracker.Read(SharedData.File("kiel/r07/Ukraine_Support_Tracker_R07_v2.xlsx")));
    private static readonly Lazy<KielRelease> Twelve = new(() => KielTracker.Read(SharedData.File("kiel/r12/R12_2023-05-31_main.utf16.csv")));
    private static readonly Lazy<KielRelease> Seventeen = new(() => KielTracker.Read(SharedData.File("kiel/r17/R17_2024-06-30_main.xlsx")));

    [Fact]
    public void Release_7_leads_to_release_12() => Check(Seven.Value, Twelve.Value, 89_440_059_020.24m, 165_417_947_502.81m, 360);

    [Fact]
    public void Release_12_leads_to_release_17() => Check(Twelve.Value, Seventeen.Value, 165_417_947_502.81m, 310_088_339_455.59m, 680);

    [Fact]
    public void What_a_summary_leaves_out_is_a_difference_of_scope()
    {
        AidBridge bridge = KielBridge.Between(Seven.Value, Twelve.Value);
        Assert.Equal(["EIB", "EPF"], bridge.Groups.Where(static g => g[ChangeCause.Scope].Amount != 0).Select(static g => g.Keys[0]).Distinct());

        // Of the same donors there is none.
        AidQuery seven = KielPreset.Release7.Query(Seven.Value);
        AidBridge same = KielBridge.Between(Seven.Value, Twelve.Value, adapt: q => q with { Only = seven.Only });
        Assert.DoesNotContain(same.Total.Steps, static s => s.Cause == ChangeCause.Scope);
        Assert.Equal(89_440_059_020.24m, same.Total.Before.Amount);
        Assert.Equal(same.Total.Difference.Amount, same.Total.Steps.Sum(static s => s.Amount.Amount));
    }

    [Fact]
    public void A_package_keeps_its_identity_though_its_number_moves()
    {
        AidBridge bridge = KielBridge.Between(Seven.Value, Twelve.Value);
        Dictionary<string, string> after = bridge.Pairs.ToDictionary(static p => p.Before, static p => p.After);

        // The field hospital of EEM3 is EEM2 later on, the helicopters of CZM17 are CZM15, and the drawdown of USM9 is USM7.
        Assert.Equal(("EEM2", "CZM15", "USM7"), (after["EEM3"], after["CZM17"], after["USM9"]));
        Assert.DoesNotContain("USH3", after.Keys);
    }

    [Fact]
    public void Other_prices_of_the_same_items_are_told_as_such()
    {
        AidBridge bridge = KielBridge.Between(Seven.Value, Twelve.Value);
        PledgeChange launchers = bridge["GBR", "Military"].Steps.Single(static s => s.Cause == ChangeCause.PriceBase).Changes.Single(static c => c.After == "UKM2");
        Assert.Equal("the same equipment at other prices: USD 126.6 million instead of USD 104.445 million", launchers.What);
    }

    [Fact]
    public void A_measure_that_a_release_lacks_is_refused() =>
        Assert.StartsWith("Ukraine Support Tracker, release 12 has no figures of Allocation.", Assert.Throws<ArgumentException>(() => KielBridge.Between(Twelve.Value, Seventeen.Value, KielMeasure.Allocation)).Message, StringComparison.Ordinal);

    private static void Check(KielRelease before, KielRelease after, decimal earlier, decimal later, int pairs)
    {
        AidBridge bridge = KielBridge.Between(before, after);
        Assert.Equal((earlier, later), (bridge.Total.Before.Amount, bridge.Total.After.Amount));
        Assert.InRange(bridge.Pairs.Count, pairs, pairs + 20);
        Assert.Equal(before.LastDay, bridge.KnownUntil);
        AidTotals one = Preset(before).Total(before, KielMeasure.Commitment);
        AidTotals other = Preset(after).Total(after, KielMeasure.Commitment);
        Assert.NotEmpty(bridge.Groups);
        foreach (BridgeFigure figure in bridge.Groups.SelectMany(g => new[] { g, bridge[g.Keys[0]], bridge.Total }).Distinct())
        {
            Assert.Equal(Stated(one, figure.Keys), figure.Before);
            Assert.Equal(Stated(other, figure.Keys), figure.After);
            Assert.Equal(figure.Difference.Amount, figure.Steps.Sum(static s => s.Amount.Amount));
            Assert.All(figure.Steps, static s => Assert.Equal(s.Amount.Amount, s.Changes.Sum(static c => c.Amount.Amount)));
        }

        Assert.All(bridge.Total.Steps.Single(static s => s.Cause == ChangeCause.Unmatched).Changes, static c => Assert.True(c.Before is null != c.After is null));
    }

    /// <summary>A figure; zero of a donor that a release does not have.</summary>
    private static Money Stated(AidTotals totals, ValueList<string> keys) =>
        keys.Count == 0 || totals.Groups.Any(g => g.Keys[0] == keys[0]) ? totals[[.. keys]].Stated : new Money(0, Currency.EUR);

    private static KielPreset Preset(KielRelease release) => KielPreset.All.Single(p => p.Release == release.Number);
}
