namespace AidModel;

/// <summary>A body that gives, or through which giving goes. Immutable, equal by content, thread safe.</summary>
public sealed record Donor
{
    /// <summary>The id by which pledges name the donor, for states best the ISO 3166-1 alpha-3 code: 1 to 100 letters,
    /// digits or one of <c>. _ - :</c>.</summary>
    /// <exception cref="ArgumentException">The value is no such id.</exception>
    public required string Id { get; init => field = Guard.Id(value); }

    /// <summary>What the donor is called.</summary>
    /// <exception cref="ArgumentException">The value is empty or white space.</exception>
    public required string Name { get; init => field = Guard.Text(value); }

    /// <summary>What kind of body it is.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is no kind.</exception>
    public required DonorKind Kind { get; init => field = Guard.Defined(value); }

    /// <summary>Whose money a fund's money is, as shares that come to at most 1. Along payers the donor is looked through
    /// to them; what they leave is unattributed. Empty: the donor pays out of its own.</summary>
    public ValueList<FundShare> FundedBy { get; init => field = Guard.NotNull(value); } = [];

    /// <summary>To which other funds a fund passes its money on, as shares that come to at most 1; the rest it spends
    /// itself. Along deliverers, money that enters the fund is followed to where it is spent.</summary>
    public ValueList<FundShare> PassesTo { get; init => field = Guard.NotNull(value); } = [];
}
