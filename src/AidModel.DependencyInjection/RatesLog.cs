using Microsoft.Extensions.Logging;

namespace AidModel;

internal static partial class RatesLog
{
    [LoggerMessage(1, LogLevel.Information, "Reference rates are refreshed: {Count} quotations of {Source}, the newest of {NewestDay:o}; next refresh at {NextRefresh:u}.")]
    public static partial void Refreshed(ILogger logger, int count, string source, DateOnly? newestDay, DateTimeOffset? nextRefresh);

    [LoggerMessage(2, LogLevel.Warning, "Reference rates could not be refreshed; those up to {NewestDay:o} are kept. Next refresh at {NextRefresh:u}.")]
    public static partial void Kept(ILogger logger, DateOnly? newestDay, DateTimeOffset? nextRefresh, Exception error);

    [LoggerMessage(3, LogLevel.Error, "There are no reference rates: they could not be had. Next refresh at {NextRefresh:u}.")]
    public static partial void None(ILogger logger, DateTimeOffset? nextRefresh, Exception error);

    [LoggerMessage(4, LogLevel.Warning, "Reference rates could not be downloaded; the copy that the server last confirmed at {Validated:u} stands in.")]
    public static partial void UsesCopy(ILogger logger, DateTimeOffset validated, Exception error);

    [LoggerMessage(5, LogLevel.Warning, "Reference rates could not be downloaded; those in {Path} stand in.")]
    public static partial void UsesFallback(ILogger logger, string path, Exception error);
}
