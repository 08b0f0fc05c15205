namespace AidModel;

/// <summary>How a release's published figures come about: which of them, and by which rates. Immutable, equal by content, thread safe.</summary>
/// <remarks>The figures are those of the releases' country summaries, in which packages without a value count nothing:
/// <see cref="AidTotal.Stated"/> has that sum, <see cref="AidTotal.Range"/> says what is not known.</remarks>
public sealed record KielPreset
{
    private KielPreset(int release, DateOnly lastDay, Period? rates, KielMeasure measure, KielMeasure? allocation)
    {
        Release = release;
        LastDay = lastDay;
        RateDays = rates;
        Measure = measure;
        Allocation = allocation;
    }

    /// <summary>Release 7, to 3 October 2022: commitments, at the mean rates of 6 September to 6 October 2022.</summary>
    public static KielPreset Release7 { get; } = new(7, new(2022, 10, 3), new Period(new(2022, 9, 6), new(2022, 10, 6)), KielMeasure.Commitment, null);

    /// <summary>Release 12, to 31 May 2023: commitments, at the mean rates of May 2023.</summary>
    public static KielPreset Release12 { get; } = new(12, new(2023, 5, 31), Period.Month(2023, 5), KielMeasure.Commitment, null);

    /// <summary>Release 17, to 30 June 2024: allocations, at the mean rates of June 2024.</summary>
    public static KielPreset Release17 { get; } = new(17, new(2024, 6, 30), Period.Month(2024, 6), KielMeasure.Allocation, KielMeasure.Allocation);

    /// <summary>Release 28, to 28 February 2026: allocations, redistributed. It is published in euros, at the mean rates of each
    /// announcement's month.</summary>
    public static KielPreset Release28 { get; } = new(28, new(2026, 2, 28), null, KielMeasure.RedistributedAllocation, KielMeasure.RedistributedAllocation);

    /// <summary>All presets, the oldest first.</summary>
    public static ValueList<KielPreset> All { get; } = [Release7, Release12, Release17, Release28];

    /// <summary>What the aid is called: <c>Financial</c>, <c>Humanitarian</c>, <c>Military</c>; <see cref="AidTotals.UnattributedKey"/> for none.</summary>
    public static Dimension Type { get; } = Dimension.By("type", static p => p.Category ?? AidTotals.UnattributedKey);

    /// <summary>Such as <c>kiel-7</c>.</summary>
    public string Name => Shown.Invariant($"kiel-{Release}");

    /// <summary>The number of the release.</summary>
    public int Release { get; }

    /// <summary>The last day that the release covers.</summary>
    public DateOnly LastDay { get; }

    /// <summary>The days whose mean rates are used, rounded as quoted; null for a release in euros.</summary>
    public Period? RateDays { get; }

    /// <summary>What its headline figures are.</summary>
    public KielMeasure Measure { get; }

    /// <summary>Which of the measures its allocations are; null where it has none.</summary>
    public KielMeasure? Allocation { get; }

    /// <summary>The preset of a name such as <c>kiel-7</c>, in any case; null where there is none.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    public static KielPreset? Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return All.FirstOrDefault(p => p.Name.Equals(name.Trim(), StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The query: in euros, by donor and type, converted by the publisher's rule, of the donors of the publisher's own summary
    /// where the workbook has one. Release 7's leaves out the European Investment Bank and the European Peace Facility.</summary>
    /// <param name="release">The release.</param>
    /// <param name="rates">The ECB's rates, to convert by the rule; null to convert at the rates that the release itself has.</param>
    /// <exception cref="ArgumentNullException"><paramref name="release"/> is null.</exception>
    public AidQuery Query(KielRelease release, ReferenceRates? rates = null)
    {
        ArgumentNullException.ThrowIfNull(release);
        AidQuery query = OwnQuery(release);
        return rates is not null && RateDays is { } days ? query with { Conversion = Conversion.MeanOf(days, rates, RateRounding.AsQuoted) } : query;
    }

    /// <summary>The figures as the publisher counts them, by donor and type.</summary>
    /// <param name="release">The release.</param>
    /// <param name="measure">Of which figures; <see cref="Measure"/> if null.</param>
    /// <param name="rates">The ECB's rates, to convert by the rule; null to convert at the rates that the release itself has.</param>
    /// <exception cref="ArgumentNullException"><paramref name="release"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="measure"/> is no measure.</exception>
    /// <exception cref="ArgumentException">The release has no figures of <paramref name="measure"/>.</exception>
    public AidTotals Total(KielRelease release, KielMeasure? measure = null, ReferenceRates? rates = null)
    {
        ArgumentNullException.ThrowIfNull(release);
        KielMeasure measured = measure ?? Measure;
        return release.Has(measured) ? release.LedgerOf(measured, KielBasis.Published).Total(Query(release, rates))
            : throw new ArgumentException($"{release.Name} has no figures of {measured}.", nameof(measure));
    }

    /// <summary>The query at the rates that a release itself has.</summary>
    internal static AidQuery OwnQuery(KielRelease release) => new()
    {
        Currency = Currency.EUR,
        Conversion = release.Conversion,
        GroupBy = [Dimension.Donor, Type],
        Only = release.Summary is { } summary ? [Dimension.Donor.In([.. summary.Cells.Select(static c => c.Donor).Distinct()])] : [],
    };
}
