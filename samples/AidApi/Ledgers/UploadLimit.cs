using System.Threading.RateLimiting;
using AidApi.Problems;

namespace AidApi.Ledgers;

/// <summary>Bounds how many uploads are in memory at one time.</summary>
internal static class UploadLimit
{
    public static void AddUploadLimit(this IServiceCollection services, ApiOptions options) => services.AddRateLimiter(limiter =>
    {
        // One limiter for all: its key is the same for every request.
        limiter.AddPolicy(LedgerUpload.Limit, _ => RateLimitPartition.GetConcurrencyLimiter(string.Empty, _ => new()
        {
            PermitLimit = options.MaxUploads,
            QueueLimit = options.MaxWaitingUploads,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        }));
        limiter.OnRejected = static async (context, _) =>
        {
            context.HttpContext.Response.Headers.RetryAfter = "1";
            await Problem.TooMany().ExecuteAsync(context.HttpContext);
        };
    });
}
