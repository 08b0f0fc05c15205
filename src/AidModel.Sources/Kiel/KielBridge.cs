namespace AidModel;

/// <summary>What leads from the figures of one release of the tracker to those of a later one, by cause.</summary>
public static class KielBridge
{
    /// <summary>Compares two releases as the publisher counts them, in euros, by donor and type: each at its own rates, and of the donors
    /// of its own summary where it has one. What only one of the summaries has is a difference of scope.</summary>
    /// <remarks>Packages are recognised by <see cref="PledgeMatching.ByContent"/>, since their ids are numbers that move from release to
    /// release. New is what was announced after the earlier release's last day; a package without a day counts as announced on the last
    /// day of its own release. Where neither release states a value of a package, and its items and units are the same, another value
    /// is a matter of prices.</remarks>
    /// <param name="before">The earlier release.</param>
    /// <param name="after">The later release.</param>
    /// <param name="measure">Of which figures.</param>
    /// <param name="adapt">What else to ask of both, such as other groups; null for nothing.</param>
    /// <exception cref="ArgumentNullException">A release is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="measure"/> is no measure.</exception>
    /// <exception cref="ArgumentException">A release has no figures of <paramref name="measure"/>, or what <paramref name="adapt"/> gives
    /// does not fit together.</exception>
    public static AidBridge Between(KielRelease before, KielRelease after, KielMeasure measure = KielMeasure.Commitment, Func<AidQuery, AidQuery>? adapt = null)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return AidBridge.Between(
            Ledger(before, nameof(before)),
            Query(before),
            Ledger(after, nameof(after)),
            Query(after),
            Options(before, after));

        AidLedger Ledger(KielRelease release, string name) => release.Has(measure)
            ? release.LedgerOf(measure, KielBasis.Published)
            : throw new ArgumentException($"{release.Name} has no figures of {measure}.", name);

        AidQuery Query(KielRelease release)
        {
            AidQuery query = KielPreset.OwnQuery(release);
            return adapt is null ? query : adapt(query);
        }
    }

    /// <summary>How two releases are compared, whatever is asked of them: by which packages, and since when a package is new.</summary>
    /// <param name="before">The earlier release.</param>
    /// <param name="after">The later release.</param>
    /// <exception cref="ArgumentNullException">A release is null.</exception>
    public static BridgeOptions Options(KielRelease before, KielRelease after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return new BridgeOptions { Matching = KielMatching.Of(before, after), KnownUntil = before.LastDay };
    }
}
