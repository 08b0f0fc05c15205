namespace AidModel;

/// <summary>What one unit of an item costs from a day on. Immutable, equal by content, thread safe.</summary>
public sealed record ItemPrice
{
    /// <summary>A price as a source words it: <c>USD 200 to 300 thousand</c>.</summary>
    /// <param name="item">The item.</param>
    /// <param name="price">The price of one unit, from 0.</param>
    /// <param name="from">The first day of the price; it holds until the next one of the item.</param>
    /// <param name="source">Where the price is from, in words.</param>
    /// <exception cref="ArgumentException"><paramref name="item"/> or <paramref name="source"/> is empty or white space, or
    /// <paramref name="price"/> has no number.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="price"/> is negative.</exception>
    public ItemPrice(string item, StatedMoney price, DateOnly from, string source)
    {
        Item = Guard.Text(item, nameof(item));
        Price = price.Wording.Hedge is Hedge.NotGiven or Hedge.Further
            ? throw new ArgumentException($"'{price}' is no price: it has no number.", nameof(price))
            : Guard.NotNegative(price, nameof(price));
        From = from;
        Source = Guard.Text(source, nameof(source));
    }

    /// <summary>A price within bounds.</summary>
    /// <inheritdoc cref="ItemPrice(string, StatedMoney, DateOnly, string)"/>
    public ItemPrice(string item, MoneyRange price, DateOnly from, string source)
        : this(item, new StatedMoney(price.IsExact ? Wording.Exactly(price.Bounds.Lower) : Wording.Bounded(price.Bounds), price.Currency), from, source)
    {
    }

    /// <summary>The item.</summary>
    public string Item { get; }

    /// <summary>The price of one unit, from 0.</summary>
    public StatedMoney Price { get; }

    /// <summary>The first day of the price.</summary>
    public DateOnly From { get; }

    /// <summary>Where the price is from, in words.</summary>
    public string Source { get; }

    /// <summary>What one unit is; pieces by default. Only quantities in it are priced.</summary>
    public Unit Unit { get; init; }

    /// <summary>Price, unit, item, day and source.</summary>
    public override string ToString() => $"{Price} a {(Unit == Unit.Piece ? "piece" : Unit.Symbol)} of {Item}, {From:O}: {Source}";
}
