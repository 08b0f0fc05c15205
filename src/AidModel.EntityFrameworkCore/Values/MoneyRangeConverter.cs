using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace AidModel;

/// <summary>Keeps an amount within bounds by its canonical text, such as <c>EUR 90 / 100 / 110</c>.</summary>
internal sealed class MoneyRangeConverter() : ValueConverter<MoneyRange, string>(static range => new StatedMoney(Wording.Bounded(range.Bounds), range.Currency).ToString(), static text => StatedMoney.Parse(text).Read(null));
