using System.Globalization;

namespace AidModel.Benchmarks;

/// <summary>The lines of a tracker as the records that a ledger is made of, and its rates as AidModel has them.</summary>
internal sealed class FreshPledges
{
    private const string Source = "synthetic";

    private readonly Source _source = new() { Id = Source, Publisher = "AidModel.Benchmarks", Title = "Invented lines", Date = SyntheticTracker.First };
    private readonly Donor[] _donors;

    public FreshPledges(SyntheticTracker tracker)
    {
        string[] names = [.. Enumerable.Range(0, SyntheticTracker.Donors).Select(SyntheticTracker.DonorName)];
        string[] categories = [.. Enumerable.Range(0, SyntheticTracker.Categories).Select(static category => $"C{category}")];
        Currency[] currencies = [.. TrackerRates.Currencies.Select(Currency.Parse)];
        _donors = [.. names.Select(static name => new Donor { Id = name, Name = name, Kind = DonorKind.State })];
        Pledges = new Pledge[tracker.Count];
        for (int i = 0; i < Pledges.Length; i++)
        {
            Pledges[i] = new Pledge
            {
                Id = string.Create(CultureInfo.InvariantCulture, $"P{i:D8}"),
                Title = "Invented",
                Announced = SyntheticTracker.First.AddDays(tracker.Day[i]),
                Sources = [Source],
                Amount = new Money(tracker.Best[i] / (decimal)SyntheticTracker.Scale, currencies[tracker.Currency[i]]),
                Parties = new Parties { Payer = names[tracker.Donor[i]] },
                Category = categories[tracker.Category[i]],
                Instrument = (Instrument)tracker.Instrument[i],
            };
        }

        UnitsPerEuro = [];
        for (int slot = 0; slot < tracker.Rates.Slots; slot++)
        {
            Currency currency = currencies[slot / SyntheticTracker.Days];
            DateOnly day = SyntheticTracker.First.AddDays(tracker.Rates.DayOf(slot));
            UnitsPerEuro.Add((currency, day), tracker.Rates.UnitsPerEuro(slot));
        }

        Query = new AidQuery
        {
            Currency = Currency.EUR,
            Conversion = Conversion.OnAnnouncement(tracker.Rates.ToReference()),
            GroupBy = [Dimension.Donor, Dimension.Month],
        };
    }

    public Pledge[] Pledges { get; }

    /// <summary>A rate for every currency and day.</summary>
    public Dictionary<(Currency Currency, DateOnly Day), decimal> UnitsPerEuro { get; }

    /// <summary>By donor and month, in euros, each pledge at the rate of its day.</summary>
    public AidQuery Query { get; }

    /// <summary>A ledger that was never asked.</summary>
    public AidLedger Create() => AidLedger.Create([_source], [.. _donors], [.. Pledges], []);
}
