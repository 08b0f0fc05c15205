using System.Text.Json;

namespace AidModel;

/// <summary>Writes results: totals, explanations, verdicts.</summary>
internal static class ResultWriter
{
    public static void Write(Utf8JsonWriter writer, AidTotals totals)
    {
        writer.WriteStartObject();
        writer.WritePropertyName("query");
        Write(writer, totals.Query);
        writer.WritePropertyName("total");
        Write(writer, totals.Total);
        writer.WritePropertyName("attributed");
        Write(writer, totals.Attributed);
        writer.WritePropertyName("unattributed");
        Write(writer, totals.Unattributed);
        writer.WriteList("groups", totals.Groups, Write);
        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, AidTotal total)
    {
        writer.WriteStartObject();
        writer.WriteTexts("keys", total.Keys);
        writer.WritePropertyName("range");
        AmountWriter.Write(writer, total.Range);
        writer.WritePropertyName("stated");
        AmountWriter.Write(writer, total.Stated);
        writer.WriteNumber("lines", total.Lines);
        writer.WriteNumber("linesWithoutValue", total.LinesWithoutValue);
        writer.WriteList("unconverted", total.Unconverted, AmountWriter.Write);
        WriteNotDeflated(writer, total.NotDeflated);
        writer.WritePropertyName("naiveSum");
        AmountWriter.Write(writer, total.NaiveSum);
        writer.WritePropertyName("restated");
        AmountWriter.Write(writer, total.Restated);
        writer.WriteList("quantities", total.Quantities, AmountWriter.Write);
        writer.WriteTexts("bases", total.Bases.Select(EnumNames<ValueBasis>.Of));
        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, AidRatio ratio)
    {
        writer.WriteStartObject();
        writer.WriteBoolean("isPercent", ratio.IsPercent);
        writer.WritePropertyName("bounds");
        AmountWriter.Write(writer, ratio.Bounds);
        writer.WritePropertyName("total");
        Write(writer, ratio.Total);
        writer.WritePropertyName("denominator");
        Write(writer, ratio.Denominator);
        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, AidRanking ranking)
    {
        writer.WriteStartObject();
        writer.WriteList("places", ranking.Places, Write);
        writer.WriteList("unranked", ranking.Unranked, static (writer, unranked) =>
        {
            writer.WriteStartObject();
            writer.WriteString("because", unranked.Because);
            writer.WritePropertyName("total");
            Write(writer, unranked.Total);
            writer.WriteEndObject();
        });
        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, RankedPlace place)
    {
        writer.WriteStartObject();
        writer.WriteString("place", place.Place);
        writer.WriteNumber("from", place.From);
        writer.WriteNumber("to", place.To);
        writer.WriteBoolean("isTied", place.IsTied);
        writer.WriteTexts("wouldSettle", place.WouldSettle);
        if (place.Ratio is { } ratio)
        {
            writer.WritePropertyName("ratio");
            Write(writer, ratio);
        }
        else
        {
            writer.WritePropertyName("total");
            Write(writer, place.Total);
        }

        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, RankingCut cut)
    {
        writer.WriteStartObject();
        writer.WriteNumber("count", cut.Count);
        writer.WriteList("certain", cut.Certain, Write);
        writer.WriteList("possible", cut.Possible, Write);
        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, AidRecords records)
    {
        writer.WriteStartObject();
        writer.WriteList("figures", records.Figures, Write);
        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, AidRecord record)
    {
        writer.WriteStartObject();
        writer.WriteNumber("index", record.Index);
        writer.WriteString("name", record.Name);
        writer.WritePropertyName("range");
        AmountWriter.Write(writer, record.Range);
        writer.WriteEnum("answer", record.Answer);
        writer.WriteTexts("wouldSettle", record.Verdict.WouldSettle);
        if (record.InTheWay is { } index)
        {
            writer.WriteNumber("inTheWay", index);
        }

        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, Explanation explanation)
    {
        writer.WriteStartObject();
        writer.WriteString("figure", explanation.Figure);
        writer.WritePropertyName("range");
        AmountWriter.Write(writer, explanation.Range);
        writer.WriteList("unconverted", explanation.Unconverted, AmountWriter.Write);
        WriteNotDeflated(writer, explanation.NotDeflated);
        writer.WriteList("counted", explanation.Counted, Write);
        writer.WriteList("leftOut", explanation.LeftOut, Write);
        writer.WriteList("rates", explanation.Rates, Write);
        writer.WriteList("prices", explanation.Prices, Write);
        writer.WriteTexts("assumptions", explanation.Assumptions);
        writer.WriteList("sources", explanation.Sources, LedgerWriter.Write);
        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, CountedLine line)
    {
        writer.WriteStartObject();
        writer.WriteString("pledge", line.Pledge);
        writer.WriteString("title", line.Title);
        writer.WriteOptional("payer", line.Payer);
        AmountWriter.Write(writer, "stated", line.Stated);
        writer.WritePropertyName("amount");
        AmountWriter.Write(writer, line.Amount);
        writer.WriteBoolean("isLess", line.IsLess);
        writer.WriteBoolean("isDerived", line.IsDerived);
        writer.WriteBoolean("isOpen", line.IsOpen);
        writer.WriteOptional("share", line.Share);
        writer.WriteList("rates", line.Rates, Write);
        if (line.Prices is { } prices)
        {
            writer.WritePropertyName("prices");
            Write(writer, prices);
        }

        writer.WriteTexts("bases", line.Bases.Select(EnumNames<ValueBasis>.Of));
        writer.WriteTexts("pricedBy", line.PricedBy);
        writer.WriteList("events", line.Events, LedgerWriter.Write);
        writer.WriteTexts("sources", line.Sources);
        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, LeftOutLine line)
    {
        writer.WriteStartObject();
        writer.WriteString("pledge", line.Pledge);
        writer.WriteString("title", line.Title);
        writer.WriteOptional("payer", line.Payer);
        AmountWriter.Write(writer, "stated", line.Stated);
        writer.WriteEnum("reason", line.Reason);
        writer.WriteOptional("by", line.By);
        if (line.Amount is { } amount)
        {
            writer.WritePropertyName("amount");
            AmountWriter.Write(writer, amount);
            writer.WriteOptional("because", line.Because);
        }

        writer.WriteTexts("sources", line.Sources);
        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, RateUsed rate)
    {
        writer.WriteStartObject();
        writer.WriteString("from", rate.From.Code);
        writer.WriteString("to", rate.To.Code);
        writer.WriteString("asked", rate.Asked.ToString());
        writer.WriteDay("day", rate.Day);
        writer.WriteList("legs", rate.Legs, Write);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, RateLeg leg)
    {
        writer.WriteStartObject();
        writer.WriteEnum("kind", leg.Kind);
        writer.WriteString("from", leg.From.Code);
        writer.WriteString("to", leg.To.Code);
        writer.WriteString("pivot", leg.Pivot.Code);
        writer.WriteDigits("pivotUnits", leg.PivotUnits);
        writer.WriteDigits("fromUnits", leg.FromUnits);
        writer.WriteDigits("toUnits", leg.ToUnits);
        writer.WriteString("days", leg.Days.ToString());
        writer.WriteNumber("quotations", leg.Quotations);
        writer.WriteString("source", leg.Source);
        writer.WriteEndObject();
    }

    private static void WriteNotDeflated(Utf8JsonWriter writer, MoneyRange amount)
    {
        if (amount.Bounds is not { Lower: 0, Upper: 0 })
        {
            writer.WritePropertyName("notDeflated");
            AmountWriter.Write(writer, amount);
        }
    }

    private static void Write(Utf8JsonWriter writer, Denominator denominator)
    {
        writer.WriteStartObject();
        writer.WriteString("name", denominator.Name);
        writer.WriteString("area", denominator.Area);
        writer.WriteNumber("year", denominator.Year);
        writer.WriteDigits("value", denominator.Value);
        writer.WriteOptional("currency", denominator.Currency?.Code);
        writer.WriteString("source", denominator.Source);
        if (denominator.Rate is { } rate)
        {
            writer.WritePropertyName("rate");
            Write(writer, rate);
        }

        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, PriceUsed prices)
    {
        writer.WriteStartObject();
        writer.WriteString("area", prices.Area);
        writer.WriteNumber("year", prices.Year);
        writer.WriteNumber("baseYear", prices.BaseYear);
        writer.WriteOptional("factor", prices.RoundedFactor is { } factor ? Digits.Plain(factor) : null);
        writer.WriteString("source", prices.Source);
        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, Verdict verdict)
    {
        writer.WriteStartObject();
        writer.WriteEnum("answer", verdict.Answer);
        writer.WriteTexts("wouldSettle", verdict.WouldSettle);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, AidQuery query)
    {
        writer.WriteStartObject();
        writer.WriteString("currency", query.Currency.Code);
        writer.WriteString("conversion", query.Conversion.Name);
        writer.WriteOptional("prices", query.Prices?.Name);
        writer.WriteString("valuation", query.Valuation.Name);
        writer.WriteEnum("along", query.Along);
        writer.WriteTexts("groupBy", query.GroupBy.Select(static d => d.Name));
        writer.WriteString("measure", query.Measure.Words);
        writer.WriteOptional("by", query.By is { } last ? new Period(last, last).ToString() : null);
        writer.WriteOptional("asOf", query.AsOf is { } day ? new Period(day, day).ToString() : null);
        writer.WriteOptional("announced", query.Announced?.ToString());
        writer.WriteOptional("period", query.Period?.ToString());
        writer.WriteEnum("spreading", query.Spreading);
        writer.WriteOptional("within", query.Within);
        writer.WriteBoolean("isFiltered", query.Where is not null);
        writer.WriteEnum("openRelations", query.OpenRelations);
        writer.WriteEndObject();
    }
}
