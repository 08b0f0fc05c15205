using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AidModel;

/// <summary>Reads and writes this library's types in JSON of any shape, whatever the serializer's options: users meet it
/// only as an attribute on the types.</summary>
/// <remarks>
/// <para>Numbers of money and quantities are texts of digits, which survive readers that hold numbers as doubles; numbers
/// are read too, from their digits. <c>Money</c> is <c>{ "amount": "450000000.00", "currency": "GBP" }</c>,
/// <c>StatedMoney</c> the text <c>about GBP 350 million</c>. Results (<see cref="AidTotals"/>, <see cref="AidTotal"/>, <see cref="AidRatio"/>,
/// <see cref="AidRanking"/>, <see cref="AidRecords"/>, <see cref="Explanation"/> and their parts) are written and never read.</para>
/// <para>No reflection. Immutable and thread safe.</para>
/// </remarks>
public sealed class AidModelJsonConverter : JsonConverterFactory
{
    private static readonly FrozenDictionary<Type, JsonConverter> Converters = new JsonConverter[]
    {
        StructConverter.OfText<Currency>(static c => c.Code, static (node, values) => values.Currency(node)),
        StructConverter.OfText<Period>(static p => p.ToString(), static (node, values) => values.Period(node)),
        StructConverter.OfText<Share>(static s => s.ToString(), static (node, values) => values.Share(node)),
        StructConverter.OfText<Unit>(static u => u.Symbol, static (node, values) => values.Unit(node)),
        StructConverter.OfText<Length>(static v => v.ToString(), static (node, values) => values.Length(node)),
        StructConverter.OfText<Mass>(static v => v.ToString(), static (node, values) => values.Mass(node)),
        StructConverter.OfText<Power>(static v => v.ToString(), static (node, values) => values.Power(node)),
        StructConverter.OfText<Speed>(static v => v.ToString(), static (node, values) => values.Speed(node)),
        StructConverter.OfText<Volume>(static v => v.ToString(), static (node, values) => values.Volume(node)),
        StructConverter.Of<Money>(AmountWriter.Write, PartsReader.Money),
        StructConverter.Of<Quantity>(AmountWriter.Write, PartsReader.Quantity),
        StructConverter.Of<Bounds>(AmountWriter.Write, PartsReader.Bounds),
        StructConverter.Of<MoneyRange>(AmountWriter.Write, PartsReader.MoneyRange),
        StructConverter.Of<QuantityRange>(AmountWriter.Write, PartsReader.QuantityRange),
        StructConverter.Of<Wording>(AmountWriter.Write, static (node, values) => PartsReader.Amounts(values).BareWording(node)),
        StructConverter.Of<StatedMoney>(AmountWriter.Write, static (node, values) => PartsReader.Amounts(values).Money(node)),
        StructConverter.Of<StatedQuantity>(AmountWriter.Write, static (node, values) => PartsReader.Amounts(values).Quantity(node)),
        new ValueConverter<Source>(LedgerWriter.Write, PartsReader.Source),
        StructConverter.Of<RateUsed>(ResultWriter.Write, PartsReader.Rate),
        new ValueConverter<Verdict>(ResultWriter.Write, PartsReader.Verdict),
        new ValueConverter<AidLedger>(LedgerWriter.Write, LedgerReader.Read),
        new ValueConverter<Explanation>(ResultWriter.Write, null),
        new ValueConverter<CountedLine>(ResultWriter.Write, null),
        new ValueConverter<LeftOutLine>(ResultWriter.Write, null),
        new ValueConverter<AidTotal>(ResultWriter.Write, null),
        new ValueConverter<AidRatio>(ResultWriter.Write, null),
        new ValueConverter<AidTotals>(ResultWriter.Write, null),
        new ValueConverter<AidRanking>(ResultWriter.Write, null),
        new ValueConverter<RankedPlace>(ResultWriter.Write, null),
        new ValueConverter<RankingCut>(ResultWriter.Write, null),
        new ValueConverter<AidRecords>(ResultWriter.Write, null),
        new ValueConverter<AidRecord>(ResultWriter.Write, null),
    }.ToFrozenDictionary(static c => c.Type!);

    /// <summary>Whether a type is one of this library's that has a form in JSON.</summary>
    public override bool CanConvert(Type typeToConvert) => Converters.ContainsKey(typeToConvert);

    /// <summary>The converter of a type.</summary>
    /// <exception cref="ArgumentException"><paramref name="typeToConvert"/> has no form in JSON.</exception>
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        Converters.TryGetValue(typeToConvert, out JsonConverter? converter)
            ? converter
            : throw new ArgumentException($"{typeToConvert} has no form in JSON here.", nameof(typeToConvert));
}
