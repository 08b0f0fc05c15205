using System.Runtime.CompilerServices;

namespace AidModel;

/// <summary>Turns lines into rows of a set, once. What is wrong with them is told at their end, all of it.</summary>
internal sealed class LineRows(string set, long first, IProgress<long>? progress)
{
    // So often is progress told, and the work stopped.
    private const int Step = 1 << 16;
    private const int Block = 1 << 10;

    private readonly List<AidLineFault> _faults = [];
    private long _more;
    private long _read;

    /// <summary>How many lines have become rows.</summary>
    public long Count { get; private set; }

    /// <exception cref="AidLinesException">There were faults.</exception>
    public async IAsyncEnumerable<AidLineRow> ReadAsync(IAsyncEnumerable<AidLine> lines, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (AidLine line in lines.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (_read++ % Block == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            Note(AidLineFault.Of(in line, _read));
            NoteNull(AidLineNames.Default.Donor!, line.Donor);
            NoteNull(AidLineNames.Default.Recipient!, line.Recipient);
            NoteNull(AidLineNames.Default.Category!, line.Category);
            if (_faults.Count == 0)
            {
                yield return Row(in line);
                Count++;
                if (Count % Step == 0)
                {
                    progress?.Report(Count);
                }
            }
        }

        cancellationToken.ThrowIfCancellationRequested();
        if (_faults.Count > 0)
        {
            throw new AidLinesException([.. _faults], _more);
        }
    }

    /// <summary>Tells progress where the last step did not.</summary>
    public void End()
    {
        if (Count % Step != 0 || Count == 0)
        {
            progress?.Report(Count);
        }
    }

    private void Note(ValueList<AidLineFault> faults)
    {
        foreach (AidLineFault fault in faults)
        {
            if (_faults.Count < AidLinesException.MostFaults)
            {
                _faults.Add(fault);
            }
            else
            {
                _more++;
            }
        }
    }

    private void NoteNull(string column, string? key)
    {
        if (key?.Contains('\0', StringComparison.Ordinal) == true)
        {
            Note([new AidLineFault(0, _read, column, $"databases hold no text with the character U+0000, as '{key.Replace("\0", "\\0", StringComparison.Ordinal)}' has")]);
        }
    }

    private AidLineRow Row(in AidLine line) => new()
    {
        Set = set,
        Number = first + Count,
        Donor = line.Donor,
        Announced = line.Announced,
        Currency = line.Amount.Currency,
        Lower = Unsigned(line.Amount.Bounds.Lower) ?? 0,
        Best = Unsigned(line.Amount.Bounds.Best),
        Upper = Unsigned(line.Amount.Bounds.Upper),
        Recipient = line.Recipient,
        Category = line.Category,
        Instrument = line.Instrument,
    };

    // A zero may have a sign, which a text of it would show.
    private static decimal? Unsigned(decimal? value) => value == 0 ? 0 : value;
}
