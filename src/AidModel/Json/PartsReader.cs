namespace AidModel;

/// <summary>Reads values that the file format does not have, from users' own JSON.</summary>
internal static class PartsReader
{
    public static Money? Money(DocumentNode node, ValueReader values)
    {
        Fields? fields = values.Record(node, FileShape.Money);
        decimal? amount = fields?.Value("amount", values.Number);
        Currency? currency = fields?.Value("currency", values.Currency);
        return amount is { } number && currency is { } code ? new Money(number, code) : null;
    }

    public static Quantity? Quantity(DocumentNode node, ValueReader values)
    {
        Fields? fields = values.Record(node, FileShape.Count);
        decimal? amount = fields?.Value("amount", values.Number);
        Unit? unit = fields?.Value("unit", values.Unit);
        return amount is { } number && unit is { } symbol ? new Quantity(number, symbol) : null;
    }

    public static Bounds? Bounds(DocumentNode node, ValueReader values) =>
        values.Record(node, FileShape.Bounds) is { } fields ? Amounts(values).Bounds(fields) : null;

    public static MoneyRange? MoneyRange(DocumentNode node, ValueReader values)
    {
        Fields? fields = values.Record(node, FileShape.MoneyRange);
        Bounds? bounds = fields is null ? null : Amounts(values).Bounds(fields);
        Currency? currency = fields?.Value("currency", values.Currency);
        return bounds is { } range && currency is { } code ? new MoneyRange(range, code) : null;
    }

    public static QuantityRange? QuantityRange(DocumentNode node, ValueReader values)
    {
        Fields? fields = values.Record(node, FileShape.QuantityRange);
        Bounds? bounds = fields is null ? null : Amounts(values).Bounds(fields);
        Unit? unit = fields?.Value("unit", values.Unit);
        return bounds is { } range && unit is { } symbol ? new QuantityRange(range, symbol) : null;
    }

    public static RateUsed? Rate(DocumentNode node, ValueReader values)
    {
        if (values.Record(node, FileShape.Rate) is not { } fields)
        {
            return null;
        }

        Currency? from = fields.Value("from", values.Currency);
        Currency? to = fields.Value("to", values.Currency);
        Period? asked = fields.Value("asked", values.Period);
        fields.Value("day", values.Date);
        ValueList<RateLeg> legs = [.. values.List(fields["legs"], n => Leg(n, values))];
        return values.Faults.Count > 0 ? null : new RateUsed(from!.Value, to!.Value, asked!.Value, legs);
    }

    private static RateLeg? Leg(DocumentNode node, ValueReader values)
    {
        if (values.Record(node, FileShape.Leg) is not { } fields)
        {
            return null;
        }

        RateKind? kind = fields.Value("kind", values.Enum<RateKind>);
        Currency? from = fields.Value("from", values.Currency);
        Currency? to = fields.Value("to", values.Currency);
        Currency? pivot = fields.Value("pivot", values.Currency);
        decimal? pivotUnits = fields.Value("pivotUnits", Positive);
        decimal? fromUnits = fields.Value("fromUnits", Positive);
        decimal? toUnits = fields.Value("toUnits", Positive);
        Period? days = fields.Value("days", values.Period);
        decimal? quotations = fields.Value("quotations", Count);
        string? source = fields.Object("source", values.Text);
        return values.Faults.Count > 0 ? null : new RateLeg(
            kind!.Value, from!.Value, to!.Value, pivot!.Value, pivotUnits!.Value, fromUnits!.Value, toUnits!.Value, days!.Value, (int)quotations!.Value, source!);

        decimal? Positive(DocumentNode rate) => Check(rate, static n => n > 0, "is no rate: it must be above 0");

        decimal? Count(DocumentNode count) => Check(count, static n => n is >= 1 and <= int.MaxValue && n == decimal.Truncate(n), "is no count from 1");

        decimal? Check(DocumentNode found, Func<decimal, bool> isGood, string fault)
        {
            decimal? number = values.Number(found);
            if (number is { } n && !isGood(n))
            {
                values.Faults.Add(found, $"{found.Shown} {fault}.");
            }

            return number;
        }
    }

    public static Source? Source(DocumentNode node, FaultLog faults)
    {
        ValueReader values = new(faults);
        return new RecordReader(values, Amounts(values)).Source(node);
    }

    public static Verdict? Verdict(DocumentNode node, FaultLog faults)
    {
        ValueReader values = new(faults);
        Fields? fields = values.Record(node, FileShape.Verdict);
        Answer? answer = fields?.Value("answer", values.Enum<Answer>);
        return answer is { } found ? new Verdict(found, [.. values.List(fields!["wouldSettle"], values.Text)]) : null;
    }

    public static AmountReader Amounts(ValueReader values) => new(values, HedgePolicy.Default);
}
