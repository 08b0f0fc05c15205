using System.Text.Json;

namespace AidModel;

/// <summary>Writes amounts and quantities: those that a source stated as text, which reads back to the same; others in digits.</summary>
internal static class AmountWriter
{
    public static void Write(Utf8JsonWriter writer, StatedMoney money) => writer.WriteStringValue(money.ToString());

    public static void Write(Utf8JsonWriter writer, StatedQuantity quantity) => writer.WriteStringValue(quantity.ToString());

    public static void Write(Utf8JsonWriter writer, Wording wording) => writer.WriteStringValue(wording.ToString());

    public static void Write(Utf8JsonWriter writer, string name, StatedMoney? money)
    {
        writer.WriteOptional(name, money?.ToString());
    }

    public static void Write(Utf8JsonWriter writer, Money money)
    {
        writer.WriteStartObject();
        writer.WriteDigits("amount", money.Amount);
        writer.WriteString("currency", money.Currency.Code);
        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, Quantity quantity)
    {
        writer.WriteStartObject();
        writer.WriteDigits("amount", quantity.Amount);
        writer.WriteString("unit", quantity.Unit.Symbol);
        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, Bounds bounds)
    {
        writer.WriteStartObject();
        WriteParts(writer, bounds);
        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, MoneyRange range)
    {
        writer.WriteStartObject();
        writer.WriteString("currency", range.Currency.Code);
        WriteParts(writer, range.Bounds);
        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, QuantityRange range)
    {
        writer.WriteStartObject();
        writer.WriteString("unit", range.Unit.Symbol);
        WriteParts(writer, range.Bounds);
        writer.WriteEndObject();
    }

    private static void WriteParts(Utf8JsonWriter writer, Bounds bounds)
    {
        writer.WriteDigits("lower", bounds.Lower);
        writer.WriteDigits("best", bounds.Best);
        writer.WriteDigits("upper", bounds.Upper);
    }
}
