using AidModel;

ReferenceRates rates = EcbRates.Read(new MemoryStream("Date,GBP,USD,\n2025-04-11,0.86678,1.1346,\n"u8.ToArray()));
AidLedger ledger = AidLedger.Create(
    [new Source { Id = "invented", Publisher = "The consumer", Title = "An invented statement", Date = new DateOnly(2025, 4, 11) }],
    [
        new Donor { Id = "GBR", Name = "United Kingdom", Kind = DonorKind.State },
        new Donor { Id = "DEU", Name = "Germany", Kind = DonorKind.State },
    ],
    [
        Pledge("package", "GBR", "GBP 450 million"),
        Pledge("drones", "GBR", "about GBP 250 million"),
        Pledge("tanks", "DEU", "11bn EUR"),
    ],
    [Relation.PartOf("drones", "package", "invented")]);

AidTotals totals = ledger.Total(new AidQuery
{
    Currency = Currency.EUR,
    Conversion = Conversion.OnAnnouncement(rates),
    GroupBy = [Dimension.Donor],
});
Console.WriteLine(totals["GBR"].Explain());
Console.WriteLine(totals["DEU"]);

// 450,000,000 / 0.86678 = 519,162,878.700…
decimal expected = Math.Round(450_000_000m / 0.86678m, 2, MidpointRounding.AwayFromZero);
return totals["GBR"].Range is { IsExact: true } range && range.Lower == new Money(expected, Currency.EUR) && ledger.Donors.Count == 2 ? 0 : 1;

static Pledge Pledge(string id, string payer, string amount) => new()
{
    Id = id,
    Title = id,
    Announced = new DateOnly(2025, 4, 11),
    Sources = ["invented"],
    Amount = StatedMoney.Parse(amount),
    Parties = new Parties { Payer = payer },
};
