using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace AidModel;

/// <summary>Keeps a power by its canonical text.</summary>
internal sealed class PowerConverter() : ValueConverter<Power, string>(static value => value.ToString(), static text => Power.Parse(text));
