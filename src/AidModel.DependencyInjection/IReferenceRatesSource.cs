namespace AidModel;

/// <summary>The reference rates of an application: the newest that were had. Thread safe.</summary>
/// <remarks>In a host they are had when it starts and refreshed on a schedule (<see cref="RatesOptions"/>). Without one they are had at the
/// first <see cref="GetAsync"/>, and refreshed by <see cref="RefreshAsync"/> alone. Rates are immutable: what was handed out never
/// changes, and one total takes one table from its beginning to its end.</remarks>
public interface IReferenceRatesSource
{
    /// <summary>How it stands with the rates now.</summary>
    RatesStatus Status { get; }

    /// <summary>The rates: at once where there are any. Else those of the refresh that is under way, or of one that begins with the call.</summary>
    /// <param name="cancellationToken">Ends the wait of this caller alone; the refresh goes on for the others.</param>
    /// <exception cref="RatesUnavailableException">There are none: the refresh failed, or the last one did and the next is not due yet.</exception>
    /// <exception cref="OperationCanceledException">The wait was cancelled, or the source disposed of meanwhile.</exception>
    /// <exception cref="ObjectDisposedException">The source was disposed of, and a refresh would begin with the call.</exception>
    ValueTask<ReferenceRates> GetAsync(CancellationToken cancellationToken = default);

    /// <summary>Refreshes the rates now, whatever is due; where a refresh is under way, waits for that. There is one at a time.</summary>
    /// <param name="cancellationToken">Ends the wait of this caller alone.</param>
    /// <returns>How it stands after the refresh. Where that failed, the old rates are kept and <see cref="RatesStatus.LastError"/> says why:
    /// a failure is no exception here.</returns>
    /// <exception cref="OperationCanceledException">The wait was cancelled, or the source disposed of meanwhile.</exception>
    /// <exception cref="ObjectDisposedException">The source was disposed of, and a refresh would begin with the call.</exception>
    Task<RatesStatus> RefreshAsync(CancellationToken cancellationToken = default);
}
