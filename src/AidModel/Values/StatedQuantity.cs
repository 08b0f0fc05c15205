using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace AidModel;

/// <summary>A quantity as a source worded it: <c>hundreds of thousands</c>, <c>100,000 rounds</c>.</summary>
/// <remarks>Immutable and thread safe. The default value is exactly zero pieces.</remarks>
/// <param name="Wording">The number and how it was qualified.</param>
/// <param name="Unit">What is counted.</param>
[JsonConverter(typeof(AidModelJsonConverter))]
public readonly record struct StatedQuantity(Wording Wording, Unit Unit)
{
    /// <summary>Reads a wording, followed by a unit unless it counts pieces: <c>25</c>, <c>further systems</c>,
    /// <c>hundreds of thousands of rounds</c>.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="FormatException"><paramref name="text"/> is none; the message says why.</exception>
    public static StatedQuantity Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Read(text, out StatedQuantity quantity) is { } error ? throw new FormatException(error) : quantity;
    }

    /// <summary>Reads a quantity as <see cref="Parse"/> does.</summary>
    /// <returns>Whether it was one.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out StatedQuantity quantity)
    {
        quantity = default;
        return text is not null && Read(text, out quantity) is null;
    }

    /// <summary>The bounds that a policy reads into the wording.</summary>
    /// <param name="policy">The policy; null for <see cref="HedgePolicy.Default"/>.</param>
    public QuantityRange Read(HedgePolicy? policy = null) => new((policy ?? HedgePolicy.Default).Read(Wording), Unit);

    /// <summary>The canonical text, which <see cref="Parse"/> reads back to an equal quantity.</summary>
    public override string ToString() => Unit == Unit.Piece ? Wording.ToString() : $"{Wording} {Unit}";

    internal static string? Read(string text, out StatedQuantity quantity)
    {
        quantity = default;
        string[] tokens = WordingText.Tokens(text);
        Unit unit = Unit.Piece;
        if (tokens.Length > 1 && !WordingText.IsWord(tokens[^1]) && char.IsLetter(tokens[^1][0]))
        {
            if (Unit.Fault(tokens[^1]) is { } error)
            {
                return error;
            }

            // "hundreds of thousands of rounds"
            unit = new Unit(tokens[^1]);
            tokens = tokens.Length > 2 && tokens[^2] == "of" ? tokens[..^2] : tokens[..^1];
        }

        string? fault = WordingText.Read(string.Join(' ', tokens), out Wording wording);
        quantity = fault is null ? new StatedQuantity(wording, unit) : default;
        return fault;
    }
}
