namespace AidModel;

/// <summary>There is no rate between two currencies for the days asked for. The message says why, and names the successor of a
/// currency that was replaced.</summary>
public sealed class RateNotFoundException : Exception
{
    internal RateNotFoundException(Currency from, Currency to, Period asked, string reason)
        : base($"No rate from {from} to {to} for {asked}: {reason}.")
    {
        From = from;
        To = to;
        Asked = asked;
        Reason = reason;
    }

    /// <summary>The currency to be converted.</summary>
    public Currency From { get; }

    /// <summary>The currency to be converted to.</summary>
    public Currency To { get; }

    /// <summary>The day, or for a mean the days, asked for.</summary>
    public Period Asked { get; }

    /// <summary>Why there is none.</summary>
    public string Reason { get; }
}
