namespace AidModel;

/// <summary>Lines in columns. What they are made of must not change while they are being added.</summary>
/// <remarks>All columns given are equally long; those not given are empty, and stand for null in every line.</remarks>
public sealed class AidLineColumns
{
    /// <summary>The days of announcement.</summary>
    public required ReadOnlyMemory<DateOnly> Announced { get; init; }

    /// <summary>The currencies of the amounts.</summary>
    public required ReadOnlyMemory<Currency> Currencies { get; init; }

    /// <summary>Exact amounts of either sign, in the main unit of their currency; empty where there is <see cref="Lower"/>.</summary>
    public ReadOnlyMemory<decimal> Amounts { get; init; }

    /// <summary>The least amounts, inclusive, in place of <see cref="Amounts"/>.</summary>
    public ReadOnlyMemory<decimal> Lower { get; init; }

    /// <summary>The best amounts, from the lower to the upper one; null where they are unknown.</summary>
    public ReadOnlyMemory<decimal?> Best { get; init; }

    /// <summary>The greatest amounts, inclusive; null where there is none.</summary>
    public ReadOnlyMemory<decimal?> Upper { get; init; }

    /// <summary>Whose money it is; null where nobody is named.</summary>
    public AidLineKeys Donors { get; init; }

    /// <summary>For whom it is; null where no source says.</summary>
    public AidLineKeys Recipients { get; init; }

    /// <summary>The categories; null where a line has none.</summary>
    public AidLineKeys Categories { get; init; }

    /// <summary>In what form it is given; null where no source says.</summary>
    public ReadOnlyMemory<Instrument?> Instruments { get; init; }

    /// <summary>What errors call the columns; by default <see cref="AidLineNames.Default"/>.</summary>
    public AidLineNames Names { get; init; } = AidLineNames.Default;

    /// <summary>Which batch of their source the lines are, from 1, for errors; 0, the default, where it has none.</summary>
    public int Batch { get; init; }

    /// <summary>In which row of the batch or source the first line is, for errors; 0, the default, where it follows the one added before
    /// by the same call.</summary>
    public long FirstRow { get; init; }

    /// <summary>What the source found wrong itself, in the order of the rows. If there is anything, the call that was to add the lines
    /// throws <see cref="AidLinesException"/> at its end; by default nothing.</summary>
    /// <remarks>Lines with faults may have any valid value in place of what is wrong.</remarks>
    public IReadOnlyList<AidLineFault> Faults { get; init; } = [];

    /// <summary>How many lines there are.</summary>
    public int Count => Announced.Length;

    /// <summary>Makes sure that the columns fit together.</summary>
    /// <exception cref="ArgumentException">They do not.</exception>
    internal void Check(string parameter)
    {
        bool isExact = Lower.IsEmpty && Best.IsEmpty && Upper.IsEmpty;
        if (!isExact && !Amounts.IsEmpty)
        {
            throw new ArgumentException($"There are both {nameof(Amounts)} and bounds; the bounds of an exact amount are equal.", parameter);
        }

        foreach ((string name, int count, bool isNeeded) in new[]
        {
            (nameof(Currencies), Currencies.Length, true),
            (nameof(Amounts), Amounts.Length, isExact),
            (nameof(Lower), Lower.Length, !isExact),
            (nameof(Best), Best.Length, false),
            (nameof(Upper), Upper.Length, false),
            (nameof(Donors), Donors.Count, Donors.IsCoded),
            (nameof(Recipients), Recipients.Count, Recipients.IsCoded),
            (nameof(Categories), Categories.Count, Categories.IsCoded),
            (nameof(Instruments), Instruments.Length, false),
        })
        {
            if (count != Count && (isNeeded || count > 0))
            {
                throw new ArgumentException($"{nameof(Announced)} has {Count} values, and {name} {count}.", parameter);
            }
        }
    }
}
