using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace AidModel;

/// <summary>Keeps a quantity as worded by its canonical text, such as <c>100,000 rounds</c>.</summary>
internal sealed class StatedQuantityConverter() : ValueConverter<StatedQuantity, string>(static value => value.ToString(), static text => StatedQuantity.Parse(text));
