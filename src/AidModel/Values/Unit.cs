namespace AidModel;

/// <summary>What a quantity counts: pieces, rounds, tonnes.</summary>
/// <remarks>Units are compared by their symbol and never converted into each other here. Immutable and thread safe.
/// The default value is <see cref="Piece"/>.</remarks>
public readonly record struct Unit
{
    private readonly string? _symbol;

    /// <summary>A unit by its symbol, as sources write it: <c>systems</c>, <c>t</c>.</summary>
    /// <param name="symbol">Letters, optionally joined by single hyphens; at most 32 characters.</param>
    /// <exception cref="ArgumentException"><paramref name="symbol"/> is empty, too long or holds another character.</exception>
    public Unit(string symbol)
    {
        ArgumentNullException.ThrowIfNull(symbol);
        if (symbol.Length is 0 or > 32 || symbol[0] == '-' || symbol[^1] == '-' || !symbol.All(static c => char.IsLetter(c) || c == '-'))
        {
            throw new ArgumentException($"'{symbol}' is no unit: 1 to 32 letters or inner hyphens are.", nameof(symbol));
        }

        _symbol = symbol == "pieces" ? null : symbol;
    }

    /// <summary>Single items.</summary>
    public static Unit Piece => default;

    /// <summary>Rounds of ammunition.</summary>
    public static Unit Round => new("rounds");

    /// <summary>Systems of several vehicles, such as an air defence fire unit.</summary>
    public static Unit System => new("systems");

    /// <summary>Metric tonnes.</summary>
    public static Unit Tonne => new("t");

    /// <summary>Litres.</summary>
    public static Unit Litre => new("l");

    /// <summary>The symbol; <c>pieces</c> for <see cref="Piece"/>.</summary>
    public string Symbol => _symbol ?? "pieces";

    /// <summary>The symbol.</summary>
    public override string ToString() => Symbol;
}
