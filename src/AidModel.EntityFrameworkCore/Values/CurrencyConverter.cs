using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace AidModel;

/// <summary>Keeps a currency by its code.</summary>
internal sealed class CurrencyConverter() : ValueConverter<Currency, string>(static currency => currency.Code, static code => Currency.Parse(code));
