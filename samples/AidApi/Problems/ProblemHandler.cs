using System.Globalization;
using AidModel;
using Microsoft.AspNetCore.Diagnostics;

namespace AidApi.Problems;

/// <summary>Answers what was thrown with a problem.</summary>
internal sealed partial class ProblemHandler(TimeProvider clock, ILogger<ProblemHandler> logger) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        switch (exception)
        {
            case AidLedgerException ledger:
                await Problem.OfLedger(ledger).ExecuteAsync(httpContext);
                break;
            case BadHttpRequestException request:
                await Problem.OfRequest(request).ExecuteAsync(httpContext);
                break;
            case RatesUnavailableException rates:
                double wait = Math.Max(1, Math.Ceiling(((rates.NextRefresh ?? clock.GetUtcNow()) - clock.GetUtcNow()).TotalSeconds));
                httpContext.Response.Headers.RetryAfter = wait.ToString(CultureInfo.InvariantCulture);
                await Problem.NoRates(rates).ExecuteAsync(httpContext);
                break;
            case OverflowException overflow:
                await Problem.TooLarge(overflow.Message).ExecuteAsync(httpContext);
                break;
            default:
                // Nothing of what went wrong inside is told outside; the log has it.
                Failed(logger, httpContext.Request.Path, exception);
                httpContext.Response.StatusCode = StatusCodes.Status500InternalServerError;
                await Problem.OfStatus(httpContext).ExecuteAsync(httpContext);
                break;
        }

        return true;
    }

    [LoggerMessage(1, LogLevel.Error, "A request of {Path} failed.")]
    private static partial void Failed(ILogger logger, string path, Exception error);
}
