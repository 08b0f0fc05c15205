using Xunit;

namespace AidModel.Tests;

/// <summary>Lines of every kind, and what they come to.</summary>
internal static class SomeLines
{
    public static readonly AidQuery Query = new()
    {
        Currency = Currency.EUR,
        Conversion = Conversion.OnAnnouncement(Make.Rates),
        GroupBy = [Dimension.Donor, Dimension.Recipient, Dimension.Day],
    };

    private static readonly string?[] Donors = [null, "GBR", "DEU", "𐐷 Ω ñ", "Foreign, Commonwealth and Development Office"];
    private static readonly Currency[] Currencies = [Currency.EUR, Currency.GBP, Currency.USD, Currency.JPY];

    /// <summary>Lines with nulls, and of amounts of all sizes.</summary>
    public static AidLine[] Of(int count, bool bounded, bool wide = true)
    {
        Random random = new(7);
        AidLine[] lines = new AidLine[count];
        for (int i = 0; i < count; i++)
        {
            decimal amount = new(random.Next(-1_000_000, 100_000_000), 0, 0, false, (byte)random.Next(5));
            amount = wide && i % 97 == 0 ? decimal.MaxValue / 1_000_000_000 : amount;
            Bounds bounds = bounded && i % 3 == 0 ? new Bounds(amount, i % 2 == 0 ? amount + 1 : null, i % 5 == 0 ? null : amount + 2) : new Bounds(amount);
            lines[i] = new AidLine(Donors[random.Next(Donors.Length)], Make.Day.AddDays(random.Next(3)), new MoneyRange(bounds, Currencies[random.Next(4)]))
            {
                Recipient = random.Next(3) switch { 0 => null, 1 => "UKR", _ => "MDA" },
                Category = random.Next(2) == 0 ? null : "artillery",
                Instrument = random.Next(3) == 0 ? null : (Instrument)random.Next(10),
            };
        }

        return lines;
    }

    public static AidLines OneByOne(IEnumerable<AidLine> lines)
    {
        AidLinesBuilder builder = new();
        foreach (AidLine line in lines)
        {
            builder.Add(in line);
        }

        return builder.Build();
    }

    public static AidLineColumns Columns(AidLine[] lines, bool bounded) => new()
    {
        Announced = lines.Select(static l => l.Announced).ToArray(),
        Currencies = lines.Select(static l => l.Amount.Currency).ToArray(),
        Amounts = bounded ? default : lines.Select(static l => l.Amount.Bounds.Lower).ToArray(),
        Lower = bounded ? lines.Select(static l => l.Amount.Bounds.Lower).ToArray() : default,
        Best = bounded ? lines.Select(static l => l.Amount.Bounds.Best).ToArray() : default,
        Upper = bounded ? lines.Select(static l => l.Amount.Bounds.Upper).ToArray() : default,
        Donors = lines.Select(static l => l.Donor).ToArray(),
        Recipients = lines.Select(static l => l.Recipient).ToArray(),
        Categories = lines.Select(static l => l.Category).ToArray(),
        Instruments = lines.Select(static l => l.Instrument).ToArray(),
    };

    /// <summary>The figures by every dimension that lines have.</summary>
    public static IEnumerable<string> Figures(AidLines lines)
    {
        foreach (ValueList<Dimension> by in (ValueList<Dimension>[])
            [[Dimension.Donor, Dimension.Recipient, Dimension.Day], [Dimension.Category, Dimension.Instrument, Dimension.Currency], [Dimension.Donor, Dimension.Year]])
        {
            AidFigures figures = lines.Plan(Query with { GroupBy = by }).Run();
            foreach (AidFigure figure in Enumerable.Range(0, figures.Count).Select(i => figures[i]).Append(figures.Total))
            {
                yield return $"{figure} {figure.Lines} {figure.Stated} {figure.Unconverted}";
            }
        }
    }

    public static void AssertSame(AidLines expected, AidLines actual)
    {
        Assert.Equal(expected.Count, actual.Count);
        Assert.Equal(Figures(expected), Figures(actual));
    }

    public static AidLine Line(string? donor = "GBR", decimal amount = 1) => new(donor, Make.Day, new Money(amount, Currency.EUR));
}
