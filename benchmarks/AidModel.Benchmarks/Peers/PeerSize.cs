namespace AidModel.Benchmarks;

/// <summary>All that is measured with trackers of one size.</summary>
internal sealed class PeerSize(PeerOptions options, int lines, PeerReport report)
{
    // An amount, and which rate is its.
    private const int BytesPerLine = sizeof(long) + sizeof(ushort);

    private const int DuckDbThreads = 2;

    // Each makes a ledger of a million records first.
    private const int MostRoundsOfLedgers = 5;

    private readonly Dictionary<Workload, GroupTotals> _truths = [];
    private readonly SyntheticTracker _tracker = new(lines, options.IsShuffled);

    public void Run()
    {
        using Engine engine = Engine.Create(_tracker);
        report.AddIndex(lines, engine.IndexBytes);
        using (DuckDbTracker database = new(_tracker))
        {
            MeasureWhole(engine, database);
            foreach (Workload workload in Workload.OtherGroupings)
            {
                Measure(workload, [.. OfEngine(engine, Titles.Engine, workload), .. OfDuckDb(database, workload)]);
            }

            foreach (Workload workload in Workload.Filters)
            {
                IEnumerable<Entry> unfiltered = OfEngine(engine, Titles.Unfiltered, Workload.DonorByMonth);
                Measure(workload, [.. OfEngine(engine, Titles.Engine, workload), .. unfiltered, .. OfDuckDb(database, workload)]);
            }

            if (lines == PeerOptions.Million)
            {
                MeasureChange(engine, database);
            }
        }

        MeasureBounded(engine);
        if (lines <= (options.IsShort ? PeerOptions.TenThousand : PeerOptions.Million))
        {
            MeasureFresh();
        }
    }

    private void MeasureWhole(Engine engine, DuckDbTracker database)
    {
        Workload workload = Workload.DonorByMonth;
        Lazy<TrackerLine[]> records = new(() => TrackerLine.All(_tracker));
        bool isLargest = lines >= PeerOptions.HundredMillion;
        Contender[] large =
        [
            new LinqContender(records),
            new LoopContender(records),
            new DuckDbContender(database, workload, DuckDbForm.NaturalDecimal),
            new DuckDbContender(database, workload, DuckDbForm.NaturalDouble),
        ];
        Contender[] peers =
        [
            new BandwidthContender(lines, BytesPerLine),
            .. isLargest ? [] : large,
            new DuckDbContender(database, workload, DuckDbForm.Decimal),
            new DuckDbContender(database, workload, DuckDbForm.Double),
            new DuckDbContender(database, workload, DuckDbForm.BigInt),
            new DuckDbContender(database, workload, DuckDbForm.BigInt, isPrepared: false),
            new DuckDbContender(database, workload, DuckDbForm.BigInt, DuckDbThreads),
        ];
        Measure(
            workload,
            [
                .. OfEngine(engine, Titles.Engine, workload),
                .. OfEngine(engine, Titles.EngineOnTwoThreads, workload, threads: 2),
                .. peers.Select(peer => new Entry(peer, Truth(workload))),
            ],
            isLargest ? "Records, and lines with names, are left out at this size: they take too much memory." : null);
    }

    private void MeasureBounded(Engine unbounded)
    {
        SyntheticTracker tracker = new(lines, options.IsShuffled, hasBounds: true);
        using Engine engine = Engine.Create(tracker);
        Entry bounded = new(engine.Query(Titles.Engine, Workload.Bounded), ExactReference.Compute(tracker, Workload.Bounded));
        Measure(Workload.Bounded, [bounded, .. OfEngine(unbounded, Titles.Unbounded, Workload.DonorByMonth)]);
    }

    private void MeasureChange(Engine engine, DuckDbTracker database)
    {
        Workload workload = Workload.DonorByMonth;
        int line = lines / 3;
        GroupTotals changed = ExactReference.Compute(_tracker.Repeat(line), workload);
        ChangeContender[] contenders =
        [
            engine.Change(Titles.Engine, workload, line),
            new DuckDbChangeContender(database, _tracker, workload, line, DuckDbForm.Decimal),
            new DuckDbChangeContender(database, _tracker, workload, line, DuckDbForm.BigInt),
        ];
        Measure(Titles.Change, "A line comes once more, and goes again.", [.. contenders.Select(contender => new Entry(contender, Truth(workload), changed))], isPerLine: false);
    }

    private void MeasureFresh()
    {
        FreshPledges pledges = new(_tracker);
        Contender[] contenders =
        [
            new FreshLedgerContender(Titles.Engine, pledges, isCreated: false),
            new FreshLedgerContender(Titles.Created, pledges, isCreated: true),
            new PledgesLinqContender(pledges),
        ];
        Measure(
            Titles.Fresh,
            "A ledger that was never asked indexes itself first.",
            [.. contenders.Select(contender => new Entry(contender, Truth(Workload.DonorByMonth)))],
            mostRounds: lines < PeerOptions.Million ? int.MaxValue : MostRoundsOfLedgers);
    }

    private IEnumerable<Entry> OfEngine(Engine engine, string name, Workload workload, int threads = 1) =>
        [new Entry(engine.Query(name, workload, threads), Truth(workload))];

    private IEnumerable<Entry> OfDuckDb(DuckDbTracker database, Workload workload) =>
        from form in (DuckDbForm[])[DuckDbForm.Decimal, DuckDbForm.BigInt]
        select new Entry(new DuckDbContender(database, workload, form), Truth(workload));

    private GroupTotals Truth(Workload workload)
    {
        if (!_truths.TryGetValue(workload, out GroupTotals? truth))
        {
            truth = ExactReference.Compute(_tracker, workload);
            _truths.Add(workload, truth);
        }

        return truth;
    }

    private void Measure(Workload workload, Entry[] entries, string? remark = null) =>
        Measure(workload.Name, FormattableString.Invariant($"{workload.Groups:N0} groups.{(remark is null ? string.Empty : $" {remark}")}"), entries);

    private void Measure(string section, string details, Entry[] entries, bool isPerLine = true, int mostRounds = int.MaxValue)
    {
        int rounds = Math.Min(options.RoundsFor(lines), mostRounds);
        report.Add(lines, section, details, InterleavedRounds.Measure(entries, rounds, options.WarmUp), isPerLine);
    }
}
