namespace AidModel;

/// <summary>Between amounts and their columns.</summary>
internal static class StoredWordings
{
    public static StoredWording Of(Wording wording) => new()
    {
        Hedge = wording.Hedge,
        Figure = wording.Figure,
        To = wording.To,
        Best = wording.Best,
        LastDigit = LastDigit(wording),
    };

    public static StoredAmount Of(StatedMoney money) => new()
    {
        Hedge = money.Wording.Hedge,
        Figure = money.Wording.Figure,
        To = money.Wording.To,
        Best = money.Wording.Best,
        LastDigit = LastDigit(money.Wording),
        Currency = money.Currency,
    };

    public static StoredQuantity Of(StatedQuantity quantity) => new()
    {
        Hedge = quantity.Wording.Hedge,
        Figure = quantity.Wording.Figure,
        To = quantity.Wording.To,
        Best = quantity.Wording.Best,
        LastDigit = LastDigit(quantity.Wording),
        Unit = quantity.Unit,
    };

    public static StoredAmount? OfAny(StatedMoney? money) => money is { } amount ? Of(amount) : null;

    public static StatedMoney Read(StoredAmount amount) => new(Read(amount.Hedge, amount.Figure, amount.To, amount.Best, amount.LastDigit), amount.Currency);

    public static StatedMoney? ReadAny(StoredAmount? amount) => amount is null ? null : Read(amount);

    public static StatedQuantity Read(StoredQuantity quantity) => new(Read(quantity.Hedge, quantity.Figure, quantity.To, quantity.Best, quantity.LastDigit), quantity.Unit);

    public static StatedQuantity? ReadTiv(StoredWording? tiv) => tiv is null ? null : new(Read(tiv.Hedge, tiv.Figure, tiv.To, tiv.Best, tiv.LastDigit), Unit.Tiv);

    private static decimal? LastDigit(Wording wording) => wording.Hedge is Hedge.Exact or Hedge.About ? wording.LastDigit : null;

    private static Wording Read(Hedge hedge, decimal figure, decimal? to, decimal? best, decimal? lastDigit) => hedge switch
    {
        Hedge.Exact => Wording.Exactly(figure, lastDigit ?? 0),
        Hedge.About => Wording.About(figure, lastDigit ?? 0),
        Hedge.MoreThan => Wording.MoreThan(figure),
        Hedge.UpTo => Wording.UpTo(figure),
        Hedge.LessThan => Wording.LessThan(figure),
        Hedge.Between => Wording.Between(figure, to ?? figure),
        Hedge.Magnitude => Wording.Magnitude(figure),
        Hedge.Further => Wording.Further,
        Hedge.NotGiven => Wording.NotGiven,
        _ => Wording.Bounded(new Bounds(figure, best, to)),
    };
}
