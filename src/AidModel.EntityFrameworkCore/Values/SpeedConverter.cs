using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace AidModel;

/// <summary>Keeps a speed by its canonical text.</summary>
internal sealed class SpeedConverter() : ValueConverter<Speed, string>(static value => value.ToString(), static text => Speed.Parse(text));
