using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace AidModel;

/// <summary>Keeps a wording by its canonical text, such as <c>about 350 million</c>.</summary>
internal sealed class WordingConverter() : ValueConverter<Wording, string>(static value => value.ToString(), static text => Wording.Parse(text));
