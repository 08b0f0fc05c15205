using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace AidModel;

/// <summary>A currency of ISO 4217, current or withdrawn since 1999.</summary>
/// <remarks>Source: lists one and three of ISO 4217's maintenance agency (SIX), as of 2026-01-01. Two bytes; immutable
/// and thread safe; equal when the codes are. The default value is <see cref="XXX"/>, the code for no currency. Funds
/// codes, metals and units of account of list one are here too.</remarks>
[JsonConverter(typeof(AidModelJsonConverter))]
public readonly partial record struct Currency : ISpanParsable<Currency>
{
    private const int NoCurrency = ('X' - 'A') * ((1 << 10) + (1 << 5) + 1);

    // Five bits a letter, with those of XXX flipped so that the default value is XXX.
    private readonly ushort _key;

    private Currency(ReadOnlySpan<char> code) => _key = Key(code);

    /// <summary>Every currency, replaced ones included, in the order of their codes. Not to be confused with
    /// <see cref="ALL"/>, the Albanian lek.</summary>
    public static IReadOnlyList<Currency> All { get; } =
        Array.AsReadOnly<Currency>([.. CurrencyTable.Rows.Select(static row => new Currency(row.Code))]);

    /// <summary>The alphabetic code: three capital letters, such as <c>EUR</c>.</summary>
    public string Code => Row.Code;

    /// <summary>ISO's English name, such as <c>Pound Sterling</c>. Not unique.</summary>
    public string Name => Row.Name;

    /// <summary>The numeric code, from 1 to 999, which ISO writes in three digits. Not unique: a successor may have
    /// inherited it.</summary>
    public int Numeric => Row.Numeric;

    /// <summary>The decimal places of the minor unit, from 0 to 4: 2 for the euro, 0 for the yen. Null where ISO has it
    /// not applicable: <see cref="XXX"/>, metals, units of account.</summary>
    /// <remarks>For replaced currencies, as it was while the code was current.</remarks>
    public int? MinorUnits => Row.MinorUnits;

    /// <summary>Whether another currency has taken this one's place.</summary>
    [MemberNotNullWhen(true, nameof(ReplacedBy), nameof(ReplacedOn))]
    public bool IsReplaced => Row.ReplacedBy is not null;

    /// <summary>The next currency in this one's place, which may be replaced too: VEB by VEF, VEF by VES. Null while
    /// current.</summary>
    public Currency? ReplacedBy => Row.ReplacedBy is { } code ? new Currency(code) : null;

    /// <summary>The first day on which <see cref="ReplacedBy"/> was the legal currency in place of this one. Null while
    /// current.</summary>
    /// <remarks>1999-01-01 for the euro's first eleven, whose notes stayed until 2002: old money was often accepted, and
    /// the code kept by ISO, for months more.</remarks>
    public DateOnly? ReplacedOn => Row.ReplacedOn;

    /// <summary>The place in <see cref="All"/>.</summary>
    internal int Ordinal => CurrencyTable.OrdinalByKey[_key];

    private CurrencyTable.Row Row => CurrencyTable.ByKey[_key];

    /// <summary>Reads a code.</summary>
    /// <param name="code">Three capital letters, without white space.</param>
    /// <exception cref="ArgumentNullException"><paramref name="code"/> is null.</exception>
    /// <exception cref="FormatException"><paramref name="code"/> is none in <see cref="All"/>; the message names the
    /// right spelling where only case or white space is wrong, and where the trend-indicator values of <see cref="Unit.Tiv"/> belong.</exception>
    public static Currency Parse(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return TryRead(code, out Currency currency) ? currency : throw Unknown(code);
    }

    /// <summary>Reads a code as <see cref="Parse"/> does.</summary>
    /// <param name="code">The code, or anything else.</param>
    /// <param name="currency">The currency; <see cref="XXX"/> if there is none.</param>
    /// <returns>Whether it was one.</returns>
    public static bool TryParse([NotNullWhen(true)] string? code, out Currency currency) => TryRead(code, out currency);

    /// <summary>The code.</summary>
    public override string ToString() => Code;

    static Currency IParsable<Currency>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<Currency>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Currency result) =>
        TryRead(s, out result);

    static Currency ISpanParsable<Currency>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) =>
        TryRead(s, out Currency currency) ? currency : throw Unknown(s.ToString());

    static bool ISpanParsable<Currency>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Currency result) =>
        TryRead(s, out result);

    /// <summary>The key of three capital letters.</summary>
    internal static ushort Key(ReadOnlySpan<char> code) =>
        (ushort)((((code[0] - 'A') << 10) | ((code[1] - 'A') << 5) | (code[2] - 'A')) ^ NoCurrency);

    /// <summary>Rounds to the minor unit, halves away from zero; an amount without one stays as it is.</summary>
    internal decimal Round(decimal amount) =>
        MinorUnits is { } digits ? Math.Round(amount, digits, MidpointRounding.AwayFromZero) : amount;

    private static bool TryRead(ReadOnlySpan<char> code, out Currency currency)
    {
        bool known = code.Length == 3 && !code.ContainsAnyExceptInRange('A', 'Z') && CurrencyTable.ByKey.ContainsKey(Key(code));
        currency = known ? new Currency(code) : default;
        return known;
    }

    private static FormatException Unknown(string code)
    {
        if (code.AsSpan().Trim().Equals(Unit.Tiv.Symbol, StringComparison.OrdinalIgnoreCase))
        {
            return new FormatException(Unit.TivIsNoMoney);
        }

        string shown = code.Length <= 40 ? code : $"{code.AsSpan(0, 40)}…";
        string hint = TryRead(code.Trim().ToUpperInvariant(), out Currency meant) ? $": write {meant}" : "";
        return new FormatException(
            $"'{shown}' is no currency code{hint}. Three capital letters are, such as EUR, that ISO 4217 lists or has withdrawn since 1999.");
    }
}
