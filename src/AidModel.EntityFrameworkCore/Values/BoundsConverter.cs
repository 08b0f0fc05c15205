using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace AidModel;

/// <summary>Keeps bounds by their canonical text, such as <c>90 / 100 / 110</c>.</summary>
internal sealed class BoundsConverter() : ValueConverter<Bounds, string>(static bounds => Wording.Bounded(bounds).ToString(), static text => HedgePolicy.Default.Read(Wording.Parse(text)));
