namespace AidModel.Tests;

/// <summary>A query, and the rates that its conversion has to find.</summary>
/// <param name="Query">The query.</param>
/// <param name="Rates">By currency and day, the rate into the currency of the query, if there is one; null for no conversion.</param>
internal sealed record LineQuestion(AidQuery Query, Func<Currency, DateOnly, RawFraction?>? Rates)
{
    public RawFraction? RateOf(Currency currency, DateOnly day) => currency == Query.Currency ? RawFraction.One : Rates?.Invoke(currency, day);

    public override string ToString() =>
        $"{Query.Currency} by [{Query.GroupBy}], {Query.Conversion}, only [{Query.Only}], {Query.Announced}";
}
