namespace AidModel;

/// <summary>Lines as they come, until they are put in order.</summary>
/// <param name="columns">How many columns of codes there are.</param>
/// <param name="amounts">How many amounts a line has: one, or three with <see cref="LineGaps"/>.</param>
internal sealed class RawLines(int columns, int amounts)
{
    private const int First = 256;
    private const int Most = 1 << 16;

    private readonly List<RawChunk> _full = [];
    private readonly int[]?[] _codes = new int[columns][];
    private readonly long[][] _amounts = [.. Enumerable.Repeat<long[]>([], amounts)];
    private LineGaps[] _gaps = [];
    private int _size;
    private int _open;

    public int Count { get; private set; }

    /// <summary>Adds a line; what is behind the codes given is set by <see cref="Put"/>.</summary>
    /// <returns>Its place among those still open.</returns>
    public int Add(ReadOnlySpan<int> codes, ReadOnlySpan<long> values, LineGaps gaps)
    {
        if (_open == _size)
        {
            Grow();
        }

        int at = _open++;
        for (int i = 0; i < values.Length; i++)
        {
            _amounts[i][at] = values[i];
        }

        for (int column = 0; column < codes.Length; column++)
        {
            Put(column, at, codes[column]);
        }

        if (amounts > 1)
        {
            _gaps[at] = gaps;
        }

        Count = checked(Count + 1);
        return at;
    }

    /// <summary>Adds lines of exact amounts.</summary>
    /// <param name="values">Their amounts.</param>
    /// <param name="codes">By column, their codes; null where all are 0.</param>
    public void Add(ReadOnlySpan<long> values, int[]?[] codes)
    {
        for (int first = 0; first < values.Length;)
        {
            if (_open == _size)
            {
                Grow();
            }

            int count = Math.Min(_size - _open, values.Length - first);
            values.Slice(first, count).CopyTo(_amounts[0].AsSpan(_open));
            for (int column = 0; column < columns; column++)
            {
                ReadOnlySpan<int> from = codes[column] is { } all ? all.AsSpan(first, count) : default;
                if (from.ContainsAnyExcept(0))
                {
                    from.CopyTo((_codes[column] ??= new int[_size]).AsSpan(_open));
                }
                else
                {
                    _codes[column]?.AsSpan(_open, count).Clear();
                }
            }

            _open += count;
            first += count;
            Count = checked(Count + count);
        }
    }

    /// <summary>Sets a code of a line that is still open. Columns of nothing but zeros are not kept.</summary>
    public void Put(int column, int at, int code)
    {
        if (_codes[column] is { } codes)
        {
            codes[at] = code;
        }
        else if (code != 0)
        {
            codes = new int[_size];
            codes[at] = code;
            _codes[column] = codes;
        }
    }

    /// <summary>Where a later <see cref="Rewind"/> may go back to.</summary>
    public (int Full, int Open) Mark() => (_full.Count, _open);

    /// <summary>Takes back what was added since.</summary>
    public void Rewind((int Full, int Open) mark)
    {
        if (_full.Count > mark.Full)
        {
            _full[mark.Full].CopyTo(_codes, _amounts, _gaps, mark.Open);
            _full.RemoveRange(mark.Full, _full.Count - mark.Full);
        }

        _open = mark.Open;
        Count = (mark.Full * Most) + mark.Open;
    }

    /// <summary>All lines; none can be added any more.</summary>
    public List<RawChunk> Close()
    {
        if (_open > 0)
        {
            Pack();
        }

        Array.Clear(_codes);
        Array.Clear(_amounts);
        _gaps = [];
        return _full;
    }

    private void Grow()
    {
        if (_size == Most)
        {
            Pack();
            return;
        }

        _size = _size == 0 ? First : _size * 4;
        foreach (ref long[] values in _amounts.AsSpan())
        {
            Array.Resize(ref values, _size);
        }

        foreach (ref int[]? codes in _codes.AsSpan())
        {
            if (codes is not null)
            {
                Array.Resize(ref codes, _size);
            }
        }

        if (amounts > 1)
        {
            Array.Resize(ref _gaps, _size);
        }
    }

    private void Pack()
    {
        _full.Add(new RawChunk(_codes, _amounts, _gaps, _open));
        _open = 0;
    }
}
