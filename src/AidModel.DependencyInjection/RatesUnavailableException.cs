using System.Globalization;

namespace AidModel;

/// <summary>There are no reference rates yet, and the last refresh failed; <see cref="Exception.InnerException"/> says why.</summary>
public sealed class RatesUnavailableException : Exception
{
    internal RatesUnavailableException(RatesStatus status)
        : base(string.Create(CultureInfo.InvariantCulture, $"There are no reference rates; the next refresh is due at {status.NextRefresh:u}. {status.LastError?.Message}"), status.LastError) =>
        NextRefresh = status.NextRefresh;

    /// <summary>From when the next refresh is due, in UTC; null where none has ended.</summary>
    public DateTimeOffset? NextRefresh { get; }
}
