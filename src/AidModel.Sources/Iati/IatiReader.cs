namespace AidModel;

/// <summary>Reads a file of activities.</summary>
/// <param name="part">What unread texts call the file.</param>
/// <param name="faults">What takes its faults.</param>
internal sealed class IatiReader(string part, FaultList faults)
{
    private const int ReportEvery = 100;

    private static readonly string[] Versions = ["1.0", "1.00", "1.01", "1.02", "1.03", "1.04", "1.05", "2.01", "2.02", "2.03"];

    private readonly List<IatiActivity> _activities = [];
    private readonly IatiNotes _unread = new(part);
    private readonly IatiPaths _paths = new(faults);

    // How many notes are kept of activities that this library wrote, which may not be told, and of others.
    private readonly int[] _kept = new int[2];
    private string? _version;
    private DateOnly? _generated;
    private string? _ledger;
    private (int Line, int Column) _ledgerPlace;

    public IatiAid Read(Stream stream, IProgress<ReadProgress>? progress, CancellationToken cancellation)
    {
        long length = stream.CanSeek ? stream.Length : 0;
        IatiXml.Read(stream, faults, ReadTop, ReadElement, cancellation);
        Report();
        return Build(cancellation);

        void ReadElement(IatiElement element)
        {
            Add(element);
            if (_activities.Count % ReportEvery == 0)
            {
                Report();
            }
        }

        void Report() => progress?.Report(new(part, _activities.Count, length > 0 ? Math.Min(1, (double)stream.Position / length) : null));
    }

    private void ReadTop(IatiElement top)
    {
        _version = top.Attribute("version");
        _generated = IatiCodes.Day(top.Peek("generated-datetime"));
        if (_generated is not null)
        {
            top.Attribute("generated-datetime");
        }

        if (_version is not null && !Versions.Contains(_version))
        {
            Tell("@version", _version, "is no version that is known; the file is read as far as it is like those");
        }

        Tell(top);
    }

    private void Add(IatiElement element)
    {
        if (element.Name == "iati-activity")
        {
            if (_activities.Count == IatiActivities.MostActivities)
            {
                throw faults.Stop(element.Line, element.Column, Shown.Invariant($"there are more than the {IatiActivities.MostActivities:N0} activities that are read at most"));
            }

            try
            {
                IatiActivity activity = new IatiActivityReader(element, part, _activities.Count + 1, _generated, _paths, isOwn => IatiActivities.MostUnread - _kept[isOwn ? 1 : 0]).Read();
                _kept[activity.Json is null ? 0 : 1] += activity.Unread.Count;
                _activities.Add(activity);
            }
            catch (OverflowException error)
            {
                throw faults.Stop(element.Line, element.Column, "the amounts of this activity come to more than 79 octillion, the largest amount there is", error);
            }
        }
        else if (element.Name == $"{IatiXml.Namespace}:ledger" && _ledger is null)
        {
            _ledger = element.OwnText;
            _ledgerPlace = (element.Line, element.Column);
        }
        else if (!element.IsEmpty)
        {
            Tell(element.Name, element.Summary(), "has no place in a ledger");
        }
    }

    private void Tell(IatiElement top)
    {
        foreach ((string path, string text, string? why) in top.NotUnderstood())
        {
            Tell(path, text, why ?? "has no place in a ledger");
        }
    }

    private void Tell(string? path, string text, string why) => _unread.Add(new(part, 0, path, text, why));

    private IatiAid Build(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        IatiActivity[] added = _ledger is null ? [] : [.. _activities.Where(static a => a.Json is not null)];
        foreach (IatiActivity orphan in _activities.Where(a => a.Json is not null && _ledger is null))
        {
            _unread.Add(new(part, orphan.Record, $"{IatiXml.Namespace}:pledge", orphan.Identifier ?? orphan.Title, "is a record of a ledger that is not in the file; the activity is read without it"));
        }

        AidLedger? known = _ledger is null ? null : IatiExtension.Join(_ledger, _ledgerPlace, [.. added.Select(static a => (a.Json!, a.JsonPlace))], faults);
        IatiActivity[] standard = _ledger is null ? [.. _activities] : [.. _activities.Where(static a => a.Json is null)];
        IatiLedgerBuilder builder = new(part, _generated, _unread, cancellation);
        AidLedger ledger = known is not null && standard.Length == 0 ? known : builder.Build(standard, known, faults);
        cancellation.ThrowIfCancellationRequested();
        if (known is not null)
        {
            Compare(known, added, builder.Original, cancellation);
        }

        return new(_version, _activities.Count, ledger, _unread.InOrder(), builder.Original);
    }

    /// <summary>Tells where an activity's transactions are no longer those of the record beside them.</summary>
    private void Compare(AidLedger known, IatiActivity[] added, Dictionary<string, ValueList<PublishedText>> original, CancellationToken cancellation)
    {
        IatiStatement statement = new(known);
        foreach ((IatiActivity activity, Pledge pledge) in added.Zip(known.Pledges))
        {
            cancellation.ThrowIfCancellationRequested();
            original.TryAdd(pledge.Id, activity.Original);
            IEnumerable<string> expected = statement.Of(pledge).Select(static t => IatiStatement.Of(t.Flow, t.Day, t.Amount));
            if (!expected.Order(StringComparer.Ordinal).SequenceEqual(activity.Stated.Order(StringComparer.Ordinal)))
            {
                _unread.Add(new(part, activity.Record, "transaction", string.Join("; ", activity.Stated), $"is not what the record beside it says of '{pledge.Id}', which the ledger has"));
            }
        }
    }
}
