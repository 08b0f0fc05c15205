namespace AidModel;

/// <summary>One call that adds lines: all of them, or none.</summary>
internal sealed class LineCall : IDisposable
{
    // So often is progress told, and the work stopped.
    private const int Step = 1 << 16;
    private const int Block = 1024;

    private readonly LineIntake _intake;
    private readonly ColumnsMark _mark;
    private readonly LineFaults _faults = new();
    private readonly IProgress<long>? _progress;
    private readonly CancellationToken _cancellation;
    private long _lines;
    private long _row;
    private bool _isKept;

    public LineCall(LineIntake intake, IProgress<long>? progress, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        _intake = intake;
        _progress = progress;
        _cancellation = cancellation;
        _mark = intake.Open();
    }

    public void Add(in AidLine line)
    {
        _row++;
        if (_faults.Any || !_intake.TryAdd(in line))
        {
            LineIntake.Check(in line, _row, _faults);
        }

        Moved(1);
    }

    /// <exception cref="ArgumentException">The columns do not fit together.</exception>
    public void Add(AidLineColumns columns, string parameter)
    {
        ArgumentNullException.ThrowIfNull(columns, parameter);
        columns.Check(parameter);
        foreach (AidLineFault fault in columns.Faults)
        {
            _faults.Add(fault);
        }

        long before = columns.FirstRow > 0 ? columns.FirstRow - 1 : _row;
        _intake.Open(columns);
        for (int first = 0; first < columns.Count;)
        {
            int count = _intake.Add(columns, first, before, _faults);
            first += count;
            Moved(count);
        }

        _row = before + columns.Count;
    }

    /// <summary>Ends the call; without it, nothing stays added.</summary>
    /// <exception cref="AidLinesException">There were faults.</exception>
    public void Keep()
    {
        _cancellation.ThrowIfCancellationRequested();
        _faults.ThrowIfAny();
        if (_lines % Step != 0 || _lines == 0)
        {
            _progress?.Report(_lines);
        }

        _isKept = true;
    }

    public void Dispose() => _intake.Close(_isKept ? null : _mark);

    private void Moved(int lines)
    {
        long before = _lines;
        _lines += lines;
        if ((before ^ _lines) >= Block)
        {
            _cancellation.ThrowIfCancellationRequested();
            if (before / Step != _lines / Step)
            {
                _progress?.Report(_lines);
            }
        }
    }
}
