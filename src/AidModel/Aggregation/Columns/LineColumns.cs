namespace AidModel;

/// <summary>Lines indexed for adding up: exact ones, those within bounds, and those that do not fit, each with its keys, its
/// month and its rate's place. Immutable once built.</summary>
internal sealed class LineColumns
{
    /// <summary>No lines.</summary>
    public static LineColumns Empty { get; } = new ColumnsBuilder().Build();

    public required KeyList[] Keys { get; init; }

    /// <summary>By key, the one code that all lines have; -1 where they differ.</summary>
    public required int[] Constant { get; init; }

    /// <summary>Whether segments have a payer; else payers are a column.</summary>
    public required bool IsByPayer { get; init; }

    /// <summary>The months of all lines, as year times twelve plus month less one, rising.</summary>
    public required int[] Months { get; init; }

    /// <summary>The currencies of all lines, in the order of their codes, after none.</summary>
    public required Currency?[] Currencies { get; init; }

    /// <summary>By segment, the code of its payer, rising; 0 where segments have none.</summary>
    public required int[] SegmentPayer { get; init; }

    /// <summary>By segment, the place of its month; rising within a payer.</summary>
    public required int[] SegmentMonth { get; init; }

    public required LineSet Exact { get; init; }

    public required LineSet Hedged { get; init; }

    public required WideLine[] Wide { get; init; }

    /// <summary>By month and slot, whether a line has it.</summary>
    public required bool[] Used { get; init; }

    public int Segments => SegmentPayer.Length;

    public long Lines => (long)Exact.Lines + Hedged.Lines + Wide.Length;

    public int SlotsPerMonth => Currencies.Length * LineSlot.Days;

    /// <summary>What the columns take, without the keys' texts and what stands once for a segment.</summary>
    public long Bytes => Exact.Bytes + Hedged.Bytes;

    public DateOnly Day(int month, int slot) => new(Months[month] / 12, (Months[month] % 12) + 1, LineSlot.DayOfMonth(slot));
}
