using AidModel;

namespace ComparePackages.Output;

/// <summary>What the causes are called.</summary>
internal static class Causes
{
    public static string Name(ChangeCause cause) => cause switch
    {
        ChangeCause.New => "New",
        ChangeCause.Withdrawn => "Withdrawn",
        ChangeCause.Revised => "Revised",
        ChangeCause.Reclassified => "Reclassified",
        ChangeCause.Rate => "Rates",
        ChangeCause.PriceBase => "Prices",
        ChangeCause.Scope => "Scope",
        _ => "Unmatched",
    };
}
