namespace AidModel;

/// <summary>One quotation of a table of reference rates.</summary>
/// <remarks>Immutable and thread safe; equal when all three are (1.0 equals 1.00). The default value has no rate: a table
/// refuses it, as it does any that is not above 0.</remarks>
/// <param name="Date">The day of the quotation.</param>
/// <param name="Currency">The currency quoted.</param>
/// <param name="UnitsPerPivot">Units of the currency for one unit of the table's pivot, above 0: for the ECB's tables,
/// units for one euro.</param>
public readonly record struct ReferenceRate(DateOnly Date, Currency Currency, decimal UnitsPerPivot)
{
    /// <summary>Such as <c>2025-04-11: 0.86678 GBP</c>.</summary>
    public override string ToString() => $"{Date:O}: {Digits.Plain(UnitsPerPivot)} {Currency}";
}
