namespace AidModel;

/// <summary>Goes over the rows of one table, from the top.</summary>
internal abstract class TableRows : IDisposable
{
    private static readonly string[] FirstLetters = [.. Enumerable.Range('A', 26).Select(static c => ((char)c).ToString())];

    /// <summary>What the table is called: its sheet or file.</summary>
    public abstract string Part { get; }

    /// <summary>The row's number as its publisher sees it, from 1.</summary>
    public int Row { get; protected set; }

    /// <summary>What part of the table has been read, from 0 to 1; null where that is not known.</summary>
    public abstract double? Share { get; }

    /// <summary>The cells of the row, from the left; those behind the last are blank.</summary>
    public List<TableCell> Cells { get; } = [];

    /// <summary>A cell, counted from 0.</summary>
    public TableCell this[int column] => column < Cells.Count ? Cells[column] : TableCell.Blank;

    /// <summary>Goes to the next row.</summary>
    /// <returns>Whether there is one.</returns>
    /// <exception cref="SourceFormatException">There is no row to be read at this place.</exception>
    public abstract bool Read();

    public virtual void Dispose()
    {
    }

    /// <summary>A column as workbooks name it: A for 0, AA for 26.</summary>
    public static string Letters(int column) => column < 26 ? FirstLetters[column] : Letters((column / 26) - 1) + FirstLetters[column % 26];
}
