using System.Text.Json.Serialization;

namespace AidModel;

/// <summary>How to read and write this library's types without reflection: pass one of its properties to
/// <c>JsonSerializer</c>, or add <c>AidModelJsonContext.Default</c> to the <c>TypeInfoResolverChain</c> of your options.
/// A context of your own that names types with these inside needs nothing of it. Thread safe.</summary>
[JsonSerializable(typeof(AidLedger))]
[JsonSerializable(typeof(AidRanking))]
[JsonSerializable(typeof(AidRecord))]
[JsonSerializable(typeof(AidRecords))]
[JsonSerializable(typeof(AidTotal))]
[JsonSerializable(typeof(AidTotals))]
[JsonSerializable(typeof(Bounds))]
[JsonSerializable(typeof(CountedLine))]
[JsonSerializable(typeof(Currency))]
[JsonSerializable(typeof(Explanation))]
[JsonSerializable(typeof(LeftOutLine))]
[JsonSerializable(typeof(Length))]
[JsonSerializable(typeof(Mass))]
[JsonSerializable(typeof(Money))]
[JsonSerializable(typeof(MoneyRange))]
[JsonSerializable(typeof(Period))]
[JsonSerializable(typeof(Power))]
[JsonSerializable(typeof(Quantity))]
[JsonSerializable(typeof(QuantityRange))]
[JsonSerializable(typeof(RateUsed))]
[JsonSerializable(typeof(AidRatio))]
[JsonSerializable(typeof(RankedPlace))]
[JsonSerializable(typeof(RankingCut))]
[JsonSerializable(typeof(Share))]
[JsonSerializable(typeof(Source))]
[JsonSerializable(typeof(Speed))]
[JsonSerializable(typeof(StatedMoney))]
[JsonSerializable(typeof(StatedQuantity))]
[JsonSerializable(typeof(Unit))]
[JsonSerializable(typeof(Verdict))]
[JsonSerializable(typeof(Volume))]
[JsonSerializable(typeof(Wording))]
public sealed partial class AidModelJsonContext : JsonSerializerContext;
