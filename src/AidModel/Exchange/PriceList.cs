namespace AidModel;

/// <summary>Prices of items, each from a day on. Immutable and thread safe if the function by which items are compared is.</summary>
/// <remarks>Nothing is guessed: an item that is not on the list, a day before its first price, or another unit has no price. A
/// price holds from its day, inclusive, until the next one of the item.</remarks>
public sealed class PriceList
{
    private const int MostFaults = 100;

    private readonly Dictionary<(string Key, Unit Unit), ItemPrice[]> _prices;
    private readonly Func<string, string> _keyOf;

    private PriceList(string name, string source, ValueList<ItemPrice> prices, ValueBasis basis, Func<string, string> keyOf)
    {
        Name = name;
        Source = source;
        Prices = prices;
        Basis = basis;
        _keyOf = keyOf;
        _prices = prices.GroupBy(p => (keyOf(p.Item), p.Unit)).ToDictionary(static g => g.Key, static g => g.OrderBy(static p => p.From).ToArray());
    }

    /// <summary>What the list is called in results.</summary>
    public string Name { get; }

    /// <summary>Who publishes it.</summary>
    public string Source { get; }

    /// <summary>On what basis equipment stands that is valued by it.</summary>
    public ValueBasis Basis { get; }

    /// <summary>The prices, as they were given.</summary>
    public ValueList<ItemPrice> Prices { get; }

    /// <summary>A list.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="source">Who publishes it.</param>
    /// <param name="prices">The prices, in any order.</param>
    /// <param name="basis">On what basis equipment stands that is valued by it.</param>
    /// <param name="keyOf">By what items are compared: items with one key are one item. It gives the same key for the same text, and
    /// never null. Null for the text without regard to case and to how much white space there is (<see cref="TextKey"/>).</param>
    /// <exception cref="ArgumentNullException"><paramref name="prices"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="name"/> or <paramref name="source"/> is empty or white space, or
    /// <paramref name="prices"/> has two for one item, unit and day, or one of <see cref="Unit.Tiv"/>, which has no price. The message names
    /// every such fault, up to 100.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="basis"/> is no basis.</exception>
    public static PriceList Create(string name, string source, ValueList<ItemPrice> prices, ValueBasis basis = ValueBasis.Market, Func<string, string>? keyOf = null)
    {
        Guard.Text(name, nameof(name));
        Guard.Text(source, nameof(source));
        Guard.NotNull(prices, nameof(prices));
        Guard.Defined(basis, nameof(basis));
        Func<string, string> key = keyOf ?? TextKey;
        IEnumerable<string> faults = prices.Where(static p => p.Unit == Unit.Tiv).Select(static p => $"{p}: {Unit.TivIsNoMoney}")
            .Concat(prices.GroupBy(p => (Key: key(p.Item), p.Unit, p.From)).Where(static g => g.Count() > 1)
                .Select(static g => $"'{g.First().Item}' has {g.Count()} prices from {g.Key.From:O}: {string.Join(" and ", g.Select(static p => p.Price))}."));
        string[] told = [.. faults.Take(MostFaults)];
        return told.Length == 0
            ? new PriceList(name, source, prices, basis, key)
            : throw new ArgumentException(string.Join(Environment.NewLine, told), nameof(prices));
    }

    /// <summary>The same prices, with items compared by something else, such as what a catalogue calls them.</summary>
    /// <inheritdoc cref="Create"/>
    public PriceList Comparing(Func<string, string> keyOf) => Create(Name, Source, Prices, Basis, Guard.NotNull(keyOf, nameof(keyOf)));

    /// <summary>The price of one unit of an item on a day.</summary>
    /// <param name="item">The item.</param>
    /// <param name="day">The day.</param>
    /// <param name="unit">What one unit is; pieces by default.</param>
    /// <returns>The price that holds then; null where there is none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="item"/> is null.</exception>
    public ItemPrice? Find(string item, DateOnly day, Unit unit = default)
    {
        ArgumentNullException.ThrowIfNull(item);
        return _prices.TryGetValue((_keyOf(item), unit), out ItemPrice[]? prices) ? Array.FindLast(prices, p => p.From <= day) : null;
    }

    /// <summary>The text of an item without regard to case and to how much white space there is.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="item"/> is null.</exception>
    public static string TextKey(string item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return string.Join(' ', item.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToUpperInvariant();
    }

    /// <summary>The name, and how many prices there are.</summary>
    public override string ToString() => $"{Name}: {Digits.Grouped(Prices.Count, 0)} prices";
}
