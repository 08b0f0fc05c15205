namespace AidModel;

/// <summary>A ledger as it stands in a database, or is to stand there next. Immutable, equal by content, thread safe.</summary>
/// <remarks><c>stored with { Ledger = edited }</c> is what to save after an edit.</remarks>
/// <param name="Id">The name under which it is stored.</param>
/// <param name="Version">How often it had been saved, from 1, when <paramref name="Ledger"/> was loaded or saved. A save is refused where that
/// has changed since.</param>
/// <param name="Ledger">The ledger.</param>
public sealed record StoredLedger(string Id, long Version, AidLedger Ledger);
