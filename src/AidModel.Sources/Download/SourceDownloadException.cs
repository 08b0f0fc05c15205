using System.Globalization;
using System.Net;

namespace AidModel;

/// <summary>A file could not be downloaded: the server was not reached, refused, or sent too little, too slowly or too much.</summary>
public sealed class SourceDownloadException : IOException
{
    internal SourceDownloadException(Uri address, string what, int attempts, bool isTransient, HttpStatusCode? status = null, TimeSpan? retryAfter = null, Exception? inner = null)
        : base(string.Create(CultureInfo.InvariantCulture, $"{address.AbsoluteUri}: {what} ({attempts} {(attempts == 1 ? "attempt" : "attempts")})"), inner)
    {
        Address = address;
        Attempts = attempts;
        IsTransient = isTransient;
        StatusCode = status;
        RetryAfter = retryAfter;
    }

    /// <summary>What was asked for.</summary>
    public Uri Address { get; }

    /// <summary>How often it was asked for, from 1.</summary>
    public int Attempts { get; }

    /// <summary>Whether the same may succeed later: true of time-outs, of connections that fail or end too early, and of
    /// the statuses 408, 429 and from 500; false of other statuses, of a file that is too long, of a redirect to what is no address of HTTP, and of a certificate or
    /// proxy that refuses.</summary>
    public bool IsTransient { get; }

    /// <summary>The status of the last attempt's answer; null where it got none.</summary>
    public HttpStatusCode? StatusCode { get; }

    /// <summary>How long the server asked to wait in its last answer, from 0; null where it did not ask.</summary>
    public TimeSpan? RetryAfter { get; }
}
