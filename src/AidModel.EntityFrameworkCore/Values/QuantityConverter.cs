using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace AidModel;

/// <summary>Keeps a quantity by its digits and its unit, such as <c>25 pieces</c>.</summary>
internal sealed class QuantityConverter() : ValueConverter<Quantity, string>(static quantity => AmountText.Write(quantity.Amount, quantity.Unit.Symbol), static text => new Quantity(AmountText.Amount(text), new Unit(AmountText.Of(text))));
