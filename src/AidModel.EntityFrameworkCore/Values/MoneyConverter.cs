using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace AidModel;

/// <summary>Keeps an amount by its digits and its code, such as <c>450.5 GBP</c>.</summary>
internal sealed class MoneyConverter() : ValueConverter<Money, string>(static money => AmountText.Write(money.Amount, money.Currency.Code), static text => new Money(AmountText.Amount(text), Currency.Parse(AmountText.Of(text))));
