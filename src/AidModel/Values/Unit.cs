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

    /// <summary>Trend-indicator values, by which the Stockholm International Peace Research Institute (SIPRI) measures the volume of
    /// transfers of major weapons: a unit of its own, and no money. They add up by themselves; nothing converts them, no price list prices
    /// them. One unit is one: SIPRI's tables are in millions.</summary>
    /// <remarks>Source: https://www.sipri.org/databases/armstransfers/sources-and-methods, which says that the figures are no sales prices
    /// and not to be set against gross domestic product, military spending or the value of licences.</remarks>
    public static Unit Tiv => new("TIV");

    /// <summary>The symbol; <c>pieces</c> for <see cref="Piece"/>.</summary>
    public string Symbol => _symbol ?? "pieces";

    /// <summary>The symbol.</summary>
    public override string ToString() => Symbol;

    /// <summary>What is wrong with trend-indicator values where money is asked for.</summary>
    internal const string TivIsNoMoney =
        "'TIV' is no currency: SIPRI's trend-indicator value measures the volume of arms transfers, not money (https://www.sipri.org/databases/armstransfers/sources-and-methods), "
        + "and nothing converts it. It is a quantity: an equipment line has it as 'tiv', or as 'unitTiv' of each unit.";

    /// <returns>What is wrong with a symbol, or null.</returns>
    internal static string? Fault(string symbol) =>
        symbol.Length > 32 || symbol.Split('-').Any(static part => part.Length == 0 || !part.All(char.IsLetter))
            ? $"'{symbol}' is no unit: 1 to 32 letters or single inner hyphens are."
            : WordingText.IsWord(symbol) ? $"'{symbol}' is no unit: it belongs to a number." : null;
}
