using System.Text.Json.Serialization;

namespace AidModel;

/// <summary>Figures in order, each with the places that it may have. Immutable and thread safe.</summary>
/// <remarks>
/// <para>A place is one more than how many figures are greater, so that figures that are equal share one, and the next is left out.
/// Which are greater is decided as <see cref="AidTotal.IsGreaterThan"/> decides it: where it leaves two figures undetermined, as it does
/// with those that are of two kinds, of which an amount has no rate, or that do not fit together, the one may be before or behind the
/// other. So nothing is refused for being of another kind: its place is open.</para>
/// <para>The places of figures of separate money are as narrow as can be. Where figures have unknown money in common, as two donors have
/// of one amount that they share, they may be wider, never narrower.</para>
/// <para>What is attributed to nobody has no place, and is in <see cref="Unranked"/>: the places are those of what is attributed.</para>
/// </remarks>
[JsonConverter(typeof(AidModelJsonConverter))]
public sealed class AidRanking
{
    internal const string NobodyIs = "it is attributed to nobody";

    private const int MostFacts = 100;

    private AidRanking(ValueList<RankedPlace> places, ValueList<UnrankedFigure> unranked)
    {
        Places = places;
        Unranked = unranked;
    }

    /// <summary>The places. They are ordered by the best value, of those without by the greater of the lower bound and of what is stated,
    /// the greatest first, then by <see cref="RankedPlace.From"/>, then by the keys, letter by letter: what is certain to be greater never
    /// stands below.</summary>
    public ValueList<RankedPlace> Places { get; }

    /// <summary>The figures that have no place, and why, in the order in which they were given.</summary>
    public ValueList<UnrankedFigure> Unranked { get; }

    /// <summary>The place of a figure.</summary>
    /// <param name="keys">The figure's keys.</param>
    /// <exception cref="KeyNotFoundException">No figure with a place has these keys.</exception>
    public RankedPlace this[params ReadOnlySpan<string> keys]
    {
        get
        {
            ValueList<string> path = ValueList.Create(keys);
            return Places.FirstOrDefault(p => p.Keys == path) ?? throw new KeyNotFoundException(
                $"No figure of [{string.Join(", ", path)}] is ranked{(Unranked.FirstOrDefault(u => u.Total.Keys == path) is { } unranked ? $": {unranked.Because}" : string.Empty)}.");
        }
    }

    /// <summary>Ranks figures.</summary>
    /// <param name="totals">The figures, such as <see cref="AidTotals.Groups"/>, in any order.</param>
    /// <exception cref="ArgumentNullException"><paramref name="totals"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="totals"/> has a null.</exception>
    public static AidRanking Of(IReadOnlyList<AidTotal> totals) => Of([.. Guard.NoNulls(totals).Select(static t => (t, (AidRatio?)null))], []);

    /// <summary>Ranks ratios: to one kind of thing, or their places are open.</summary>
    /// <param name="ratios">The ratios, in any order.</param>
    /// <exception cref="ArgumentNullException"><paramref name="ratios"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="ratios"/> has a null.</exception>
    public static AidRanking Of(IReadOnlyList<AidRatio> ratios) => Of([.. Guard.NoNulls(ratios).Select(static r => (r.Total, (AidRatio?)r))], []);

    /// <summary>Ranks figures of donors per head, in per cent of GDP, or per whatever else. Those of donors that the table has nothing of
    /// in that year, or no rate for, are in <see cref="Unranked"/>.</summary>
    /// <param name="totals">The figures, grouped by <see cref="Dimension.Donor"/> among others.</param>
    /// <param name="denominators">What to divide by.</param>
    /// <param name="year">The year of what to divide by, from 1 to 9999.</param>
    /// <param name="rates">By which to convert a GDP, at the mean of <paramref name="year"/>, as <see cref="Denominator.In"/> does; null
    /// where it is no money, or of the figures' currency.</param>
    /// <exception cref="ArgumentNullException"><paramref name="totals"/> or <paramref name="denominators"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="totals"/> has a null, a figure that is not grouped by donor, or one in prices
    /// of another year than the money of <paramref name="denominators"/>; or <paramref name="rates"/> is null where it is needed.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="year"/> is outside 1 to 9999.</exception>
    public static AidRanking Per(IReadOnlyList<AidTotal> totals, Denominators denominators, int year, ReferenceRates? rates = null)
    {
        Guard.NoNulls(totals);
        ArgumentNullException.ThrowIfNull(denominators);
        Years.Check(year, nameof(year));
        DonorDivisors divisors = DonorDivisors.For(totals, denominators, year, rates);
        List<(AidTotal, AidRatio?)> ranked = [];
        List<UnrankedFigure> unranked = [];
        foreach (AidTotal total in totals)
        {
            if (divisors.Of(total, out string? because) is { } denominator)
            {
                ranked.Add((total, total.Per(denominator)));
            }
            else
            {
                unranked.Add(new(total, because!));
            }
        }

        return Of(ranked, unranked);
    }

    /// <summary>Who is among the first so many, for certain or possibly.</summary>
    /// <param name="count">Up to which place, from 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is not positive.</exception>
    public RankingCut First(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        return new(count, [.. Places.Where(p => p.To <= count)], [.. Places.Where(p => p.From <= count && p.To > count)]);
    }

    /// <summary>The places, a line each, and then what has none.</summary>
    public override string ToString() =>
        string.Join('\n', Places.Select(static p => p.ToString()).Concat(Unranked.Select(static u => $"- {u}")));

    private static AidRanking Of(List<(AidTotal Total, AidRatio? Ratio)> figures, List<UnrankedFigure> unranked)
    {
        unranked.AddRange(figures.Where(static f => IsNobodys(f.Total)).Select(static f => new UnrankedFigure(f.Total, NobodyIs)));
        (AidTotal Total, AidRatio? Ratio)[] ranked = [.. figures.Where(static f => !IsNobodys(f.Total))];
        ComparedFigure[] compared = [.. ranked.Select(static f => f.Ratio is { } ratio ? ComparedFigure.Of(ratio) : ComparedFigure.Of(f.Total))];
        (int From, int To, bool IsTied)[] places = Placing.Of(compared);
        int[] order =
        [
            .. Enumerable.Range(0, ranked.Length).OrderByDescending(i => Shown(ranked[i].Total.Range.Bounds, ranked[i].Total, ranked[i].Ratio)).ThenBy(i => places[i].From)
                .ThenBy(i => string.Join('\u001F', ranked[i].Total.Keys), StringComparer.Ordinal),
        ];
        return new(
            [.. order.Select(i => new RankedPlace(ranked[i].Total, ranked[i].Ratio, places[i].From, places[i].To, places[i].IsTied, () => Facts(compared, places[i].From == places[i].To, i)))],
            [.. unranked]);

        static Rational Shown(Bounds bounds, AidTotal total, AidRatio? ratio)
        {
            decimal shown = bounds.Best ?? Math.Max(bounds.Lower, total.Stated.Amount);
            return ratio is null ? shown : shown / ratio.Denominator.Exact;
        }
    }

    private static bool IsNobodys(AidTotal total) => total.Keys.Contains(AidTotals.UnattributedKey);

    private static ValueList<string> Facts(ComparedFigure[] figures, bool isCertain, int index)
    {
        if (isCertain)
        {
            return [];
        }

        HashSet<string> known = [];
        List<string> facts = [];
        ComparedFigure own = figures[index];
        for (int i = 0; i < figures.Length; i++)
        {
            if (i == index || Comparing.Order(figures[i], own) != Answer.Undetermined)
            {
                continue;
            }

            foreach (string fact in Comparing.Facts(figures[i], own).Where(known.Add))
            {
                if (facts.Count == MostFacts - 1)
                {
                    return [.. facts, "more than can be listed here"];
                }

                facts.Add(fact);
            }
        }

        return [.. facts];
    }
}
