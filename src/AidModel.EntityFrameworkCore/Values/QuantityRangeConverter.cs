using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace AidModel;

/// <summary>Keeps a quantity within bounds by its canonical text, such as <c>1 / unknown / unbounded systems</c>.</summary>
internal sealed class QuantityRangeConverter() : ValueConverter<QuantityRange, string>(static range => new StatedQuantity(Wording.Bounded(range.Bounds), range.Unit).ToString(), static text => StatedQuantity.Parse(text).Read(null));
