namespace AidModel;

/// <summary>What was read from a publisher's file: the ledger, and all that did not become part of it. Immutable and thread safe.</summary>
public interface IPublishedAid
{
    /// <summary>What the file says, in the library's terms.</summary>
    AidLedger Ledger { get; }

    /// <summary>What was not understood, in the order of the file; every record is in the ledger or here.</summary>
    ValueList<UnreadText> Unread { get; }

    /// <summary>The record behind a pledge as the publisher wrote it: each column or field and its text, in the file's order; empty
    /// where the pledge is none of the file's.</summary>
    /// <param name="pledge">The pledge's id.</param>
    ValueList<PublishedText> Original(string pledge);
}
