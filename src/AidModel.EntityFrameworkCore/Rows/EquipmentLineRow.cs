namespace AidModel;

/// <summary>A row of <c>aid_equipment_lines</c>: an <see cref="EquipmentLine"/> of a pledge. Immutable, equal by content, thread safe.</summary>
public sealed record EquipmentLineRow
{
    /// <summary>The ledger that holds it.</summary>
    public required string LedgerId { get; init; }

    /// <summary>The pledge that holds it.</summary>
    public required string PledgeId { get; init; }

    /// <summary>Its place among the pledge's lines, from 0.</summary>
    public required int Position { get; init; }

    /// <summary>What it is.</summary>
    public required string Item { get; init; }

    /// <summary>The category by which totals are grouped.</summary>
    public required string Category { get; init; }

    /// <summary>How many, from 0.</summary>
    public required StoredQuantity Quantity { get; init; }

    /// <summary>The price of one unit, from 0; null where no source gives one.</summary>
    public StoredAmount? UnitPrice { get; init; }

    /// <summary>The value of the whole line, from 0; null where no source gives one.</summary>
    public StoredAmount? Value { get; init; }

    /// <summary>On what basis price and value stand; null for that of the pledge.</summary>
    public ValueBasis? Basis { get; init; }

    /// <summary>The trend-indicator value of one unit, from 0; null where no source gives one.</summary>
    public StoredWording? UnitTiv { get; init; }

    /// <summary>The trend-indicator value of the whole line, from 0; null where no source gives one.</summary>
    public StoredWording? Tiv { get; init; }
}
