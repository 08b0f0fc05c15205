namespace AidModel;

/// <summary>The faults of one file as they are found.</summary>
/// <param name="file">What is read, as errors call it.</param>
internal sealed class FaultList(string file)
{
    private readonly List<SourceFault> _faults = [];

    /// <summary>How many there are.</summary>
    public int Count => _faults.Count;

    /// <summary>Notes a fault and goes on.</summary>
    /// <exception cref="SourceFormatException">There are as many already as an error lists.</exception>
    public void Add(int line, int column, string message)
    {
        if (_faults.Count == SourceFormatException.MostFaults)
        {
            throw Error(isCutShort: true);
        }

        _faults.Add(new SourceFault(line, column, message));
    }

    /// <summary>The error of a fault after which nothing more can be read.</summary>
    public SourceFormatException Stop(int line, int column, string message, Exception? inner = null)
    {
        if (_faults.Count < SourceFormatException.MostFaults)
        {
            _faults.Add(new SourceFault(line, column, message));
        }

        return Error(isCutShort: line > 0, inner);
    }

    /// <summary>Ends the reading of a whole file.</summary>
    /// <exception cref="SourceFormatException">There are faults.</exception>
    public void ThrowIfAny()
    {
        if (_faults.Count > 0)
        {
            throw Error(isCutShort: false);
        }
    }

    // Headings are looked at more than once, and so not in order.
    private SourceFormatException Error(bool isCutShort, Exception? inner = null) =>
        new(file, _faults.OrderBy(static f => (f.Line, f.Column)), isCutShort, inner);
}
