namespace AidModel;

/// <summary>What kind of rate a leg is.</summary>
public enum RateKind
{
    /// <summary>The quotation of one day.</summary>
    Quotation,

    /// <summary>The mean of the quotations of several days.</summary>
    Mean,

    /// <summary>The rate at which the euro replaced a currency.</summary>
    Irrevocable,
}
