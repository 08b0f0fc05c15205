namespace AidModel;

/// <summary>Some lines of exact amounts, as they are handed to a <see cref="ColumnsBuilder"/>. Used again and again.</summary>
internal sealed class LineBlock
{
    /// <summary>How many lines there may be.</summary>
    public const int Size = 1024;

    public LineBlock()
    {
        Codes = new int[]?[LineKey.Count + 2];
        Codes[LineKey.Payer] = Donors;
        Codes[LineKey.Recipient] = Recipients;
        Codes[LineKey.Category] = Categories;
        Codes[LineKey.Instrument] = Instruments;
        Codes[LineKey.Count] = Days;
        Codes[LineKey.Count + 1] = Currencies;
    }

    public int Count { get; set; }

    public int[] Donors { get; } = new int[Size];

    public int[] Recipients { get; } = new int[Size];

    public int[] Categories { get; } = new int[Size];

    public int[] Instruments { get; } = new int[Size];

    public int[] Days { get; } = new int[Size];

    public int[] Currencies { get; } = new int[Size];

    public long[] Amounts { get; } = new long[Size];

    /// <summary>By key, and behind the keys days and currencies.</summary>
    public int[]?[] Codes { get; }
}
