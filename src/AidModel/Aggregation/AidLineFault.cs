namespace AidModel;

/// <summary>One thing that is wrong with lines to be added. Immutable, equal by content, thread safe.</summary>
/// <param name="Batch">The batch, from 1; 0 where what is read has none.</param>
/// <param name="Row">The row in the batch or, without batches, in all that the call was to add, from 1; 0 where the fault is the
/// column's as a whole.</param>
/// <param name="Column">What the column is called; empty where the fault is the row's.</param>
/// <param name="Message">What is wrong, with the value found.</param>
public sealed record AidLineFault(int Batch, long Row, string Column, string Message)
{
    /// <summary>What is wrong with a line, for those who take lines elsewhere than into an <see cref="AidLinesBuilder"/>, which looks at
    /// them itself.</summary>
    /// <param name="line">The line.</param>
    /// <param name="row">Which one it is, from 1.</param>
    /// <returns>The faults, by the names of <see cref="AidLineNames.Default"/>: keys that are white space or no valid Unicode, and an
    /// instrument that is none. Empty where there are none.</returns>
    public static ValueList<AidLineFault> Of(in AidLine line, long row)
    {
        bool isGood = IsKey(line.Donor) && IsKey(line.Recipient) && IsKey(line.Category) && (line.Instrument is not { } named || Enum.IsDefined(named));
        if (isGood)
        {
            return [];
        }

        AidLineNames names = AidLineNames.Default;
        List<AidLineFault> faults = [];
        foreach ((string? column, string? text) in new[] { (names.Donor, line.Donor), (names.Recipient, line.Recipient), (names.Category, line.Category) })
        {
            if (!IsKey(text))
            {
                faults.Add(new AidLineFault(0, row, column!, LineFaults.NoKey(text!)));
            }
        }

        if (line.Instrument is { } instrument && !Enum.IsDefined(instrument))
        {
            faults.Add(new AidLineFault(0, row, names.Instrument!, LineFaults.NoInstrument(instrument)));
        }

        return [.. faults];
    }

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

    private static bool IsKey(string? text) => text is null || (!string.IsNullOrWhiteSpace(text) && Guard.IsUnicode(text));
}
