namespace AidModel;

/// <summary>One thing that is wrong with lines to be added. Immutable, equal by content, thread safe.</summary>
/// <param name="Batch">The batch, from 1; 0 where what is read has none.</param>
/// <param name="Row">The row in the batch or, without batches, in all that the call was to add, from 1; 0 where the fault is the
/// column's as a whole.</param>
/// <param name="Column">What the column is called; empty where the fault is the row's.</param>
/// <param name="Message">What is wrong, with the value found.</param>
public sealed record AidLineFault(int Batch, long Row, string Column, string Message)
{
    /// <summary>Such as <c>batch 2, row 5, column 'currency': 'eur' is no currency code: write EUR</c>.</summary>
    public override string ToString()
    {
        string[] places =
        [
            .. Batch > 0 ? (string[])[$"batch {Batch}"] : [],
            .. Row > 0 ? (string[])[$"row {Row}"] : [],
            .. Column.Length > 0 ? (string[])[$"column '{Column}'"] : [],
        ];
        return places.Length == 0 ? Message : $"{string.Join(", ", places)}: {Message}";
    }
}
