using NodaMoney;
using NodaMoney.Context;

namespace AidModel;

public static partial class NodaMoneyExtensions
{
    /// <summary>The same amount in NodaMoney, or nothing: what NodaMoney would round is refused.</summary>
    /// <remarks>NodaMoney rounds whatever it makes, to the minor unit of the currency and halves to even unless its context says otherwise.
    /// A context without rounding, <c>MoneyContext.Create(o => o.RoundingStrategy = new NoRounding())</c>, takes every amount; NodaMoney
    /// does not add amounts of different contexts.</remarks>
    /// <param name="money">The amount.</param>
    /// <param name="context">NodaMoney's context for the result; if null, its current one.</param>
    /// <param name="on">The day that the money is of: a currency that had been replaced by then is refused. If null, every replaced
    /// one is.</param>
    /// <exception cref="ArgumentException">The currency does not cross, as of <see cref="ToNodaCurrency"/>.</exception>
    /// <exception cref="OverflowException">The context would round the amount, or NodaMoney cannot reckon with it; the message says to
    /// what.</exception>
    public static NodaMoney.Money ToNodaMoneyExact(this Money money, MoneyContext? context = null, DateOnly? on = null)
    {
        context ??= MoneyContext.CurrentContext;
        NodaMoney.Money result = Construct(money, Info(money, on), context);
        return result.Amount == money.Amount
            ? result
            : throw new OverflowException($"{money} does not cross exactly: {Describe(context)} makes it {Shown(result.Amount)}.");
    }

    /// <summary>The same amount in NodaMoney, if <see cref="ToNodaMoneyExact(Money, MoneyContext?, DateOnly?)"/> does not refuse it.</summary>
    /// <param name="money">The amount.</param>
    /// <param name="result">The amount in NodaMoney, or its default value.</param>
    /// <param name="context">NodaMoney's context for the result; if null, its current one.</param>
    /// <param name="on">The day that the money is of; if null, every replaced currency is refused.</param>
    /// <returns>Whether it crosses.</returns>
    public static bool TryToNodaMoneyExact(this Money money, out NodaMoney.Money result, MoneyContext? context = null, DateOnly? on = null)
    {
        result = default;
        if (Fault(money.Currency, on, out CurrencyInfo? info) is not null)
        {
            return false;
        }

        try
        {
            NodaMoney.Money made = Construct(money, info!, context ?? MoneyContext.CurrentContext);
            bool isExact = made.Amount == money.Amount;
            result = isExact ? made : default;
            return isExact;
        }
        catch (OverflowException)
        {
            return false;
        }
    }

    /// <summary>The amount in NodaMoney, rounded once as its context does: unless that says otherwise to the minor unit of the currency,
    /// halves to the even digit, where <see cref="Money.Round"/> takes halves away from zero.</summary>
    /// <remarks>An amount of a currency without a minor unit, such as gold, stays as it is.</remarks>
    /// <param name="money">The amount.</param>
    /// <param name="context">NodaMoney's context for the result, which rounds; if null, its current one.</param>
    /// <param name="on">The day that the money is of: a currency that had been replaced by then is refused. If null, every replaced
    /// one is.</param>
    /// <exception cref="ArgumentException">The currency does not cross, as of <see cref="ToNodaCurrency"/>, or NodaMoney has another minor
    /// unit for it than <see cref="Currency.MinorUnits"/>: a fifth for the ariary (MGA) and the ouguiya (MRU), where ISO 4217 has
    /// hundredths.</exception>
    /// <exception cref="OverflowException">NodaMoney cannot reckon with so large an amount.</exception>
    public static NodaMoney.Money ToNodaMoneyRounded(this Money money, MoneyContext? context = null, DateOnly? on = null)
    {
        CurrencyInfo info = Info(money, on);
        int? theirs = info.MinorUnit == MinorUnit.NotApplicable ? null : (int)info.MinorUnit;
        return theirs == money.Currency.MinorUnits
            ? Construct(money, info, context ?? MoneyContext.CurrentContext)
            : throw new ArgumentException(
                $"{money} is not rounded: NodaMoney's minor unit of {money.Currency} is '{info.MinorUnit}', ISO 4217's has {money.Currency.MinorUnits?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "no"} digits. Round it first and cross exactly.",
                nameof(money));
    }

    /// <summary>The amount of an exact range in NodaMoney, as <see cref="ToNodaMoneyExact(Money, MoneyContext?, DateOnly?)"/> has it.</summary>
    /// <param name="range">The range, which must be exact: NodaMoney has neither bounds nor unknown amounts.</param>
    /// <param name="context">NodaMoney's context for the result; if null, its current one.</param>
    /// <param name="on">The day that the money is of; if null, every replaced currency is refused.</param>
    /// <exception cref="ArgumentException"><paramref name="range"/> is not exact, or the currency does not cross.</exception>
    /// <exception cref="OverflowException">The context would round the amount, or NodaMoney cannot reckon with it.</exception>
    public static NodaMoney.Money ToNodaMoneyExact(this MoneyRange range, MoneyContext? context = null, DateOnly? on = null) =>
        Single(range).ToNodaMoneyExact(context, on);

    /// <summary>The amount of an exact range in NodaMoney, rounded as <see cref="ToNodaMoneyRounded(Money, MoneyContext?, DateOnly?)"/>
    /// does.</summary>
    /// <param name="range">The range, which must be exact: NodaMoney has neither bounds nor unknown amounts.</param>
    /// <param name="context">NodaMoney's context for the result, which rounds; if null, its current one.</param>
    /// <param name="on">The day that the money is of; if null, every replaced currency is refused.</param>
    /// <exception cref="ArgumentException"><paramref name="range"/> is not exact, or the currency does not cross.</exception>
    /// <exception cref="OverflowException">NodaMoney cannot reckon with so large an amount.</exception>
    public static NodaMoney.Money ToNodaMoneyRounded(this MoneyRange range, MoneyContext? context = null, DateOnly? on = null) =>
        Single(range).ToNodaMoneyRounded(context, on);

    /// <summary>The same amount, whatever context it was made in: nothing is rounded.</summary>
    /// <remarks>One that was read from JSON, which NodaMoney puts into a context of its own, crosses like any other. NodaMoney's default
    /// value is zero of no currency, <see cref="Currency.XXX"/>, and so is the result; here that does not add to other currencies.</remarks>
    /// <param name="money">The amount in NodaMoney.</param>
    /// <param name="on">The day that the money is of: a currency that had been replaced by then is refused. If null, every replaced
    /// one is.</param>
    /// <exception cref="ArgumentException">The currency does not cross, as of
    /// <see cref="ToAidCurrency(NodaMoney.Currency, DateOnly?)"/>.</exception>
    public static Money ToAidMoney(this NodaMoney.Money money, DateOnly? on = null) =>
        Fault(money.Currency, on, out Currency currency) is { } fault
            ? throw new ArgumentException($"{Shown(money.Amount)} {money.Currency.Code} does not cross: {fault}", nameof(money))
            : new Money(money.Amount, currency);

    /// <summary>The same amount, if <see cref="ToAidMoney"/> does not refuse its currency.</summary>
    /// <param name="money">The amount in NodaMoney.</param>
    /// <param name="result">The amount, or the default value.</param>
    /// <param name="on">The day that the money is of; if null, every replaced currency is refused.</param>
    /// <returns>Whether it crosses.</returns>
    public static bool TryToAidMoney(this NodaMoney.Money money, out Money result, DateOnly? on = null)
    {
        bool crosses = Fault(money.Currency, on, out Currency currency) is null;
        result = crosses ? new Money(money.Amount, currency) : default;
        return crosses;
    }

    private static CurrencyInfo Info(Money money, DateOnly? on) =>
        Fault(money.Currency, on, out CurrencyInfo? info) is { } fault
            ? throw new ArgumentException($"{money} does not cross: {fault}", nameof(money))
            : info!;

    private static NodaMoney.Money Construct(Money money, CurrencyInfo info, MoneyContext context)
    {
        try
        {
            return new NodaMoney.Money(money.Amount, info, context);
        }
        catch (OverflowException e)
        {
            throw new OverflowException($"{money} does not cross: NodaMoney cannot reckon with so large an amount in {Describe(context)}.", e);
        }
    }

    private static Money Single(MoneyRange range) =>
        range.IsExact
            ? range.Lower
            : throw new ArgumentException($"{range} is no single amount, which is all that NodaMoney has: give one of its bounds, or its best.", nameof(range));

    private static string Describe(MoneyContext context) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"NodaMoney's context of {context.RoundingStrategy}{(context.MaxScale is { } digits ? $" to {digits} digits" : string.Empty)}");

    private static string Shown(decimal amount) => amount.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
