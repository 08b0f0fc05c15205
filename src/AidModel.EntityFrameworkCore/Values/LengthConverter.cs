using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace AidModel;

/// <summary>Keeps a length by its canonical text, such as <c>155 mm</c>.</summary>
internal sealed class LengthConverter() : ValueConverter<Length, string>(static value => value.ToString(), static text => Length.Parse(text));
