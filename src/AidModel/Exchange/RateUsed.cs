using System.Text.Json.Serialization;

namespace AidModel;

/// <summary>The rate by which amounts are converted, with the days it is from and who publishes it.</summary>
/// <remarks>Exact: it has as many legs as it takes, and no digit is rounded between them. Immutable, equal by content, thread
/// safe. The default value leaves the currency <see cref="Currency.XXX"/> as it is.</remarks>
[JsonConverter(typeof(AidModelJsonConverter))]
public readonly struct RateUsed : IEquatable<RateUsed>
{
    // What was found: a row of one table, legs, or nothing where none was needed beyond irrevocable rates, which follow from
    // the currencies and the day. So small a value costs no allocation to find.
    private readonly object? _found;
    private readonly int _row;

    internal RateUsed(Currency from, Currency to, DateOnly asked, RateTable? table, int row)
    {
        From = from;
        To = to;
        Asked = new Period(asked, asked);
        _found = table;
        _row = row;
    }

    internal RateUsed(Currency from, Currency to, Period asked, ValueList<RateLeg> legs)
    {
        From = from;
        To = to;
        Asked = asked;
        _found = legs;
    }

    /// <summary>The currency converted.</summary>
    public Currency From { get; }

    /// <summary>The currency converted to.</summary>
    public Currency To { get; }

    /// <summary>The day for which a rate was asked; of a mean all its days.</summary>
    public Period Asked { get; }

    /// <summary>The day the rate is from: of several legs the earliest, of a mean the last of its days. The day asked for where
    /// no quotation was needed, as with an irrevocable rate alone.</summary>
    public DateOnly Day => _found is RateTable table
        ? table.Day(_row)
        : Legs.Where(static l => l.Kind != RateKind.Irrevocable).Select(static l => l.Days.To).Append(Asked.To).Min();

    /// <summary>The steps from one currency to the other; none where they are the same.</summary>
    public ValueList<RateLeg> Legs => _found as ValueList<RateLeg> ?? Between(From, To, Asked.To, Quoted());

    /// <summary>Units of <see cref="To"/> for one of <see cref="From"/>, exactly.</summary>
    internal Rational Factor => Legs.Aggregate(Rational.One, static (factor, leg) => factor * leg.Factor);

    /// <summary>The quotations of both currencies, where the rate is one row of one table and nothing else.</summary>
    internal bool TryQuotes(out decimal from, out decimal to)
    {
        bool isRow = _found is RateTable && !IrrevocableRate.Applies(From, Asked.To) && !IrrevocableRate.Applies(To, Asked.To);
        from = isRow ? ((RateTable)_found!).Quote(From, _row) : 0;
        to = isRow ? ((RateTable)_found!).Quote(To, _row) : 0;
        return isRow;
    }

    /// <summary>The legs between two currencies: those between what they are on a day, and the irrevocable rates before and behind.</summary>
    internal static ValueList<RateLeg> Between(Currency from, Currency to, DateOnly day, IEnumerable<RateLeg> quoted)
    {
        if (from == to)
        {
            return [];
        }

        IEnumerable<RateLeg> before = IrrevocableRate.Applies(from, day) ? [IrrevocableRate.Of(from)!.Leg(toEuro: true)] : [];
        IEnumerable<RateLeg> behind = IrrevocableRate.Applies(to, day) ? [IrrevocableRate.Of(to)!.Leg(toEuro: false)] : [];
        return [.. before, .. quoted, .. behind];
    }

    /// <summary>Whether two rates are equal.</summary>
    public static bool operator ==(RateUsed left, RateUsed right) => left.Equals(right);

    /// <summary>Whether two rates differ.</summary>
    public static bool operator !=(RateUsed left, RateUsed right) => !left.Equals(right);

    /// <summary>Units of <see cref="To"/> for one of <see cref="From"/>, rounded to be shown. Amounts are converted exactly
    /// by <see cref="ConvertAndRound"/> and in totals.</summary>
    /// <param name="decimals">From 0 to 28; halves are rounded away from zero.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="decimals"/> is outside that range.</exception>
    /// <exception cref="OverflowException">The rate has more digits than a decimal holds.</exception>
    public decimal Rate(int decimals)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(decimals);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(decimals, 28);
        return Factor.Round(decimals);
    }

    /// <summary>An amount in the other currency, rounded once to its minor unit (to two digits where it has none), halves away
    /// from zero. Sum first and convert the sum: converted one by one, 50 and 50 kunas come to a cent more than 100.</summary>
    /// <exception cref="ArgumentException"><paramref name="amount"/> is not in <see cref="From"/>.</exception>
    /// <exception cref="OverflowException">The result has more digits than a decimal holds.</exception>
    public Money ConvertAndRound(Money amount) => amount.Currency == From
        ? new Money((amount.Amount * Factor).Round(To.MinorUnits ?? 2), To)
        : throw new ArgumentException($"{amount} is not in {From}.", nameof(amount));

    /// <summary>Whether two rates are from one currency to the same other, asked for the same days, with the same legs.</summary>
    public bool Equals(RateUsed other) =>
        From == other.From && To == other.To && Asked == other.Asked
        && ((ReferenceEquals(_found, other._found) && _row == other._row) || Legs.Equals(other.Legs));

    private IEnumerable<RateLeg> Quoted() =>
        _found is RateTable table ? [table.Leg(IrrevocableRate.Current(From, Asked.To), IrrevocableRate.Current(To, Asked.To), _row)] : [];

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is RateUsed other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(From, To, Asked);

    /// <summary>Such as <c>1 EUR = 0.86678 GBP, 2025-04-11 for 2025-04-12 (ECB)</c>, its legs one after the other.</summary>
    public override string ToString()
    {
        Period asked = Asked;
        ValueList<RateLeg> legs = Legs;
        return legs.Count == 0
            ? $"{From} as it is"
            : string.Join("; ", legs.Select(l => l.Describe(l.Days == asked ? string.Empty : $" for {asked}")));
    }
}
