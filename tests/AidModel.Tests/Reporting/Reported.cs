namespace AidModel.Tests;

/// <summary>Results with everything that is hard to write down.</summary>
internal static class Reported
{
    /// <summary>Names that CSV, XML, spreadsheets and terminals could take for something else.</summary>
    public static string[] OddNames { get; } =
    [
        "Plain", "comma, \"quoted\"", "two\nlines", "=1+1", "-2", "+3", "@SUM(A1)", "'apostrophe", "tab\tbetween", "<b>&amp;</b>", " blank ", "Україна", "\u001b[31mred\u0001", "_x0041_", "",
        new string('W', 300), "a name that is long and has many words, which therefore has to be broken into lines or cut off somewhere",
    ];

    private static readonly string[] _amounts =
        ["EUR 410 million", "about EUR 350 million", "more than EUR 250 million", "up to EUR 300 million", "EUR 0", "EUR 1.01", "EUR 5.5 million", "EUR 7 billion"];

    /// <summary>A donor for each name; ranges, unknown and missing values, one without a rate, one of nobody's.</summary>
    public static AidLedger Ledger(params IReadOnlyList<string> names) => AidLedger.Create(
        [Make.Source()],
        [.. names.Select((name, i) => new Donor { Id = $"D{i:00}", Name = string.IsNullOrWhiteSpace(name) ? "?" : name, Kind = DonorKind.State })],
        [
            .. names.Select((_, i) => Make.Pledge($"p{i}", _amounts[i % _amounts.Length], $"D{i:00}", Make.Day.AddMonths(-(i % 5))) with
            {
                Events = i % 3 == 0 && i % 8 is 0 or 1 or 2 or 7 ? [new StageEvent(Stage.Delivered, Make.Day.AddDays(i), StatedMoney.Parse("about EUR 30 million"), "s")] : [],
            }),
            Make.Pledge("none", null, "D00"), Make.Pledge("pounds", "GBP 20 million", "D00"), Make.Pledge("yen", "JPY 9 billion", "D00"), Make.Pledge("nobody", "EUR 123,456,789.01"),
        ],
        []);

    public static AidQuery Query(params Dimension[] by) => Make.Query(by) with { Conversion = Conversion.OnAnnouncement(Make.Rates) };

    /// <summary>The names as keys of a dimension, and as names.</summary>
    public static AidTotals Totals(params Dimension[] by) => Ledger(OddNames).Total(Query(by));

    public static Dimension OddKey { get; } = Dimension.By("=odd, \"key\"", static p => p.Id[0] == 'p' && int.TryParse(p.Id.AsSpan(1), out int i) ? OddNames[i] : "rest");
}
