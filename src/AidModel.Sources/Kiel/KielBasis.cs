namespace AidModel;

/// <summary>From what the amounts of a release's ledger are taken.</summary>
public enum KielBasis
{
    /// <summary>What the sources state, as the raw columns have it: the stated value, or each item at its price in US dollars.
    /// A package of which the sheet gives a total of its own has that total, and its activities as parts.</summary>
    Stated,

    /// <summary>What the tracker's own figures count, as its formulas give it, and the publisher's figure where a row holds
    /// another one; packages without a figure have no amount. Total by total it is what the publisher shows.</summary>
    Published,

    /// <summary>Every row's stated value as a promise of its own, though rows repeat their package's. Wrong, and here to be
    /// compared with.</summary>
    EveryRow,
}
