using System.Diagnostics.CodeAnalysis;

namespace AidModel;

/// <summary>Figures by area and year by which amounts are divided to be compared: GDPs, populations. Immutable and thread
/// safe.</summary>
/// <remarks>Nothing is extrapolated or interpolated. Ids of areas are compared letter by letter: <c>gbr</c> is not
/// <c>GBR</c>.</remarks>
public sealed class Denominators
{
    private readonly YearTable _figures;

    private Denominators(string name, string source, Currency? currency, YearTable figures)
    {
        Name = name;
        Source = source;
        Currency = currency;
        _figures = figures;
    }

    /// <summary>What they are called, such as <c>GDP</c>.</summary>
    public string Name { get; }

    /// <summary>Who publishes them.</summary>
    public string Source { get; }

    /// <summary>The currency of all of them; null where they are numbers of something, such as heads.</summary>
    public Currency? Currency { get; }

    /// <summary>How many figures the table holds.</summary>
    public int Count => _figures.Count;

    /// <summary>A table from its figures, in any order.</summary>
    /// <param name="name">What they are called, such as <c>GDP</c>.</param>
    /// <param name="source">Who publishes them.</param>
    /// <param name="currency">The currency of all of them; null where they are numbers of something, such as heads.</param>
    /// <param name="values">The figures: the area, an id as <see cref="Donor.Id"/> is; the year, from 1 to 9999; and the value,
    /// above 0, in units of <paramref name="currency"/> where there is one.</param>
    /// <exception cref="ArgumentNullException"><paramref name="name"/>, <paramref name="source"/> or <paramref name="values"/>
    /// is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="name"/> or <paramref name="source"/> is empty, white space or no
    /// valid Unicode, or <paramref name="values"/> has an area that is no id, a year outside 1 to 9999, a value that is not
    /// above 0, or two for one area and year. The message names every such fault, up to 100.</exception>
    public static Denominators Create(string name, string source, Currency? currency, IEnumerable<(string Area, int Year, decimal Value)> values)
    {
        Guard.Text(name, nameof(name));
        Guard.Text(source, nameof(source));
        ArgumentNullException.ThrowIfNull(values);
        return new(name, source, currency, YearTable.Create(values, static v => v > 0, "above 0", nameof(values)));
    }

    /// <summary>The figure of an area and year.</summary>
    /// <param name="area">Whose it is: an id as <see cref="Donor.Id"/> is.</param>
    /// <param name="year">The year, from 1 to 9999.</param>
    /// <exception cref="ArgumentNullException"><paramref name="area"/> is null.</exception>
    /// <exception cref="KeyNotFoundException">There is none; the message names the nearest years that there are.</exception>
    public Denominator Find(string area, int year) =>
        TryFind(area, year, out Denominator? found) ? found : throw new KeyNotFoundException($"{WhyNot(area, year)}.");

    /// <summary>The figure of an area and year, as <see cref="Find"/> finds it.</summary>
    /// <param name="area">Whose it is: an id as <see cref="Donor.Id"/> is.</param>
    /// <param name="year">The year, from 1 to 9999.</param>
    /// <param name="denominator">The figure; null where there is none.</param>
    /// <returns>Whether there is one.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="area"/> is null.</exception>
    public bool TryFind(string area, int year, [NotNullWhen(true)] out Denominator? denominator)
    {
        ArgumentNullException.ThrowIfNull(area);
        denominator = _figures.TryGet(area, year, out decimal value) ? new(Name, area, year, value, Currency, Source) : null;
        return denominator is not null;
    }

    /// <summary>Such as <c>GDP (World Bank): 13979 figures</c>.</summary>
    public override string ToString() => $"{Name} ({Source}): {Count} figures";

    /// <summary>Why there is no figure.</summary>
    internal string WhyNot(string area, int year) => $"No {Name} of {area} in {year} ({Source}): {Nearest(area, year)}";

    private string Nearest(string area, int year)
    {
        int[] years = _figures.Years(area);
        if (years.Length == 0)
        {
            return "there is none of that area";
        }

        int next = ~Array.BinarySearch(years, year);
        return next == 0 ? $"the first is of {years[0]}"
            : next == years.Length ? $"the last is of {years[^1]}"
            : $"the nearest are of {years[next - 1]} and {years[next]}";
    }
}
