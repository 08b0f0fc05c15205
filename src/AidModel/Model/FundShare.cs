namespace AidModel;

/// <summary>The share of one donor in what goes into, or comes out of, a fund. Immutable, equal by content, thread safe.</summary>
public sealed record FundShare
{
    /// <summary>A donor's share.</summary>
    /// <param name="donor">The donor's id.</param>
    /// <param name="share">Its share of the fund's money.</param>
    /// <exception cref="ArgumentException"><paramref name="donor"/> is no id.</exception>
    public FundShare(string donor, Share share)
    {
        Donor = Guard.Id(donor, nameof(donor));
        Share = share;
    }

    /// <summary>The donor's id.</summary>
    public string Donor { get; }

    /// <summary>Its share of the fund's money.</summary>
    public Share Share { get; }
}
