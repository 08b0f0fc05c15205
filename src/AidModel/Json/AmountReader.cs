using System.Text.Json;

namespace AidModel;

/// <summary>Reads amounts and quantities, as text or in parts.</summary>
/// <param name="values">Reads single values.</param>
/// <param name="policy">The policy by which bounds will be read into them.</param>
internal sealed class AmountReader(ValueReader values, HedgePolicy policy)
{
    private static readonly string[] Parts = ["figure", "to", "lower", "best", "upper", "lastDigit"];

    private readonly FaultLog _faults = values.Faults;
    private readonly List<DocumentNode> _unbounded = [];

    /// <summary>Tells of the amounts with a bound beyond the greatest decimal.</summary>
    /// <returns>Whether there are any.</returns>
    public bool TellUnbounded()
    {
        foreach (DocumentNode node in _unbounded)
        {
            _faults.Add(node, $"{node.Shown} has a bound with more digits than can be held exactly: 28, and 79 octillion, are the most.");
        }

        return _unbounded.Count > 0;
    }

    public StatedMoney? NotNegative(DocumentNode node)
    {
        StatedMoney? money = Money(node);
        if (money?.Wording.Figure < 0)
        {
            _faults.Add(node, $"{node.Shown} is below zero, which only a pledge's own amount may be.");
            return null;
        }

        return money;
    }

    public StatedMoney? Money(DocumentNode node)
    {
        if (node.Kind != JsonValueKind.Object)
        {
            if (node.Kind == JsonValueKind.Number)
            {
                _faults.Add(node, $"{node.Shown} names no currency: write 'GBP {node.Text}' in quotation marks, or an object with a currency.");
                return null;
            }

            return values.String(node) is { } text && IsRead(node, StatedMoney.Read(text, out StatedMoney stated)) ? Noted(node, stated.Wording, stated) : null;
        }

        if (values.Record(node, FileShape.Amount) is not { } fields)
        {
            return null;
        }

        Currency? currency = fields.Value("currency", values.Currency);
        Wording? wording = Wording(fields);
        return currency is { } code && wording is { } worded ? Noted(node, worded, new StatedMoney(worded, code)) : null;
    }

    public StatedQuantity? Quantity(DocumentNode node)
    {
        if (node.Kind == JsonValueKind.Object)
        {
            if (values.Record(node, FileShape.Quantity) is not { } fields)
            {
                return null;
            }

            Unit? unit = fields["unit"] is { } named ? values.Unit(named) : Unit.Piece;
            Wording? wording = Wording(fields);
            return unit is { } symbol && wording is { } worded ? Positive(node, new StatedQuantity(worded, symbol)) : null;
        }

        if (node.Kind == JsonValueKind.Number)
        {
            return values.Number(node) is { } number ? Positive(node, new StatedQuantity(AidModel.Wording.Exactly(number), Unit.Piece)) : null;
        }

        return values.String(node) is { } text && IsRead(node, StatedQuantity.Read(text, out StatedQuantity stated))
            ? Positive(node, stated)
            : null;
    }

    /// <summary>A quantity of trend-indicator values.</summary>
    public StatedQuantity? Tiv(DocumentNode node)
    {
        StatedQuantity? quantity = Quantity(node);
        if (quantity is { } read && read.Unit != Unit.Tiv)
        {
            _faults.Add(node, $"{node.Shown} is in {read.Unit}; a trend-indicator value is in {Unit.Tiv}: write '{read.Wording} {Unit.Tiv}'.");
            return null;
        }

        return quantity;
    }

    public Wording? BareWording(DocumentNode node)
    {
        if (node.Kind == JsonValueKind.Object)
        {
            return values.Record(node, FileShape.BareWording) is { } fields ? Wording(fields) : null;
        }

        return values.String(node) is { } text && IsRead(node, WordingText.Read(text, out Wording wording)) ? wording : null;
    }

    /// <summary>Bounds out of <c>lower</c>, <c>best</c> and <c>upper</c>; null stands for unknown and unbounded.</summary>
    public Bounds? Bounds(Fields fields)
    {
        int before = _faults.Count;
        decimal? lower = fields.Value("lower", values.Number);
        decimal? best = fields["best"] is { Kind: not JsonValueKind.Null } b ? values.Number(b) : null;
        decimal? upper = fields["upper"] is { Kind: not JsonValueKind.Null } u ? values.Number(u) : null;
        if (_faults.Count > before || lower is not { } least)
        {
            return null;
        }

        if (upper < lower || best < lower || best > upper)
        {
            _faults.Add(fields.Node, "The bounds are out of order: lower, best and upper must not fall.");
            return null;
        }

        return new Bounds(least, best, upper);
    }

    private Wording? Wording(Fields fields)
    {
        int before = _faults.Count;
        Hedge hedge = Hedge.Exact;
        if (fields["hedge"] is not { } named)
        {
            hedge = fields["lower"] is not null ? Hedge.Bounded : fields["to"] is not null ? Hedge.Between : Hedge.Exact;
        }
        else if (values.Enum<Hedge>(named) is { } read)
        {
            hedge = read;
        }
        else
        {
            return null;
        }

        (string[] needed, string[] allowed) = PartsOf(hedge);
        string name = EnumNames<Hedge>.Of(hedge);
        foreach (string part in Parts)
        {
            if (fields[part] is { } extra && !needed.Contains(part) && !allowed.Contains(part))
            {
                _faults.Add(extra, $"'{part}' does not go with the hedge {name}{(needed.Length == 0 ? ", which has no number" : $": {string.Join(", ", needed.Concat(allowed))} {(needed.Length + allowed.Length == 1 ? "does" : "do")}")}.");
            }
            else if (fields[part] is null && needed.Contains(part))
            {
                _faults.Add(fields.Node, $"'{part}' is missing, which the hedge {name} needs.");
            }
        }

        return _faults.Count > before ? null : Wording(hedge, fields);
    }

    private Wording? Wording(Hedge hedge, Fields fields)
    {
        if (hedge == Hedge.Bounded)
        {
            return Bounds(fields) is { } bounds ? AidModel.Wording.Bounded(bounds) : null;
        }

        int before = _faults.Count;
        decimal figure = fields.Value("figure", values.Number) ?? 0;
        decimal? to = fields.Value("to", values.Number);
        decimal? lastDigit = fields.Value("lastDigit", values.Number);
        if (_faults.Count > before)
        {
            return null;
        }

        string? error = figure < 0 && hedge != Hedge.Exact ? "'figure' is below zero, which only an exact one may be."
            : to < figure ? "'to' is below 'figure'."
            : hedge == Hedge.Magnitude && WordingText.MagnitudeName(figure) is null ? "'figure' is no power of ten from 10 to 100000000000."
            : lastDigit is { } unit && (!ExactNumber.IsPowerOfTen(unit) || figure % unit != 0) ? "'lastDigit' is no power of ten by which 'figure' can be divided."
            : null;
        if (error is not null)
        {
            _faults.Add(fields.Node, error);
            return null;
        }

        Wording wording = new(hedge, figure, to is { } greater ? Digits.Normalize(greater) : null, lastDigit: lastDigit);
        if (!WordingText.CanWrite(wording))
        {
            _faults.Add(fields["lastDigit"] ?? fields.Node, $"A last digit of {Digits.Plain(lastDigit ?? 0)} is more than can be said of {Digits.Plain(figure)}.");
            return null;
        }

        return wording;
    }

    private static (string[] Needed, string[] Allowed) PartsOf(Hedge hedge) => hedge switch
    {
        Hedge.Exact or Hedge.About => (["figure"], ["lastDigit"]),
        Hedge.Between => (["figure", "to"], []),
        Hedge.Bounded => (["lower"], ["best", "upper"]),
        Hedge.Further or Hedge.NotGiven => ([], []),
        _ => (["figure"], []),
    };

    private bool IsRead(DocumentNode node, string? error)
    {
        if (error is not null)
        {
            _faults.Add(node, DocumentNode.Cut(error, 400));
        }

        return error is null;
    }

    /// <summary>Notes what no bounds can be read into: one unit more than the greatest decimal is none.</summary>
    private T Noted<T>(DocumentNode node, Wording wording, T value)
    {
        try
        {
            policy.Read(wording);
        }
        catch (OverflowException)
        {
            _unbounded.Add(node);
        }

        return value;
    }

    private StatedQuantity? Positive(DocumentNode node, StatedQuantity quantity)
    {
        if (quantity.Wording.Figure >= 0)
        {
            return quantity;
        }

        _faults.Add(node, $"{node.Shown} is below zero.");
        return null;
    }
}
