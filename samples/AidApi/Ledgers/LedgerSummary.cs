using System.ComponentModel;
using AidApi.Store;

namespace AidApi.Ledgers;

/// <summary>What the list says of a ledger.</summary>
[Description("What is kept of a ledger, in short.")]
internal sealed record LedgerSummary(
    [property: Description("Its id.")] string Id,
    [property: Description("Its version, as its ETag has it.")] long Version,
    [property: Description("What it is about, where it says so.")] string? Title,
    [property: Description("How many sources it names.")] int Sources,
    [property: Description("How many donors it has.")] int Donors,
    [property: Description("How many pledges it has.")] int Pledges)
{
    public static LedgerSummary Of(KeptLedger kept) =>
        new(kept.Id, kept.Version, kept.Ledger.Title, kept.Ledger.Sources.Count, kept.Ledger.Donors.Count, kept.Ledger.Pledges.Count);
}
