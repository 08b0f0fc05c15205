namespace AidModel;

/// <summary>A row of <c>aid_currencies</c>: a currency of <see cref="Currency.All"/>. Immutable, equal by content, thread safe.</summary>
public sealed record CurrencyRow
{
    /// <summary>The alphabetic code of ISO 4217.</summary>
    public required Currency Code { get; init; }

    /// <summary>ISO's English name. Not unique.</summary>
    public required string Name { get; init; }

    /// <summary>The numeric code, from 1 to 999. Not unique.</summary>
    public required int Numeric { get; init; }

    /// <summary>The decimal places of the minor unit, from 0 to 4; null where ISO has it not applicable.</summary>
    public int? MinorUnits { get; init; }

    /// <summary>The next currency in this one's place; null while it is current.</summary>
    public Currency? ReplacedBy { get; init; }

    /// <summary>The first day on which the next one was the legal currency; null while this one is current.</summary>
    public DateOnly? ReplacedOn { get; init; }
}
