using AidModel;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

// The rates are those of an application's services, which its configuration says to read from a file.
string file = Path.GetTempFileName();
File.WriteAllText(file, "Date,GBP,USD,\n2025-04-11,0.86678,1.1346,\n");
ServiceCollection services = new();
services.AddAidModel(new ConfigurationBuilder().AddInMemoryCollection([new("Rates:Path", file), new("Rates:RefreshEvery", "12:00:00")]).Build());
await using ServiceProvider provider = services.BuildServiceProvider();
ReferenceRates rates = await provider.GetRequiredService<IReferenceRatesSource>().GetAsync();
File.Delete(file);
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
totals.WriteTable(Console.Out);

// What is written as a workbook is a zip, what is drawn an SVG, and neither needs anything that trimming takes away.
using MemoryStream workbook = new();
totals.WriteWorkbook(workbook);
bool isWritten = workbook.ToArray() is [(byte)'P', (byte)'K', ..] && AidChart.Bars(totals).ToSvg().Contains("DEU", StringComparison.Ordinal);
KielRelease release = KielTracker.Read(new MemoryStream("donor,announcement_date,aid_type_general,measure,tot_activity_value_EUR\nGermany,2025-04-11,Military,Commitment,5\n"u8.ToArray()));
bool isRead = release.Ledger.Total(new AidQuery { Currency = Currency.EUR }).Total.Range.Lower == new Money(5, Currency.EUR);

// 450,000,000 / 0.86678 = 519,162,878.700…
decimal expected = Math.Round(450_000_000m / 0.86678m, 2, MidpointRounding.AwayFromZero);
return totals["GBR"].Range is { IsExact: true } range && range.Lower == new Money(expected, Currency.EUR) && ledger.Donors.Count == 2 && isWritten && isRead ? 0 : 1;

static Pledge Pledge(string id, string payer, string amount) => new()
{
    Id = id,
    Title = id,
    Announced = new DateOnly(2025, 4, 11),
    Sources = ["invented"],
    Amount = StatedMoney.Parse(amount),
    Parties = new Parties { Payer = payer },
};
