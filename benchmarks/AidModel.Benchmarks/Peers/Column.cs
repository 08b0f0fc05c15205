namespace AidModel.Benchmarks;

/// <summary>What a line of the tracker says beside its amount, as a small integer.</summary>
internal enum Column
{
    Donor,
    Month,
    Day,
    Currency,
    Category,
    Recipient,
    Instrument,
}
