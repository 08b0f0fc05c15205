using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace AidModel;

/// <summary>An amount as a source worded it: <c>about GBP 350 million</c>.</summary>
/// <remarks>Immutable and thread safe. The default value is exactly zero of <see cref="Currency.XXX"/>.</remarks>
/// <param name="Wording">The number, in the currency's main unit, and how it was qualified.</param>
/// <param name="Currency">The currency named.</param>
[JsonConverter(typeof(AidModelJsonConverter))]
public readonly record struct StatedMoney(Wording Wording, Currency Currency)
{
    /// <summary>An amount stated as it is.</summary>
    public static implicit operator StatedMoney(Money money) => FromMoney(money);

    /// <summary>An amount stated as it is.</summary>
    public static StatedMoney FromMoney(Money money) => new(Wording.Exactly(money.Amount), money.Currency);

    /// <summary>Reads a wording with an ISO 4217 code somewhere in it: <c>about GBP 350 million</c>, <c>11bn EUR</c>.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="FormatException"><paramref name="text"/> has no code, or two, or no number; the message says which. So it does of <see cref="Unit.Tiv"/>, which is no money.</exception>
    public static StatedMoney Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Read(text, out StatedMoney money) is { } error ? throw new FormatException(error) : money;
    }

    /// <summary>Reads an amount as <see cref="Parse"/> does.</summary>
    /// <returns>Whether it was one.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out StatedMoney money)
    {
        money = default;
        return text is not null && Read(text, out money) is null;
    }

    /// <summary>The bounds that a policy reads into the wording.</summary>
    /// <param name="policy">The policy; null for <see cref="HedgePolicy.Default"/>.</param>
    public MoneyRange Read(HedgePolicy? policy = null) => new((policy ?? HedgePolicy.Default).Read(Wording), Currency);

    /// <summary>The canonical text, which <see cref="Parse"/> reads back to an equal amount.</summary>
    public override string ToString()
    {
        string wording = Wording.ToString();
        int number = wording.TakeWhile(static c => c != '-' && !char.IsAsciiDigit(c)).Count();
        return number == 0 || number == wording.Length ? $"{Currency} {wording}" : $"{wording[..number]}{Currency} {wording[number..]}";
    }

    internal static string? Read(string text, out StatedMoney money)
    {
        money = default;
        string[] tokens = WordingText.Tokens(text);
        if (WordingText.TooLong(tokens) is { } tooLong)
        {
            return tooLong;
        }

        string[] codes = [.. tokens.Where(static t => t.Length == 3 && t.All(char.IsAsciiLetterUpper)).Distinct()];
        if (tokens.Contains(Unit.Tiv.Symbol, StringComparer.OrdinalIgnoreCase))
        {
            return Unit.TivIsNoMoney;
        }

        if (codes.Length != 1)
        {
            return codes.Length == 0
                ? $"'{text}' names no currency: an ISO 4217 code in capitals must stand in it, as in 'about GBP 350 million'."
                : $"'{text}' names {codes.Length} currencies, {string.Join(" and ", codes)}; one is allowed.";
        }

        if (!Currency.TryParse(codes[0], out Currency currency))
        {
            return $"'{codes[0]}' is no ISO 4217 currency.";
        }

        string? error = WordingText.Read(string.Join(' ', tokens.Where(t => t != codes[0])), out Wording wording);
        money = error is null ? new StatedMoney(wording, currency) : default;
        return error;
    }
}
