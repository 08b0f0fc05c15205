namespace AidModel;

/// <summary>Results as workbooks (XLSX).</summary>
public static class AidWorkbooks
{
    /// <summary>Writes the figures with all that is behind them to a workbook, which is replaced when all is written and left as it was
    /// on an error. The same result gives the same bytes.</summary>
    /// <remarks>
    /// <para>The sheets: Totals, the finest groups; Roll-ups, the total, what is attributed and what is not, and the sums by the first
    /// dimensions; Conversion, the query and what was assumed; Rates, with their days and publishers; Prices, in constant ones;
    /// Sources; Counted, the amounts of each of the finest groups; Left out, what does not count in the total, and why.</para>
    /// <para>A cell holds a number to 15 digits. The column "exact" has every digit as text. An unknown best value is
    /// <c>unknown</c> and a missing upper bound <c>unbounded</c>, which sums in a spreadsheet pass over.</para>
    /// </remarks>
    /// <param name="totals">The figures.</param>
    /// <param name="path">The file.</param>
    /// <param name="options">What is in it; null for the default.</param>
    /// <exception cref="ArgumentNullException"><paramref name="totals"/> or <paramref name="path"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="path"/> is empty.</exception>
    /// <exception cref="InvalidOperationException">A sheet would have more than the 1,048,576 rows that the format allows.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void WriteWorkbook(this AidTotals totals, string path, WorkbookOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(totals);
        OutputFile.Write(path, stream => Write(totals, options, stream));
    }

    /// <summary>Writes the same workbook to a stream, which stays open.</summary>
    /// <param name="totals">The figures.</param>
    /// <param name="stream">Where to.</param>
    /// <param name="options">What is in it; null for the default.</param>
    /// <exception cref="ArgumentNullException"><paramref name="totals"/> or <paramref name="stream"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="stream"/> cannot be written.</exception>
    /// <exception cref="InvalidOperationException">A sheet would have more than the 1,048,576 rows that the format allows.</exception>
    public static void WriteWorkbook(this AidTotals totals, Stream stream, WorkbookOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(totals);
        OutputFile.Write(stream, memory => Write(totals, options, memory));
    }

    private static void Write(AidTotals totals, WorkbookOptions? options, Stream stream) =>
        WorkbookFile.Write(new TotalsSheets(totals, options ?? WorkbookOptions.Default).All(), stream);
}
