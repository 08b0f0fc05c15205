namespace AidModel.Benchmarks;

/// <summary>Whose rates are looked up.</summary>
public enum PairOfCurrencies
{
    /// <summary>Against the pivot: one quotation is the rate.</summary>
    GbpToEur,

    /// <summary>Across it: two quotations of one day are.</summary>
    GbpToUsd,
}
