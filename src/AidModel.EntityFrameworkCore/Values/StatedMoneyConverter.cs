using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace AidModel;

/// <summary>Keeps an amount as worded by its canonical text, such as <c>about GBP 350 million</c>.</summary>
internal sealed class StatedMoneyConverter() : ValueConverter<StatedMoney, string>(static value => value.ToString(), static text => StatedMoney.Parse(text));
