namespace AidModel;

public sealed partial class AidLedger
{
    /// <summary>What was announced of a pledge and happened to it: its announcement and those that repeat, replace or withdraw it, its parts,
    /// the events of all of these and of their equipment, each with its day and source, and how the pledge stood at the end of that day.</summary>
    /// <param name="pledge">The id of a pledge.</param>
    /// <param name="asOf">The day whose knowledge counts, inclusive; null for all there is.</param>
    /// <exception cref="ArgumentNullException"><paramref name="pledge"/> is null.</exception>
    /// <exception cref="ArgumentException">The ledger has no such pledge, or had none on <paramref name="asOf"/>.</exception>
    /// <exception cref="AidLedgerException">What was known then, or had happened by the day of an entry, is not a valid ledger without the
    /// rest.</exception>
    /// <exception cref="OverflowException">A figure has more digits than a decimal holds.</exception>
    public PledgeTimeLine TimeLine(string pledge, DateOnly? asOf = null)
    {
        ArgumentNullException.ThrowIfNull(pledge);
        AidLedger known = asOf is { } day ? AsOf(day) : this;
        if (known._edits.Pledge(pledge) is null)
        {
            throw new ArgumentException($"The ledger has no pledge '{pledge}'{(asOf is { } on ? $" as of {on:O}" : string.Empty)}.", nameof(pledge));
        }

        HashSet<string> related = new(StringComparer.Ordinal) { pledge };
        known._edits.Connect(related);
        return new TimeLines(known.Part(known._edits, related, static _ => { }), pledge).Draw();
    }

    /// <summary>How long aid took from one stage to another: the first day of the one to the first day, and to the day of completion, of the
    /// other. Each line of equipment that has events of its own is one duration, else each
    /// pledge by its money; a pledge without events is left out where its parts, or its whole, have some.</summary>
    /// <param name="from">The stage from which days are counted, from <see cref="Stage.Pledged"/>.</param>
    /// <param name="to">A later stage on the same way, to <see cref="Stage.Repaid"/>.</param>
    /// <param name="asOf">The day whose knowledge counts, inclusive; what is open has been so up to it.</param>
    /// <param name="where">Only these pledges; null for all.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="from"/> or <paramref name="to"/> is no stage that aid reaches.</exception>
    /// <exception cref="ArgumentException"><paramref name="to"/> is not after <paramref name="from"/>.</exception>
    /// <exception cref="AidLedgerException">What was known then is not a valid ledger without the rest.</exception>
    public StageDurations Durations(Stage from, Stage to, DateOnly asOf, Func<Pledge, bool>? where = null)
    {
        _ = Measure.Gap(from, to);
        return new Durations(AsOf(asOf), from, to, asOf, where).Find();
    }
}
