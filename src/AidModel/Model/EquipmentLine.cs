namespace AidModel;

/// <summary>One item on a pledge's list. Immutable, equal by content, thread safe.</summary>
public sealed record EquipmentLine
{
    /// <summary>What it is: <c>Marder infantry fighting vehicle</c>.</summary>
    /// <exception cref="ArgumentException">The value is empty or white space.</exception>
    public required string Item { get; init => field = Guard.Text(value); }

    /// <summary>The category by which totals are grouped: <c>armoured vehicles</c>.</summary>
    /// <exception cref="ArgumentException">The value is empty or white space.</exception>
    public required string Category { get; init => field = Guard.Text(value); }

    /// <summary>How many; not given by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public StatedQuantity Quantity
    {
        get;
        init => field = Guard.NotNegative(value);
    } = new(Wording.NotGiven, Unit.Piece);

    /// <summary>The price of one unit, from 0; null where no source gives one.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public StatedMoney? UnitPrice { get; init => field = value is { } price ? Guard.NotNegative(price) : null; }

    /// <summary>The value of the whole line, from 0; null where no source gives one. It goes before quantity times unit price.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public StatedMoney? Value { get; init => field = value is { } worth ? Guard.NotNegative(worth) : null; }

    /// <summary>How far along it is: units, amounts or all of it that reached a stage, or were withdrawn.</summary>
    public ValueList<StageEvent> Events { get; init => field = Guard.NotNull(value); } = [];

    /// <summary>On what basis <see cref="Value"/> and <see cref="UnitPrice"/> stand; null for that of the pledge. What stands on another
    /// basis than the pledge's amount is an unknown part of it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is no basis.</exception>
    public ValueBasis? Basis { get; init => field = value is { } basis ? Guard.Defined(basis) : null; }

    /// <summary>What sources say that the whole line is worth, on this basis or others.</summary>
    public ValueList<ValueStatement> Values { get; init => field = Guard.NotNull(value); } = [];

    /// <summary>The trend-indicator value of one unit, in <see cref="Unit.Tiv"/>, from 0; null where no source gives one.</summary>
    /// <exception cref="ArgumentException">The value is in another unit.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public StatedQuantity? UnitTiv { get; init => field = value is { } tiv ? Guard.Tiv(tiv) : null; }

    /// <summary>The trend-indicator value of the whole line, in <see cref="Unit.Tiv"/>, from 0; null where no source gives one. It goes
    /// before quantity times <see cref="UnitTiv"/>. Totals have it in <see cref="AidTotal.Quantities"/>, beside the pieces, never as money.</summary>
    /// <exception cref="ArgumentException">The value is in another unit.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public StatedQuantity? Tiv { get; init => field = value is { } tiv ? Guard.Tiv(tiv) : null; }

    /// <summary>By which price a valuation valued the line; null where a source states its value.</summary>
    internal string? PricedBy { get; init; }
}
