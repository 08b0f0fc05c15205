using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace AidModel;

/// <summary>Keeps a volume by its canonical text.</summary>
internal sealed class VolumeConverter() : ValueConverter<Volume, string>(static value => value.ToString(), static text => Volume.Parse(text));
