namespace AidModel;

/// <summary>One quotation of a table of reference rates. Immutable, thread safe.</summary>
/// <param name="Date">The day of the quotation.</param>
/// <param name="Currency">The currency quoted.</param>
/// <param name="UnitsPerPivot">Units of the currency for one unit of the table's pivot, above 0: for the ECB's tables,
/// units for one euro.</param>
public readonly record struct ReferenceRate(DateOnly Date, Currency Currency, decimal UnitsPerPivot);
