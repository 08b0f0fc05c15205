namespace AidModel;

/// <summary>The records of a CSV file.</summary>
internal sealed class CsvRows(CsvText csv, string part, FaultList faults, Func<double?> share) : TableRows
{
    private int _row;

    public override string Part => part;

    public override double? Share => share();

    public override bool Read()
    {
        Cells.Clear();
        if (!csv.Read())
        {
            return false;
        }

        // Publishers count records as rows, since a cell may have several lines.
        Row = ++_row;
        for (int cell = 0; cell < csv.Count; cell++)
        {
            ReadOnlySpan<char> text = csv.AsWritten(cell);
            Cells.Add(text.Length <= XlsxBook.LongestText ? TableCell.Untyped(text.ToString()) : throw XlsxBook.TooLong(faults));
        }

        return true;
    }
}
