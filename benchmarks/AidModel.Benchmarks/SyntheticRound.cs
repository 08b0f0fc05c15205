using System.Globalization;

namespace AidModel.Benchmarks;

/// <summary>An invented round of pledges, the same for the same arguments on every machine: 42 donors, 32 currencies and
/// 1,400 days, with a rate for every weekday.</summary>
public sealed class SyntheticRound
{
    private const int Donors = 42;
    private const int Days = 1_400;
    private const int Seed = 20220224;
    private const string Source = "synthetic";

    private static readonly string[] Currencies =
    [
        "EUR", "USD", "JPY", "CZK", "DKK", "GBP", "HUF", "PLN", "RON", "SEK", "CHF", "ISK", "NOK", "TRY", "AUD", "BRL",
        "CAD", "CNY", "HKD", "IDR", "ILS", "INR", "KRW", "MXN", "MYR", "NZD", "PHP", "SGD", "THB", "ZAR", "UAH", "TWD",
    ];

    private static readonly DateOnly First = new(2022, 2, 24);

    /// <summary>A round.</summary>
    /// <param name="pledges">How many pledges, from 1.</param>
    /// <param name="partsPercent">How many in a hundred are parts of others, from 0 to 50. A part is announced with its
    /// whole: the same donor, day and currency, and a smaller amount.</param>
    public SyntheticRound(int pledges, int partsPercent)
    {
        Random random = new(Seed);
        Dictionary<(string Currency, DateOnly Day), decimal> rates = MakeRates(random);
        Rates = ReferenceRates.Create(
            Source, Currency.EUR, rates.Select(static rate => new ReferenceRate(rate.Key.Day, Currency.Parse(rate.Key.Currency), rate.Value)));
        PeerRates = new RateTable(rates);
        (Lines, Ledger) = MakePledges(random, pledges, pledges * partsPercent / 100);
    }

    /// <summary>The pledges as AidModel has them.</summary>
    public AidLedger Ledger { get; }

    /// <summary>The rates as AidModel has them.</summary>
    public ReferenceRates Rates { get; }

    /// <summary>The same pledges as peers have them.</summary>
    public Line[] Lines { get; }

    /// <summary>The same rates as peers have them.</summary>
    public RateTable PeerRates { get; }

    private static Dictionary<(string Currency, DateOnly Day), decimal> MakeRates(Random random)
    {
        Dictionary<(string, DateOnly), decimal> rates = [];
        foreach (string currency in Currencies.Skip(1))
        {
            decimal rate = random.Next(80, 50_000) / 100m;
            for (DateOnly day = First.AddDays(-7); day < First.AddDays(Days); day = day.AddDays(1))
            {
                if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
                {
                    rate = Math.Round(rate * (1 + random.Next(-80, 81) / 10_000m), 4);
                    rates.Add((currency, day), rate);
                }
            }
        }

        return rates;
    }

    private static (Line[] Lines, AidLedger Ledger) MakePledges(Random random, int count, int parts)
    {
        Line[] lines = new Line[count];
        Pledge[] pledges = new Pledge[count];
        List<Relation> relations = [];
        int wholes = count - parts;
        for (int i = 0; i < count; i++)
        {
            lines[i] = i < wholes
                ? new Line(
                    DonorId(random.Next(Donors)),
                    First.AddDays(random.Next(Days)),
                    Currencies[random.Next(Currencies.Length)],
                    random.NextInt64(100_000_00, 2_000_000_000_00) / 100m,
                    IsPart: false)
                : lines[i - wholes] with { Amount = Math.Round(lines[i - wholes].Amount * random.Next(5, 60) / 100, 2), IsPart = true };
            pledges[i] = ToPledge(i, lines[i]);
            if (lines[i].IsPart)
            {
                relations.Add(Relation.PartOf(pledges[i].Id, pledges[i - wholes].Id, Source));
            }
        }

        Donor[] donors = [.. Enumerable.Range(0, Donors).Select(static i => new Donor { Id = DonorId(i), Name = DonorId(i), Kind = DonorKind.State })];
        Source source = new() { Id = Source, Publisher = "AidModel.Benchmarks", Title = "Invented pledges", Date = First };
        return (lines, AidLedger.Create([source], [.. donors], [.. pledges], [.. relations]));
    }

    private static Pledge ToPledge(int index, Line line) => new()
    {
        Id = string.Create(CultureInfo.InvariantCulture, $"P{index:D6}"),
        Title = "Invented",
        Announced = line.Day,
        Sources = [Source],
        Amount = new Money(line.Amount, Currency.Parse(line.Currency)),
        Parties = new Parties { Payer = line.Donor },
    };

    private static string DonorId(int index) => string.Create(CultureInfo.InvariantCulture, $"D{index:D2}");
}
