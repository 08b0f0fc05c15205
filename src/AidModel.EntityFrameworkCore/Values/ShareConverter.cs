using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace AidModel;

/// <summary>Keeps a share by its canonical text, such as <c>1/3</c>.</summary>
internal sealed class ShareConverter() : ValueConverter<Share, string>(static value => value.ToString(), static text => Share.Parse(text));
