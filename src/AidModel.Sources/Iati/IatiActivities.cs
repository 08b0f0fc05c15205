namespace AidModel;

/// <summary>Reads and writes activities of the International Aid Transparency Initiative (https://iatistandard.org), version 2.03.</summary>
/// <remarks>
/// <para><b>Reading.</b> An activity is a pledge for each currency in which it states money. What was promised is the sum of its
/// commitments (transaction type 2), of its pledges (12) where it has none, else of what others promised to it: incoming commitments
/// (11), else incoming pledges (13). Disbursements, expenditures, reimbursements and purchases of equity (3, 4, 7, 8) are deliveries of
/// what the activity promises, incoming funds (1) of what was promised to it; stages are never added to each other. Promises on several
/// days or of several payers are parts, each with its day. Where payments come to more than was promised, or nothing was, the amount is
/// <c>more than</c>, at least, what was paid. An activity without a transaction that counts is a pledge without an amount.</para>
/// <para>A funding organisation (role 1) is the payer, several are contributions of which no amount is known; without one it is the
/// provider, by the standard the reporting organisation where none is named. The first extending organisation (3) leads, the one implementing
/// (4), else the one receiver, delivers. A recipient country becomes its code of three letters. A parent among the activities (related-activity
/// type 1, or 2 the other way) is a whole, where it states no amount of its own; otherwise whether the child's money is inside is left open.
/// An identifier that stands twice is one activity said twice: the later pledge restates the earlier. Budgets, planned disbursements and
/// total costs are plans and are not counted.</para>
/// <para>Files of version 1, and of the drafts before it, are read as far as they are understood. What is not is in
/// <see cref="IatiAid.Unread"/>, once for each path and reason within an activity.</para>
/// <para><b>Writing.</b> Each pledge is an activity that other programs read: its amount as one transaction and its deliveries as
/// disbursements, where a source names a number; tranches as planned disbursements. So that nobody counts money twice, pledges that are
/// part of another, perhaps so, or restated, replaced or withdrawn by one have no transaction of their own. IATI has no place for wordings
/// ("about", "more than"), contributions, equipment, most relations and sources. They stand in two elements of the namespace
/// <c>urn:aidmodel:iati:1</c>, which the schema allows: <c>pledge</c> at the end of each activity and <c>ledger</c> at the end of the
/// file, in the JSON of the ledger's own file (docs/file-format.md). A file with them reads back to the same ledger; where its transactions have
/// been changed since, <see cref="IatiAid.Unread"/> says so.</para>
/// <para>Files come from elsewhere: document types and what they could define or fetch are refused, and memory and time are bounded by
/// <see cref="LargestFile"/>, <see cref="MostNodes"/>, <see cref="MostActivities"/>, <see cref="MostDepth"/>, <see cref="LongestName"/>,
/// <see cref="MostAttributes"/>, <see cref="MostPaths"/>, <see cref="MostUnread"/> and <see cref="MostWholes"/>.</para>
/// </remarks>
public static class IatiActivities
{
    /// <summary>The largest file that is read: 67,108,864 bytes.</summary>
    public const int LargestFile = 64 << 20;

    /// <summary>How many elements, ends of elements, attributes and texts a file has at most: 2,000,000.</summary>
    public const int MostNodes = 2_000_000;

    /// <summary>How many activities a file has at most: 100,000.</summary>
    public const int MostActivities = 100_000;

    /// <summary>How deep elements lie in each other at most: 32. The standard's own lie up to 9 deep.</summary>
    public const int MostDepth = 32;

    /// <summary>How long names of elements and attributes are at most, with their prefix: 100 characters. The standard's have up to 24.</summary>
    public const int LongestName = 100;

    /// <summary>How many attributes an element has at most: 100. The standard's have up to 9.</summary>
    public const int MostAttributes = 100;

    /// <summary>How many paths, such as <c>transaction/value/@currency</c>, the activities of a file have at most: 10,000. Those of the
    /// standard are some 300; each is kept once.</summary>
    public const int MostPaths = 10_000;

    /// <summary>How many texts <see cref="IatiAid.Unread"/> has at most: 100,000, and one more that says how many are not told.</summary>
    public const int MostUnread = 100_000;

    /// <summary>Of how many wholes a pledge is part at most: 10; all pledges beyond their first whole: of 500. More are in
    /// <see cref="IatiAid.Unread"/>.</summary>
    public const int MostWholes = 10;

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="progress">Told every 100 activities, and at the end, how far the reading is; null for nobody.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <exception cref="ArgumentException"><paramref name="path"/> is null, empty, white space or no path.</exception>
    /// <exception cref="SourceFormatException">The file is none of IATI activities, or what it says cannot hold together.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read, or is a folder.</exception>
    public static IatiAid Read(string path, IProgress<ReadProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);
        return new IatiReader(Path.GetFileName(path), new FaultList(path)).Read(file, progress, cancellationToken);
    }

    /// <summary>Reads a stream, from where it stands to its end.</summary>
    /// <param name="stream">The stream, which stays open; it need not be seekable.</param>
    /// <param name="name">What errors and unread texts call it, such as its address.</param>
    /// <param name="progress">Told every 100 activities, and at the end, how far the reading is; null for nobody.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="stream"/> cannot be read from, or <paramref name="name"/> is null, empty or
    /// white space.</exception>
    /// <exception cref="SourceFormatException">The content is none of IATI activities, or what it says cannot hold together.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    /// <exception cref="IOException">The stream failed.</exception>
    public static IatiAid Read(Stream stream, string name = "the stream", IProgress<ReadProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return stream.CanRead
            ? new IatiReader(name, new FaultList(name)).Read(stream, progress, cancellationToken)
            : throw new ArgumentException("The stream cannot be read from.", nameof(stream));
    }

    /// <summary>Writes a ledger to a file, a pledge an activity. It is written beside the file first and moved there when whole.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="path">The file's path.</param>
    /// <param name="options">What IATI asks for beyond the ledger.</param>
    /// <exception cref="ArgumentException">An argument is null, <paramref name="path"/> is empty or white space, or
    /// <paramref name="ledger"/> has no pledge: a file has an activity at least.</exception>
    /// <exception cref="NotSupportedException">The ledger's policy is neither <see cref="HedgePolicy.Default"/> nor
    /// <see cref="HedgePolicy.HalfDigit"/>: a file has no name for another.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public static void Write(AidLedger ledger, string path, IatiWriteOptions options)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        Check(ledger, options);
        string beside = $"{Path.GetFullPath(path)}.{Guid.NewGuid():N}.tmp";
        try
        {
            using (FileStream file = new(beside, FileMode.CreateNew, FileAccess.Write))
            {
                IatiWriter.Write(ledger, file, options);
                file.Flush(flushToDisk: true);
            }

            File.Move(beside, path, overwrite: true);
        }
        catch
        {
            File.Delete(beside);
            throw;
        }
    }

    /// <summary>Writes a ledger to a stream, a pledge an activity, in UTF-8.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="stream">The stream, which stays open.</param>
    /// <param name="options">What IATI asks for beyond the ledger.</param>
    /// <exception cref="ArgumentException">An argument is null, <paramref name="stream"/> cannot be written to, or
    /// <paramref name="ledger"/> has no pledge: a file has an activity at least.</exception>
    /// <exception cref="NotSupportedException">The ledger's policy is neither <see cref="HedgePolicy.Default"/> nor
    /// <see cref="HedgePolicy.HalfDigit"/>: a file has no name for another.</exception>
    /// <exception cref="IOException">The stream failed.</exception>
    public static void Write(AidLedger ledger, Stream stream, IatiWriteOptions options)
    {
        ArgumentNullException.ThrowIfNull(stream);
        Check(ledger, options);
        if (!stream.CanWrite)
        {
            throw new ArgumentException("The stream cannot be written to.", nameof(stream));
        }

        IatiWriter.Write(ledger, stream, options);
    }

    private static void Check(AidLedger ledger, IatiWriteOptions options)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(options);
        if (ledger.Pledges.Count == 0)
        {
            throw new ArgumentException("The ledger has no pledge, and a file of activities has one at least.", nameof(ledger));
        }
    }
}
