using System.Text.Json.Serialization;

namespace AidModel;

/// <summary>What a quantity counts: pieces, rounds, tonnes.</summary>
/// <remarks>Units are compared by their symbol and never converted into each other here. Immutable and thread safe.
/// The default value is <see cref="Piece"/>.</remarks>
[JsonConverter(typeof(AidModelJsonConverter))]
public readonly record struct Unit
{
    private readonly string? _symbol;

    /// <summary>A unit by its symbol, as sources write it: <c>systems</c>, <c>t</c>.</summary>
    /// <param name="symbol">Letters, optionally joined by single hyphens; at most 32 characters. No word that belongs to a
    /// number: <c>million</c>, <c>further</c>, <c>unknown</c>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="symbol"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="symbol"/> is empty, too long, such a word or holds another
    /// character.</exception>
    public Unit(string symbol)
    {
        ArgumentNullException.ThrowIfNull(symbol);
        if (Fault(symbol) is { } fault)
        {
            throw new ArgumentException(fault, nameof(symbol));
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

    /// <returns>What is wrong with a symbol, or null.</returns>
    internal static string? Fault(string symbol) =>
        symbol.Length > 32 || symbol.Split('-').Any(static part => part.Length == 0 || !part.All(char.IsLetter))
            ? $"'{symbol}' is no unit: 1 to 32 letters or single inner hyphens are."
            : WordingText.IsWord(symbol) ? $"'{symbol}' is no unit: it belongs to a number." : null;
}
