namespace AidModel;

/// <summary>How it stood with an application's reference rates at a moment. Immutable and thread safe.</summary>
public sealed record RatesStatus
{
    internal RatesStatus()
    {
    }

    /// <summary>The rates; null where there are none yet.</summary>
    public ReferenceRates? Rates { get; internal init; }

    /// <summary>Whether they stand in for a download that has not succeeded yet: read from <see cref="RatesOptions.FallbackPath"/>, or a copy
    /// in <see cref="RatesOptions.CacheFolder"/> that the server could not confirm.</summary>
    public bool IsStandIn { get; internal init; }

    /// <summary>When a refresh last succeeded, in UTC; null where none has. That <see cref="Rates"/> stand in is no success.</summary>
    public DateTimeOffset? LastSuccess { get; internal init; }

    /// <summary>When a refresh last ended, well or not, in UTC; null where none has.</summary>
    public DateTimeOffset? LastRefresh { get; internal init; }

    /// <summary>From when the next one is due, in UTC; null where none has ended.</summary>
    public DateTimeOffset? NextRefresh { get; internal init; }

    /// <summary>Why the last refresh failed; null where it did not.</summary>
    public Exception? LastError { get; internal init; }

    /// <summary>The last day with a quotation; null where there is none.</summary>
    public DateOnly? NewestDay => Rates?.Quoted?.To;
}
