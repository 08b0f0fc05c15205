namespace AidModel;

/// <summary>Lines as they come, until they are put in order.</summary>
internal sealed class RawLines(int keys, int amounts)
{
    private const int First = 256;
    private const int Most = 1 << 16;

    private readonly List<Chunk> _full = [];
    private Chunk? _open;

    public int Count { get; private set; }

    public IEnumerable<Chunk> Chunks => _open is null ? _full : _full.Append(_open);

    public void Add(ReadOnlySpan<int> codes, int day, int currency, ReadOnlySpan<long> values, LineGaps gaps)
    {
        if (_open is null || _open.Count == _open.Days.Length)
        {
            Grow(codes.Length);
        }

        Chunk chunk = _open!;
        int at = chunk.Count++;
        chunk.Days[at] = day;
        chunk.Currencies[at] = (ushort)currency;
        for (int i = 0; i < values.Length; i++)
        {
            chunk.Amounts[i][at] = values[i];
        }

        for (int i = 0; i < codes.Length; i++)
        {
            chunk.Codes[i][at] = codes[i];
        }

        if (amounts > 1)
        {
            chunk.Gaps[at] = gaps;
        }

        Count = checked(Count + 1);
    }

    private void Grow(int codes)
    {
        int size = _open is null ? First : Math.Min(Most, _open.Days.Length * 4);
        if (_open is { } full)
        {
            full.Pack();
            _full.Add(full);
        }

        _open = new Chunk(size, keys, amounts);
    }

    /// <summary>Some of the lines.</summary>
    internal sealed class Chunk(int size, int keys, int amounts)
    {
        private CodeColumn[]? _packed;
        private int[][] _codes = [.. Enumerable.Range(0, keys).Select(_ => new int[size])];

        public int Count { get; set; }

        public int[] Days { get; private set; } = new int[size];

        public ushort[] Currencies { get; private set; } = new ushort[size];

        public long[][] Amounts { get; private set; } = [.. Enumerable.Range(0, amounts).Select(_ => new long[size])];

        public LineGaps[] Gaps { get; private set; } = amounts > 1 ? new LineGaps[size] : [];

        public int[][] Codes => _codes;

        public CodeColumn Key(int key) => (_packed ?? Pack())[key];

        public void Free()
        {
            Days = [];
            Currencies = [];
            Amounts = [];
            Gaps = [];
            _packed = [];
        }

        /// <summary>Keeps codes in as few bytes as they need: tables of a hundred million lines pass through here.</summary>
        public CodeColumn[] Pack()
        {
            _packed = new CodeColumn[keys];
            for (int key = 0; key < keys; key++)
            {
                int most = 0;
                for (int i = 0; i < Count; i++)
                {
                    most = Math.Max(most, _codes[key][i]);
                }

                CodeColumn column = CodeColumn.Create(Count, most + 1);
                column.Fill(_codes[key].AsSpan(0, Count));
                _packed[key] = column;
            }

            _codes = [];
            return _packed;
        }
    }
}
