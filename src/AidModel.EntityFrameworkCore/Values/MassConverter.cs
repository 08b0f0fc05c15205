using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace AidModel;

/// <summary>Keeps a mass by its canonical text, such as <c>44.5 t</c>.</summary>
internal sealed class MassConverter() : ValueConverter<Mass, string>(static value => value.ToString(), static text => Mass.Parse(text));
