using System.Globalization;
using NodaMoney;

namespace AidModel;

public static partial class NodaMoneyExtensions
{
    /// <summary>The currency of the same code in NodaMoney.</summary>
    /// <remarks><see cref="Currency.XXX"/>, the default value, is NodaMoney's <c>NoCurrency</c>, its default value.</remarks>
    /// <param name="currency">The currency.</param>
    /// <param name="on">The day that the money is of: a currency that had been replaced by then is refused. If null, every replaced
    /// one is.</param>
    /// <exception cref="ArgumentException"><paramref name="currency"/> was replaced, or NodaMoney does not know it or has another currency
    /// registered by its code; the message names the code and what replaced it.</exception>
    public static NodaMoney.Currency ToNodaCurrency(this Currency currency, DateOnly? on = null) => currency.ToNodaCurrencyInfo(on);

    /// <summary>What NodaMoney knows of the currency of the same code.</summary>
    /// <inheritdoc cref="ToNodaCurrency"/>
    public static CurrencyInfo ToNodaCurrencyInfo(this Currency currency, DateOnly? on = null) =>
        Crossing(currency, on, nameof(currency));

    /// <summary>The currency of the same code in NodaMoney, if <see cref="ToNodaCurrency"/> does not refuse it.</summary>
    /// <param name="currency">The currency.</param>
    /// <param name="result">The currency in NodaMoney, or its default value.</param>
    /// <param name="on">The day that the money is of; if null, every replaced currency is refused.</param>
    /// <returns>Whether it crosses.</returns>
    public static bool TryToNodaCurrency(this Currency currency, out NodaMoney.Currency result, DateOnly? on = null)
    {
        bool crosses = Fault(currency, on, out CurrencyInfo? info) is null;
        result = crosses ? info! : default(NodaMoney.Currency);
        return crosses;
    }

    /// <summary>The ISO 4217 currency of NodaMoney's code.</summary>
    /// <remarks>NodaMoney's <c>NoCurrency</c>, its default value, is <see cref="Currency.XXX"/>, the default value. A code that is no longer
    /// in NodaMoney's register, or was read past it, is refused like any unknown one. (NodaMoney 2.7 itself ends the process with a stack
    /// overflow when such a currency is asked for its symbol or printed.)</remarks>
    /// <param name="currency">The currency in NodaMoney.</param>
    /// <param name="on">The day that the money is of: a currency that had been replaced by then is refused. If null, every replaced
    /// one is.</param>
    /// <exception cref="ArgumentException"><paramref name="currency"/> is none of ISO 4217 that AidModel knows, is registered as something
    /// else, or was replaced; the message names the code and what replaced it.</exception>
    public static Currency ToAidCurrency(this NodaMoney.Currency currency, DateOnly? on = null) =>
        Crossing(currency, on, nameof(currency));

    /// <summary>The ISO 4217 currency that NodaMoney describes.</summary>
    /// <param name="info">What NodaMoney knows of the currency, whether registered or not.</param>
    /// <param name="on">The day that the money is of: a currency that had been replaced by then is refused. If null, every replaced
    /// one is.</param>
    /// <exception cref="ArgumentNullException"><paramref name="info"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="info"/> is none of ISO 4217 that AidModel knows, or was replaced; the message
    /// names the code and what replaced it.</exception>
    public static Currency ToAidCurrency(this CurrencyInfo info, DateOnly? on = null)
    {
        ArgumentNullException.ThrowIfNull(info);
        return Fault(info, on, out Currency result) is { } fault ? throw new ArgumentException(fault, nameof(info)) : result;
    }

    /// <summary>The ISO 4217 currency of NodaMoney's code, if <see cref="ToAidCurrency(NodaMoney.Currency, DateOnly?)"/> does not refuse
    /// it.</summary>
    /// <param name="currency">The currency in NodaMoney.</param>
    /// <param name="result">The currency, or <see cref="Currency.XXX"/>.</param>
    /// <param name="on">The day that the money is of; if null, every replaced currency is refused.</param>
    /// <returns>Whether it crosses.</returns>
    public static bool TryToAidCurrency(this NodaMoney.Currency currency, out Currency result, DateOnly? on = null) => Fault(currency, on, out result) is null;

    private static CurrencyInfo Crossing(Currency currency, DateOnly? on, string parameter) =>
        Fault(currency, on, out CurrencyInfo? info) is { } fault ? throw new ArgumentException(fault, parameter) : info!;

    private static Currency Crossing(NodaMoney.Currency currency, DateOnly? on, string parameter) =>
        Fault(currency, on, out Currency result) is { } fault ? throw new ArgumentException(fault, parameter) : result;

    private static string? Fault(Currency currency, DateOnly? on, out CurrencyInfo? info)
    {
        string? fault = !CurrencyInfo.TryFromCode(currency.Code, out info)
            ? $"{currency} ({currency.Name}){(currency.IsReplaced ? Successors(currency) + " and" : string.Empty)} is not in NodaMoney's register of currencies."
            : Fault(info, on, out _);
        return fault;
    }

    // NodaMoney is asked by the code only: asked for a currency that is not registered, it overflows the stack.
    private static string? Fault(NodaMoney.Currency currency, DateOnly? on, out Currency result)
    {
        string code = currency.Code;
        if (CurrencyInfo.TryFromCode(code, out CurrencyInfo? info))
        {
            return Fault(info, on, out result);
        }

        result = default;
        return $"'{code}' is not in NodaMoney's register of currencies: what it stands for is not known.";
    }

    private static string? Fault(CurrencyInfo info, DateOnly? on, out Currency result)
    {
        string? fault =
            !Currency.TryParse(info.Code, out Currency currency)
                ? $"'{info.Code}' ({info.EnglishName}) is no currency that ISO 4217 lists or has withdrawn since 1999."
            // A number of 0 or less is one that NodaMoney does not know.
            : !info.IsIso4217 || (info.Number > 0 && info.Number != currency.Numeric)
                ? string.Create(
                    CultureInfo.InvariantCulture,
                    $"'{info.Code}' stands in NodaMoney for '{info.EnglishName}' (number {info.Number}), not for ISO 4217's {currency.Name} (number {currency.Numeric:D3}).")
            : Replaced(currency, on);
        result = fault is null ? currency : default;
        return fault;
    }

    private static string? Replaced(Currency currency, DateOnly? on) =>
        !currency.IsReplaced || on < currency.ReplacedOn ? null
        : $"{currency} ({currency.Name}){Successors(currency)}: "
            + (on is { } day ? $"{day:O} is not before that day, so convert the amount first." : "convert the amount first, or give the day it is of, if that is an earlier one.");

    /// <summary>Such as <c> was replaced by VEF on 2008-01-01, and that by VES on 2018-08-20</c>; empty while current.</summary>
    private static string Successors(Currency currency)
    {
        string text = string.Empty;
        for (Currency last = currency; last.IsReplaced; last = last.ReplacedBy.Value)
        {
            text += $"{(text.Length == 0 ? " was replaced" : ", and that")} by {last.ReplacedBy} on {last.ReplacedOn:O}";
        }

        return text;
    }
}
