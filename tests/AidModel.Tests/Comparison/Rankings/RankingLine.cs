namespace AidModel.Tests;

/// <summary>An amount of one donor, as a source words it, and every corner of what it can turn out to be for 2025.</summary>
internal sealed record RankingLine(string Donor, string Wording, int Figure, int More)
{
    /// <summary>More than anything else comes to.</summary>
    public const int Huge = 1_000_000;

    public static readonly string[] Wordings = ["exact", "about", "more than", "up to", "between", "not given", "tranches", "undated"];

    /// <summary>By the table of wordings and the rules of tranches, not by the library.</summary>
    public (int Lower, int Upper) Range => Wording switch
    {
        "exact" => (Tens, Tens),
        "about" => (Math.Max(0, Tens - LastDigit), Tens + LastDigit),
        "more than" => (Tens, Huge),
        "up to" or "undated" => (0, Tens),
        "between" => (Tens, Tens + More),
        "not given" => (0, Huge),
        _ => (Tens, Tens + More),
    };

    private int Tens => Figure * 10;

    // 100 has one significant digit, as 10 has.
    private int LastDigit => Tens == 0 ? 1 : Tens % 100 == 0 ? 100 : 10;

    public Pledge ToPledge(int i) => Wording switch
    {
        "tranches" => Make.Pledge($"p{i}", $"EUR {Tens + More + 7}", Donor) with
        {
            Tranches = [new(Period.Year(2025), StatedMoney.Parse($"EUR {Tens}")), new(Period.Years(2026, 2029), StatedMoney.Parse("EUR 7"))],
        },
        "undated" => Make.Pledge($"p{i}", $"EUR {Tens}", Donor),
        "not given" => Make.Pledge($"p{i}", null, Donor) with { Period = Period.Year(2025) },
        "between" => Make.Pledge($"p{i}", $"EUR {Tens} to {Tens + More}", Donor) with { Period = Period.Year(2025) },
        "exact" => Narrowed(i, Tens),
        _ => Make.Pledge($"p{i}", $"{Wording} EUR {Tens}", Donor) with { Period = Period.Year(2025) },
    };

    public Pledge Narrowed(int i, int value) => Make.Pledge($"p{i}", $"EUR {value}", Donor) with { Period = Period.Year(2025) };

    /// <summary>Its bounds, and those of others that lie between them.</summary>
    public int[] Corners(IEnumerable<RankingLine> all, int most) =>
    [
        .. new[] { Range.Lower, Range.Upper }.Concat(all.SelectMany(static l => new[] { l.Range.Lower, l.Range.Upper }).Where(v => v > Range.Lower && v < Range.Upper)).Distinct().Take(most),
    ];
}
