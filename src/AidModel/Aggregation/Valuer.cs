namespace AidModel;

/// <summary>Takes pledges to what a valuation has them worth.</summary>
internal sealed class Valuer(Valuation valuation, BoundsReader reader)
{
    /// <summary>Where the value of a line is from, the better first.</summary>
    private enum Origin
    {
        Own,
        Value,
        Price,
        Fallback,
        None,
    }

    /// <summary>A pledge at the valuation.</summary>
    public Pledge Value(Pledge pledge)
    {
        List<string> sources = [];
        (EquipmentLine Line, Origin Origin)[] lines = [.. pledge.Equipment.Select(l => Value(l, pledge, sources))];
        bool hasOwn = BasisChange.HasFigure(pledge.Amount) || (pledge.Amount is null && pledge.Tranches.Count > 0);
        bool isLines = lines.Length > 0 && ((pledge.Amount is null && pledge.Tranches.Count == 0) || AreAll(pledge));
        bool isByLines = isLines && Array.Exists(lines, static l => l.Origin < Origin.Fallback);
        (bool isOwn, ValueStatement? value) = Choose(hasOwn, pledge.Basis, pledge.Announced, pledge.Values, valuation.Basis);
        foreach (ValueBasis fallback in isByLines ? [] : valuation.Fallbacks)
        {
            (isOwn, value) = isOwn || value is not null ? (isOwn, value) : Choose(hasOwn, pledge.Basis, pledge.Announced, pledge.Values, fallback);
        }

        Currency? currency = value?.Amount.Currency ?? BasisChange.CurrencyOf(pledge) ?? lines.Select(static l => l.Line.Value ?? l.Line.UnitPrice).FirstOrDefault(static p => p is not null)?.Currency;
        Pledge valued = isOwn || currency is null ? pledge
            : value is not null ? BasisChange.Of(pledge, value.Amount, currency.Value) with { Basis = value.Basis }
            : isLines ? ByLines(pledge, lines)
            : (valuation.Basis ?? pledge.Basis) == pledge.Basis ? pledge
            : BasisChange.Of(pledge, pledge.Amount is null ? null : BasisChange.NotGiven(currency.Value), currency.Value);
        if (value is not null)
        {
            sources.Add(value.Source);
        }

        return ReferenceEquals(valued, pledge) && lines.Length == 0 ? pledge : valued with
        {
            Equipment = [.. lines.Select(static l => l.Line)],
            Sources = sources.Count == 0 ? pledge.Sources : [.. pledge.Sources.Concat(sources).Distinct()],
        };
    }

    /// <summary>Whether a pledge has an amount below zero, of which nothing says how far below it is at the valuation.</summary>
    public bool IsUnbounded(Pledge pledge, Pledge valued) =>
        pledge.Amount is { } amount && amount != valued.Amount && reader.Read(amount).Lower.Sign < 0;

    /// <summary>A pledge that is worth what its lines are.</summary>
    private Pledge ByLines(Pledge pledge, (EquipmentLine Line, Origin Origin)[] lines)
    {
        // What divides a sum on the pledge's own basis divides it still.
        if (pledge.Amount is null && (valuation.Basis ?? pledge.Basis) == pledge.Basis && !Array.Exists(lines, static l => l.Origin == Origin.Price))
        {
            return pledge;
        }

        Currency? currency = lines.Select(static l => l.Line.Value ?? l.Line.UnitPrice).FirstOrDefault(static p => p is not null)?.Currency ?? BasisChange.CurrencyOf(pledge);
        return currency is { } code ? BasisChange.Of(pledge, null, code) : pledge with { Amount = null };
    }

    /// <summary>The value on a basis, the latest: the record's own, or one that a source states beside it; neither where there is none.</summary>
    private static (bool IsOwn, ValueStatement? Value) Choose(bool hasOwn, ValueBasis own, DateOnly day, ValueList<ValueStatement> values, ValueBasis? basis)
    {
        if (basis is null)
        {
            return (hasOwn, null);
        }

        ValueStatement? latest = values.Where(v => v.Basis == basis && BasisChange.HasFigure(v.Amount)).MaxBy(static v => v.Date);
        return hasOwn && own == basis && !(latest?.Date > day) ? (true, null) : (false, latest);
    }

    private (EquipmentLine Line, Origin Origin) Value(EquipmentLine line, Pledge pledge, List<string> sources)
    {
        ValueBasis own = line.Basis ?? pledge.Basis;
        bool hasOwn = BasisChange.HasFigure(line.Value ?? line.UnitPrice);
        if (Take(valuation.Basis, Origin.Value) is { } first)
        {
            return first;
        }

        if (line.Quantity.Wording.Hedge != Hedge.NotGiven && valuation.List?.Find(line.Item, pledge.Announced, line.Quantity.Unit) is { } price)
        {
            return (line with { Value = null, UnitPrice = price.Price, Basis = valuation.List.Basis, PricedBy = $"{price} [{valuation.List.Name}]" }, Origin.Price);
        }

        foreach (ValueBasis fallback in valuation.Fallbacks)
        {
            if (Take(fallback, Origin.Fallback) is { } other)
            {
                return other;
            }
        }

        return (BasisChange.Unknown(line) with { Basis = own }, Origin.None);

        (EquipmentLine, Origin)? Take(ValueBasis? basis, Origin origin)
        {
            (bool isOwn, ValueStatement? value) = Choose(hasOwn, own, pledge.Announced, line.Values, basis);
            if (value is not null)
            {
                sources.Add(value.Source);
                return (line with { Value = value.Amount, UnitPrice = null, Basis = value.Basis }, origin);
            }

            return isOwn ? (line with { Basis = own }, origin == Origin.Value ? Origin.Own : origin) : null;
        }
    }

    /// <summary>Whether a pledge's lines come exactly to its amount, on its own basis: then they are all of it.</summary>
    private bool AreAll(Pledge pledge)
    {
        if (!BasisChange.HasFigure(pledge.Amount) || reader.Read(pledge.Amount!.Value) is not { IsExact: true } whole)
        {
            return false;
        }

        Rational sum = Rational.Zero;
        foreach (EquipmentLine line in pledge.Equipment)
        {
            (Interval value, Currency? currency) = reader.Read(line);
            if (!value.IsExact || currency != pledge.Amount.Value.Currency || (line.Basis ?? pledge.Basis) != pledge.Basis)
            {
                return false;
            }

            sum += value.Lower;
        }

        return sum == whole.Lower;
    }
}
