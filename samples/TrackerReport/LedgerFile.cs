using AidModel;

namespace TrackerReport;

/// <summary>A ledger of the library's own, which has understood all of its file or refused it.</summary>
internal sealed class LedgerFile(AidLedger ledger) : IPublishedAid
{
    public AidLedger Ledger { get; } = ledger;

    public ValueList<UnreadText> Unread => [];

    public ValueList<PublishedText> Original(string pledge) => [];
}
