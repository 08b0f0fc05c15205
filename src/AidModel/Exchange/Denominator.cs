namespace AidModel;

/// <summary>By what an amount is divided to be compared: a sourced figure of one area and year, such as its GDP or its
/// population. Immutable, equal by content, thread safe.</summary>
public sealed record Denominator
{
    /// <summary>A figure as a source states it.</summary>
    /// <param name="name">What it is called, such as <c>GDP</c>.</param>
    /// <param name="area">Whose it is: an id as <see cref="Donor.Id"/> is.</param>
    /// <param name="year">The year, from 1 to 9999.</param>
    /// <param name="value">How much, above 0.</param>
    /// <param name="currency">The currency; null where it is a number of something, such as heads.</param>
    /// <param name="source">Who publishes it.</param>
    /// <exception cref="ArgumentNullException"><paramref name="name"/>, <paramref name="area"/> or <paramref name="source"/> is
    /// null.</exception>
    /// <exception cref="ArgumentException"><paramref name="name"/> or <paramref name="source"/> is empty, white space or no
    /// valid Unicode, or <paramref name="area"/> is no id.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="year"/> is outside 1 to 9999, or <paramref name="value"/>
    /// is not above 0.</exception>
    public Denominator(string name, string area, int year, decimal value, Currency? currency, string source)
        : this(name, area, year, value, value, currency, source)
    {
    }

    /// <summary>A figure whose exact value no decimal may hold.</summary>
    internal Denominator(string name, string area, int year, Rational exact, decimal rounded, Currency? currency, string source)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(rounded, 0, "value");
        Name = Guard.Text(name, nameof(name));
        Area = Guard.Id(area, nameof(area));
        Year = Years.Check(year, nameof(year));
        Exact = exact;
        Value = rounded;
        Currency = currency;
        Source = Guard.Text(source, nameof(source));
    }

    /// <summary>What it is called, such as <c>GDP</c>.</summary>
    public string Name { get; }

    /// <summary>Whose it is: an id as <see cref="Donor.Id"/> is.</summary>
    public string Area { get; }

    /// <summary>The year, from 1 to 9999.</summary>
    public int Year { get; }

    /// <summary>How much, above 0: in units of <see cref="Currency"/> where there is one.</summary>
    public decimal Value { get; }

    /// <summary>The currency; null where it is a number of something, such as heads.</summary>
    public Currency? Currency { get; }

    /// <summary>Who publishes it.</summary>
    public string Source { get; }

    /// <summary>The rate by which <see cref="Value"/> was converted; null where it was not.</summary>
    public RateUsed? Rate { get; private init; }

    /// <summary><see cref="Value"/> before it was rounded.</summary>
    internal Rational Exact { get; }

    /// <summary>The same in another currency, at the mean rate of its year. <see cref="Value"/> is rounded to the minor unit, halves
    /// away from zero; ratios use the unrounded value.</summary>
    /// <param name="currency">The currency.</param>
    /// <param name="rates">The rates; <see cref="ReferenceRates.TryFindMean"/> says what a mean is.</param>
    /// <exception cref="ArgumentNullException"><paramref name="rates"/> is null.</exception>
    /// <exception cref="InvalidOperationException">It is no money.</exception>
    /// <exception cref="RateNotFoundException">There is no mean rate of the year; the message says why.</exception>
    public Denominator In(Currency currency, ReferenceRates rates)
    {
        ArgumentNullException.ThrowIfNull(rates);
        Currency own = Currency ?? throw new InvalidOperationException($"{this} is no money.");
        RateUsed rate = rates.FindMean(own, currency, Period.Year(Year));
        Rational exact = Exact * rate.Factor;
        return new(Name, Area, Year, exact, exact.Round(currency.MinorUnits ?? 2), currency, Source) { Rate = rate };
    }

    /// <summary>Such as <c>GDP of GBR in 2023: USD 3,340,032,380,668.0356 (World Bank)</c>; every digit is shown.</summary>
    public override string ToString()
    {
        string value = Currency is { } currency ? new Money(Value, currency).ToString() : Digits.Grouped(Value, 0);
        return $"{Name} of {Area} in {Year}: {value} ({Source})";
    }
}
