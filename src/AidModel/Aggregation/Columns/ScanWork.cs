namespace AidModel;

/// <summary>What is added up: which lines, in which groups, at which rates. Immutable.</summary>
/// <param name="Columns">The lines.</param>
/// <param name="Passes">Which line belongs to which group.</param>
/// <param name="Rates">The rates; zero where a pass does not keep a slot.</param>
/// <param name="Groups">How many groups there may be.</param>
/// <param name="Weights">What the groups have.</param>
internal sealed record ScanWork(LineColumns Columns, ScanPass[] Passes, SlotRates Rates, int Groups, GroupWeights Weights)
{
    public static ScanWork Of(LineColumns columns, ScanPass[] passes, SlotRates rates, int groups) =>
        new(columns, passes, rates.Only(passes[0].KeepSlots), groups, new GroupWeights(columns, passes, groups));
}
