using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace AidModel;

/// <summary>Keeps a span of days by its canonical text, such as <c>2026..2029</c>.</summary>
internal sealed class PeriodConverter() : ValueConverter<Period, string>(static value => value.ToString(), static text => Period.Parse(text));
