using System.Diagnostics.CodeAnalysis;
using System.Numerics;

namespace AidModel;

/// <summary>Levels of prices by area and year, by which amounts of one year are stated in the prices of another.
/// Immutable and thread safe.</summary>
/// <remarks>All ratios are exact. Nothing is extrapolated or interpolated: where a year that is needed is missing, there is
/// no ratio. Ids of areas are compared letter by letter: <c>gbr</c> is not <c>GBR</c>.</remarks>
public sealed class PriceIndices
{
    private const int MostRanges = 20;

    private readonly YearTable _figures;
    private readonly bool _areChanges;

    private PriceIndices(string source, YearTable figures, bool areChanges)
    {
        Source = source;
        _figures = figures;
        _areChanges = areChanges;
    }

    /// <summary>Who publishes the figures, and which of theirs they are.</summary>
    public string Source { get; }

    /// <summary>How many figures the table holds.</summary>
    public int Count => _figures.Count;

    /// <summary>A table from levels of prices, in any order.</summary>
    /// <param name="source">Who publishes them, and which of theirs they are.</param>
    /// <param name="levels">The levels, above 0. Their base does not matter, and may differ between areas, but not within one.</param>
    /// <exception cref="ArgumentNullException"><paramref name="source"/> or <paramref name="levels"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="source"/> is empty, white space or no valid Unicode, or
    /// <paramref name="levels"/> has an area that is no id, a year outside 1 to 9999, a level that is not above 0, or two for
    /// one area and year. The message names every such fault, up to 100.</exception>
    public static PriceIndices FromLevels(string source, IEnumerable<PriceIndex> levels)
    {
        Guard.Text(source, nameof(source));
        ArgumentNullException.ThrowIfNull(levels);
        return new(source, Table(levels, static v => v > 0, "a level above 0", nameof(levels)), areChanges: false);
    }

    /// <summary>A table from changes of prices on the year before, in any order.</summary>
    /// <param name="source">Who publishes them, and which of theirs they are.</param>
    /// <param name="percents">The changes, in per cent, above -100: 2.5 for prices that are 1.025 times those of the year
    /// before.</param>
    /// <exception cref="ArgumentNullException"><paramref name="source"/> or <paramref name="percents"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="source"/> is empty, white space or no valid Unicode, or
    /// <paramref name="percents"/> has an area that is no id, a year outside 1 to 9999, a change that is not above -100, or
    /// two for one area and year. The message names every such fault, up to 100.</exception>
    public static PriceIndices FromAnnualChanges(string source, IEnumerable<PriceIndex> percents)
    {
        Guard.Text(source, nameof(source));
        ArgumentNullException.ThrowIfNull(percents);
        return new(source, Table(percents, static v => v > -100, "a change in per cent above -100", nameof(percents)), areChanges: true);
    }

    /// <summary>By what an amount in one year's prices is multiplied to be in another's.</summary>
    /// <inheritdoc cref="TryFind"/>
    /// <exception cref="KeyNotFoundException">A year that is needed is missing; the message says which.</exception>
    public PriceUsed Find(string area, int year, int baseYear) =>
        TryFind(area, year, baseYear, out PriceUsed? prices) ? prices : throw new KeyNotFoundException($"{WhyNot(area, year, baseYear)}.");

    /// <summary>By what an amount in one year's prices is multiplied to be in another's, if that is known.</summary>
    /// <remarks>From levels, both years are needed. From annual changes, every year after the earlier of the two is needed, up
    /// to and including the later one: from 2015 to 2020 those of 2016, 2017, 2018, 2019 and 2020. A year to itself needs
    /// none: the factor is 1, of areas that the table does not know too.</remarks>
    /// <param name="area">Whose prices: an id as <see cref="Donor.Id"/> is.</param>
    /// <param name="year">The year in whose prices the amount is, from 1 to 9999.</param>
    /// <param name="baseYear">The year in whose prices it is to be, from 1 to 9999.</param>
    /// <param name="prices">The factor with its source; null where a year that is needed is missing.</param>
    /// <exception cref="ArgumentNullException"><paramref name="area"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="area"/> is no id.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="year"/> or <paramref name="baseYear"/> is outside 1 to
    /// 9999.</exception>
    public bool TryFind(string area, int year, int baseYear, [NotNullWhen(true)] out PriceUsed? prices)
    {
        Check(area, year, baseYear);
        BigInteger numerator = BigInteger.One;
        BigInteger denominator = BigInteger.One;
        int earlier = Math.Min(year, baseYear);
        int later = Math.Max(year, baseYear);
        foreach (int needed in Needed(earlier, later))
        {
            if (!_figures.TryGet(area, needed, out decimal figure))
            {
                prices = null;
                return false;
            }

            // Reduced once, at the end: a chain has as many digits as its years together.
            Rational times = !_areChanges ? figure : ((Rational)100m + figure) / 100m;
            bool divides = !_areChanges && needed == earlier;
            numerator *= divides ? times.Denominator : times.Numerator;
            denominator *= divides ? times.Numerator : times.Denominator;
        }

        prices = new PriceUsed(area, year, baseYear, Source, year <= baseYear ? new(numerator, denominator) : new(denominator, numerator));
        return true;
    }

    /// <summary>Why there is no factor: which years are missing.</summary>
    /// <param name="area">Whose prices: an id as <see cref="Donor.Id"/> is.</param>
    /// <param name="year">The year in whose prices the amount is, from 1 to 9999.</param>
    /// <param name="baseYear">The year in whose prices it is to be, from 1 to 9999.</param>
    /// <returns>Such as <c>GBR: no change of prices for 2016 and 2018 to 2020 (World Bank, NY.GDP.DEFL.KD.ZG)</c>; null where
    /// <see cref="TryFind"/> finds it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="area"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="area"/> is no id.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="year"/> or <paramref name="baseYear"/> is outside 1 to
    /// 9999.</exception>
    public string? WhyNot(string area, int year, int baseYear)
    {
        Check(area, year, baseYear);
        int[] missing = [.. Needed(Math.Min(year, baseYear), Math.Max(year, baseYear)).Where(y => !_figures.TryGet(area, y, out _))];
        if (missing.Length == 0)
        {
            return null;
        }

        string unknown = _figures.Years(area).Length == 0 ? ", nor for any other year" : string.Empty;
        return $"{area}: no {(_areChanges ? "change" : "level")} of prices for {Ranges(missing)}{unknown} ({Source})";
    }

    /// <summary>Such as <c>World Bank, NY.GDP.DEFL.KD.ZG: 13778 annual changes of prices</c>.</summary>
    public override string ToString() => $"{Source}: {Count} {(_areChanges ? "annual changes" : "levels")} of prices";

    private static YearTable Table(IEnumerable<PriceIndex> indices, Func<decimal, bool> isValid, string valid, string parameter) =>
        YearTable.Create(indices.Select(static i => (i.Area, i.Year, i.Value)), isValid, valid, parameter);

    private static void Check(string area, int year, int baseYear)
    {
        Guard.Id(area, nameof(area));
        Years.Check(year, nameof(year));
        Years.Check(baseYear, nameof(baseYear));
    }

    /// <summary>Years in order, neighbours drawn together: <c>2016 and 2018 to 2020</c>.</summary>
    private static string Ranges(int[] years)
    {
        List<(int First, int Last)> ranges = [];
        foreach (int year in years)
        {
            if (ranges.Count > 0 && ranges[^1].Last == year - 1)
            {
                ranges[^1] = (ranges[^1].First, year);
            }
            else
            {
                ranges.Add((year, year));
            }
        }

        List<string> texts = [.. ranges.Take(MostRanges).Select(static r => r.First == r.Last ? $"{r.First}" : $"{r.First} to {r.Last}")];
        if (ranges.Count > MostRanges)
        {
            texts.Add($"{ranges.Skip(MostRanges).Sum(static r => r.Last - r.First + 1)} later years");
        }

        return texts.Count == 1 ? texts[0] : $"{string.Join(", ", texts.SkipLast(1))} and {texts[^1]}";
    }

    private IEnumerable<int> Needed(int earlier, int later) =>
        earlier == later ? [] : _areChanges ? Enumerable.Range(earlier + 1, later - earlier) : [earlier, later];
}
