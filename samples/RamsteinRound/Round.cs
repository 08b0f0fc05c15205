namespace RamsteinRound;

/// <summary>The ids of the round's ledger that the sections about it name.</summary>
internal static class Round
{
    public const string Article = "press";
    public const string Reports = "reports";

    public const string Headline = "round";
    public const string BritishYear = "uk-2025";
    public const string Package = "uk-package";
    public const string GermanPackage = "de-package";

    public const string UnitedKingdom = "GBR";
    public const string Germany = "DEU";

    public static IReadOnlyList<string> Sources { get; } = [Article, Reports];

    public static IReadOnlyList<string> Pledges { get; } = [Headline, BritishYear, Package, GermanPackage];

    public static IReadOnlyList<string> Donors { get; } = [UnitedKingdom, Germany];
}
