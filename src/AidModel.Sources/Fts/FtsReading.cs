namespace AidModel;

/// <summary>Reads the pages of one search, and puts together what they say.</summary>
internal sealed class FtsReading
{
    private const int ToldEvery = 1_000;

    private readonly string _name;
    private readonly IProgress<ReadProgress>? _progress;
    private readonly CancellationToken _cancellationToken;
    private readonly List<FtsPage> _pages = [];
    private readonly FtsNotes _notes = new();
    private readonly FtsFlowReader _flows;
    private long _bytes;
    private long _records;

    /// <summary>A reading of no page yet.</summary>
    /// <param name="name">What errors call all pages together.</param>
    /// <param name="progress">Told of each page's beginning, now and then of its flows, and of the end.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public FtsReading(string name, IProgress<ReadProgress>? progress, CancellationToken cancellationToken)
    {
        _name = name;
        _progress = progress;
        _cancellationToken = cancellationToken;
        _flows = new FtsFlowReader(_notes);
    }

    /// <summary>How many flows have been read, understood or not.</summary>
    public long Records => _records;

    /// <summary>Reads one page to its end.</summary>
    /// <param name="stream">The page; it stays open.</param>
    /// <param name="page">What errors call it.</param>
    /// <param name="part">What records call it.</param>
    /// <param name="share">Gives the part of all that has been read, by what has been read of this page, from 0 to 1, and by what the
    /// page states; null where it is not known.</param>
    /// <returns>The page.</returns>
    public FtsPage Read(Stream stream, string page, string part, Func<double, FtsTotals?, double?> share)
    {
        Tell(part, share(0, null));
        (long bytes, long records, int notes) = (_bytes, _records, _notes.Count);
        FtsPage read = new(page, part, Bytes(stream, page));
        FaultList faults = new(page);
        try
        {
            new FtsPageReader(read, Take).Read();
        }
        catch (SourceFormatException)
        {
            // A copy that is refused may be downloaded anew, and the page then be read again.
            (_bytes, _records) = (bytes, records);
            _notes.Keep(notes);
            throw;
        }

        _pages.Add(read);
        Tell(part, share(1, read.Totals));
        return read;

        void Take(int start, int length)
        {
            _cancellationToken.ThrowIfCancellationRequested();
            read.Records++;
            _records++;
            if (_records > FtsFlows.MostFlows)
            {
                throw faults.Stop(0, 0, Shown.Invariant($"there are more than the {FtsFlows.MostFlows:N0} flows that are read at most"));
            }

            if (_flows.Read(read, read.Records, read.Bytes.AsMemory(start, length)) is { } flow)
            {
                read.Flows.Add(new FtsEntry(flow, read, start, length));
            }

            _notes.Check(faults);

            if (_records % ToldEvery == 0)
            {
                Tell(part, share((double)(start + length) / read.Bytes.Length, null));
            }
        }
    }

    /// <summary>All that the pages say.</summary>
    /// <exception cref="SourceFormatException">They contradict each other.</exception>
    public FtsData Finish()
    {
        CheckPages();
        List<FtsEntry> entries = [.. _pages.SelectMany(static p => p.Flows)];
        Dictionary<long, FtsEntry> byId = Index(entries);
        FtsTotals totals = _pages.Count == 0 ? new FtsTotals(null, null, null, null) : _pages[0].Totals;
        bool isComplete = CheckCounts(totals);
        CheckFamilies(entries, byId);
        _cancellationToken.ThrowIfCancellationRequested();
        AidLedger ledger = new FtsLedger(_notes, new FaultList(_name)).Build([.. entries.Select(static e => e.Flow)]);
        return new FtsData(ledger, _notes.InOrder(_pages.Select(static p => p.Part)), entries, totals, isComplete);
    }

    private byte[] Bytes(Stream stream, string page)
    {
        int most = (int)Math.Min(FtsFlows.LargestPage, FtsFlows.LargestInAll - _bytes);
        using LimitedStream limited = new(
            stream,
            most,
            () => new FaultList(page).Stop(0, 0, most < FtsFlows.LargestPage
                ? Shown.Invariant($"with the pages before it, there are more than the {FtsFlows.LargestInAll:N0} bytes that are read at most")
                : Shown.TooLarge(FtsFlows.LargestPage)));
        using MemoryStream bytes = new(stream.CanSeek ? (int)Math.Clamp(stream.Length - stream.Position, 0, most) : 0);
        byte[] buffer = new byte[1 << 16];
        for (int read; (read = limited.Read(buffer)) > 0;)
        {
            _cancellationToken.ThrowIfCancellationRequested();
            bytes.Write(buffer, 0, read);
        }

        _bytes += bytes.Length;
        return bytes.Length == bytes.Capacity ? bytes.GetBuffer() : bytes.ToArray();
    }

    /// <summary>Sees that all pages are of one search.</summary>
    private void CheckPages()
    {
        FaultList faults = new(_name);
        foreach (FtsPage page in _pages.Skip(1))
        {
            foreach ((string what, object? there, object? here) in Compare(_pages[0].Totals, page.Totals))
            {
                faults.Add(0, 0, Shown.Invariant($"{what} is {there ?? "not stated"} in {_pages[0].Part} and {here ?? "not stated"} in {page.Part}: these are pages of different searches, or of different days"));
            }
        }

        faults.ThrowIfAny();
    }

    private static IEnumerable<(string What, object? There, object? Here)> Compare(FtsTotals first, FtsTotals other)
    {
        (string, object?, object?)[] pairs =
        [
            ("meta.count", first.FlowCount, other.FlowCount),
            .. Enum.GetValues<FtsBoundary>().SelectMany(b => new (string, object?, object?)[]
            {
                ($"{FtsWords.Of(b)}.flowCount", first[b]?.FlowCount, other[b]?.FlowCount),
                ($"{FtsWords.Of(b)}.fundingTotal", first[b]?.FundingTotal, other[b]?.FundingTotal),
                ($"{FtsWords.Of(b)}.pledgeTotal", first[b]?.PledgeTotal, other[b]?.PledgeTotal),
            }),
        ];
        return pairs.Where(static p => !Equals(p.Item2, p.Item3));
    }

    private Dictionary<long, FtsEntry> Index(List<FtsEntry> entries)
    {
        FaultList faults = new(_name);
        Dictionary<long, FtsEntry> byId = new(entries.Count);
        foreach (FtsEntry entry in entries)
        {
            if (!byId.TryAdd(entry.Flow.Id, entry))
            {
                FtsFlow first = byId[entry.Flow.Id].Flow;
                (int line, int column) = _pages.Count == 1 ? FtsJson.PlaceOf(entry.Page.Bytes, entry.Start) : (0, 0);
                faults.Add(line, column, Shown.Invariant($"the flow {entry.Flow.Id} stands twice: {first.Page}, {first.Record}, and {entry.Flow.Page}, {entry.Flow.Record}"));
            }
        }

        faults.ThrowIfAny();
        return byId;
    }

    /// <summary>Compares how many flows are said to be there with how many are.</summary>
    private bool CheckCounts(FtsTotals totals)
    {
        string part = _pages.Count == 0 ? _name : _pages[^1].Part;
        if (totals.FlowCount is { } count && count != _records)
        {
            _notes.Add(part, 0, "meta.count", Shown.Invariant($"{count}"), Shown.Invariant($"flows are in the search, {_records} in what was read; the publisher's totals are those of the search"));
            return false;
        }

        foreach (FtsBoundary boundary in Enum.GetValues<FtsBoundary>())
        {
            long there = _pages.Sum(p => p.Flows.LongCount(e => e.Flow.Boundary == boundary));
            if (totals[boundary]?.FlowCount is { } stated && stated != there)
            {
                _notes.Add(part, 0, $"{FtsWords.Of(boundary)}.flowCount", Shown.Invariant($"{stated}"), Shown.Invariant($"flows are said to be {FtsWords.Of(boundary)}, and {there} are"));
            }
        }

        return true;
    }

    /// <summary>Sees that parents and children name each other, where both were read.</summary>
    private void CheckFamilies(List<FtsEntry> entries, Dictionary<long, FtsEntry> byId)
    {
        FaultList faults = new(_name);
        HashSet<(long Parent, long Child)> named = [];
        foreach (FtsFlow flow in entries.Select(static e => e.Flow))
        {
            _cancellationToken.ThrowIfCancellationRequested();
            foreach (long child in flow.ChildIds)
            {
                if (byId.TryGetValue(child, out FtsEntry? other) && named.Add((flow.Id, child)) && other.Flow.ParentId != flow.Id)
                {
                    _notes.Add(flow.Page, flow.Record, "childFlowIds", Shown.Invariant($"{child}"), Shown.Invariant($"is a flow that names {(other.Flow.ParentId is { } parent ? Shown.Invariant($"{parent}") : "none")} as its parent; the link is left open"));
                }
            }

            _notes.Check(faults);
        }

        foreach (FtsFlow flow in entries.Select(static e => e.Flow))
        {
            if (flow.ParentId is { } parent && byId.ContainsKey(parent) && !named.Contains((parent, flow.Id)))
            {
                _notes.Add(flow.Page, flow.Record, "parentFlowId", Shown.Invariant($"{parent}"), "is a flow that does not name this one among its children; the link is left open");
                _notes.Check(faults);
            }
        }
    }

    private void Tell(string part, double? share) => _progress?.Report(new ReadProgress(part, _records, share));
}
