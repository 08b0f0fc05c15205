using Xunit;

namespace AidModel.Tests;

public sealed class KielPricesTests
{
    private static readonly string[][] Sheet =
    [
        ["Prices of items"],
        ["Item", "Type of item ", "Unit Price", "Currency", "Source", "Notes"],
        [".", ".", ".", ".", ".", "."],
        ["missile", "Missiles", "200000", "USD", "https://example.org/missile", "."],
        ["Field  hospital ", "Medical", "' 3193503.68 \n", "USD", ".", "."],
        ["bus", "Humanitarian", "74400", "EUR", "A market", ""],
        ["carrier", "Vehicles", "326778", ".", ".", "."],
        ["fuse", "Ammunition", "on demand", "USD", ".", "."],
        ["shell", "Ammunition", "-5", "USD", ".", "."],
        ["MISSILE", "Missiles", "300000", "USD", ".", "."],
        ["blood", "Medical", ".", "USD", ".", "No price"],
        ["tank", "Vehicles", "#NAME?", "USD", ".", "."],
    ];

    private static readonly Lazy<KielRelease> Seven = new(() => KielTracker.Read(SharedData.File("kiel/r07/Ukraine_Support_Tracker_R07_v2.xlsx")));

    private static readonly DateOnly Day = new(2022, 3, 1);

    [Fact]
    public void A_sheet_of_prices_is_read_and_what_is_none_is_told()
    {
        KielRelease release = KielFile.Read(KielFile.Workbook(("Main data", KielFile.Raw), ("Price List, Weapons", Sheet)));
        PriceList prices = release.Prices!;
        Assert.Equal(3, prices.Prices.Count);
        Assert.Equal("USD 200,000", prices.Find(" Missile", Day)!.Price.ToString());
        Assert.Equal("https://example.org/missile", prices.Find("missile", Day)!.Source);
        Assert.Equal("USD 3,193,503.68", prices.Find("field hospital", Day)!.Price.ToString());
        Assert.Equal("Price List, Weapons", prices.Find("field hospital", Day)!.Source);
        Assert.Equal(Currency.EUR, prices.Find("BUS", Day)!.Price.Currency);
        Assert.Null(prices.Find("bus", new(2021, 12, 31)));
        Assert.Null(prices.Find("carrier", Day));
        Assert.Equal(ValueBasis.Market, prices.Basis);
        Assert.Equal("Kiel Institute for the World Economy", prices.Source);
        Assert.Equal(
            [
                (7, "D", "is no currency, of the price 326778 of 'carrier'; it is left out"),
                (8, "C", "is no price of 'fuse'; it is left out"),
                (9, "C", "is no price of 'shell'; it is left out"),
                (10, "A", "has a price already; USD 300,000 is left out"),
                (12, "C", "is no price of 'tank'; it is left out"),
            ],
            release.Unread.Where(static u => u.Part == "Price List, Weapons").Select(static u => (u.Record, u.Column, u.Why)));
    }

    [Fact]
    public void A_file_without_such_a_sheet_has_no_prices()
    {
        Assert.Null(KielFile.Read(KielFile.Workbook(("Main data", KielFile.Raw))).Prices);
        Assert.Null(KielFile.Read(KielFile.Workbook(("Main data", KielFile.Raw), ("Price List", [["Item", "Price"], ["missile", "5"]]))).Prices);
        Assert.Null(KielFile.Read(KielFile.Workbook(("Main data", KielFile.Raw), ("Price List", [["Item", "Unit price", "Currency"], ["missile", ".", "USD"]]))).Prices);
    }

    [Fact]
    public void Release7_prices_items_as_its_rows_do()
    {
        KielRelease release = Seven.Value;
        PriceList prices = release.Prices!;
        Assert.Equal(384, prices.Prices.Count);
        Assert.Equal(3, release.Unread.Count(static u => u.Part.StartsWith("Price List", StringComparison.Ordinal)));
        KielRow[] priced = [.. release.Rows.Where(static r => r is { Item: not null, UnitPrice: not null })];
        ItemPrice?[] found = [.. priced.Select(r => prices.Find(r.Item!, r.Announced ?? Day))];
        int same = priced.Zip(found).Count(static p => p.Second is { } price && price.Price.Wording.Figure == p.First.UnitPrice);
        Assert.Equal((631, 621, 621), (priced.Length, found.Count(static f => f is not null), same));

        // What is not found has no price on the sheet, where the rows have 0, or one without a currency.
        KielRow[] missing = [.. priced.Zip(found).Where(static p => p.Second is null).Select(static p => p.First)];
        Assert.Equal(6, missing.Count(static r => r.UnitPrice == 0));
        Assert.Equal(["BMC Kirpi", "Unspecified Command Post Carrier", "munitions for NASAMS"], missing.Where(static r => r.UnitPrice > 0).Select(static r => r.Item!).Distinct().Order(StringComparer.Ordinal));

        // One item has its price in euros, which the rows take for dollars.
        Assert.Equal(["IVECO Irisbus Crossway", "IVECO Irisbus Crossway"], priced.Zip(found).Where(static p => p.Second is { } price && price.Price.Currency == Currency.EUR).Select(static p => p.First.Item));
    }
}
