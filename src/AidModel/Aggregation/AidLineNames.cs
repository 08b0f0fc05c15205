namespace AidModel;

/// <summary>What the columns of lines are called, in a table that is read and in the errors about it. Immutable, equal by content,
/// thread safe.</summary>
/// <remarks>Case is ignored. <see cref="Announced"/>, <see cref="Currency"/> and either <see cref="Amount"/> or
/// <see cref="Lower"/> must be there, and so must every other column whose name is not the default. Null names a column that is not
/// to be read. Columns of other names are passed over.</remarks>
public sealed record AidLineNames
{
    /// <summary>The default names.</summary>
    public static AidLineNames Default { get; } = new();

    /// <summary>Whose money it is: text, null where nobody is named. By default <c>donor</c>, which may be missing.</summary>
    public string? Donor { get; init; } = "donor";

    /// <summary>The day of announcement: a date, or text such as <c>2025-04-11</c>; not null. By default <c>announced</c>.</summary>
    public string Announced { get; init; } = "announced";

    /// <summary>The code of ISO 4217: text, such as <c>EUR</c>; not null. By default <c>currency</c>.</summary>
    public string Currency { get; init; } = "currency";

    /// <summary>An exact amount, in the currency's main unit: a decimal, a whole number, or text such as
    /// <c>-1234.5</c>; not null. By default <c>amount</c>.</summary>
    public string? Amount { get; init; } = "amount";

    /// <summary>The least amount, in place of <see cref="Amount"/>; not null. By default <c>lower</c>.</summary>
    public string? Lower { get; init; } = "lower";

    /// <summary>Beside <see cref="Lower"/>, the best amount; null where it is unknown. By default <c>best</c>; where it is missing,
    /// all are unknown.</summary>
    public string? Best { get; init; } = "best";

    /// <summary>Beside <see cref="Lower"/>, the greatest amount; null where there is none. By default <c>upper</c>; where it is
    /// missing, none is bounded.</summary>
    public string? Upper { get; init; } = "upper";

    /// <summary>For whom it is: text, null where no source says. By default <c>recipient</c>, which may be missing.</summary>
    public string? Recipient { get; init; } = "recipient";

    /// <summary>The category: text, null where it has none. By default <c>category</c>, which may be missing.</summary>
    public string? Category { get; init; } = "category";

    /// <summary>In what form it is given: text, a name of <see cref="AidModel.Instrument"/> in any case, null where no source says.
    /// By default <c>instrument</c>, which may be missing.</summary>
    public string? Instrument { get; init; } = "instrument";
}
