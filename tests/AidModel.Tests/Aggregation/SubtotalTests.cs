using Xunit;
using static AidModel.Tests.Make;

namespace AidModel.Tests;

public sealed class SubtotalTests
{
    private static readonly ReferenceRates Pounds = ReferenceRates.Create("made", Currency.EUR, [new ReferenceRate(Day, Currency.GBP, 0.8m)]);

    private static readonly AidQuery InEuros = new() { Currency = Currency.EUR, Conversion = Conversion.OnAnnouncement(Pounds), GroupBy = [Dimension.Donor] };

    [Fact]
    public void A_total_is_also_told_by_the_currencies_in_which_it_is_stated()
    {
        AidLedger ledger = Ledger(
            [Donor("A"), Donor("B")],
            [Pledge("p", "EUR 10", "A"), Pledge("q", "GBP 8", "A"), Pledge("r", "about UAH 300", "A"), Pledge("s", "GBP 0.004", "B")]);
        AidTotals totals = ledger.Total(InEuros);

        Assert.Equal(["EUR 20.00", "UAH 200.00 / 300.00 / 400.00"], [$"{totals["A"].Range}", $"{totals["A"].Unconverted[0]}"]);
        Assert.Equal("[EUR 10.00, GBP 8.00, UAH 200.00 / 300.00 / 400.00]", $"{totals["A"].Subtotals}");
        Assert.Equal("[EUR 10.00, GBP 8.00, UAH 200.00 / 300.00 / 400.00]", $"{totals.Total.Subtotals}");
        Assert.Equal($"{totals["A"].Subtotals}", $"{ledger.Plan(InEuros).Run()[0].Subtotals}");
    }

    [Fact]
    public void A_part_is_told_in_the_currency_of_its_whole_alone()
    {
        AidLedger ledger = Ledger([Donor("A")], [Pledge("whole", "GBP 100", "A"), Pledge("part", "GBP 40", "A")], [PartOf("part", "whole")]);

        Assert.Equal("[GBP 100.00]", $"{ledger.Total(InEuros)["A"].Subtotals}");
    }

    [Fact]
    public void Lines_have_subtotals_too()
    {
        AidLinesBuilder builder = new();
        builder.Add(new AidLine("A", Day, new Money(1.5m, Currency.GBP)));
        builder.Add(new AidLine("A", Day, new Money(2.25m, Currency.GBP)));
        builder.Add(new AidLine("B", Day, new Money(-1, Currency.EUR)));
        AidFigures figures = builder.Build(cancellation: TestContext.Current.CancellationToken).Plan(InEuros).Run();

        Assert.Equal("[GBP 3.75]", $"{figures[0].Subtotals}");
        Assert.Equal("[EUR -1.00]", $"{figures[1].Subtotals}");
        Assert.Equal("[EUR -1.00, GBP 3.75]", $"{figures.Total.Subtotals}");
    }
}
