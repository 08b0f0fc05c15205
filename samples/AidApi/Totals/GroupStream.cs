using System.IO.Pipelines;
using AidModel;

namespace AidApi.Totals;

/// <summary>An answer that is sent group by group: what is written waits for the client to take it, so that its length costs no memory.</summary>
internal sealed partial class GroupStream(AidPlan plan, GroupFormat format, ILogger logger) : IResult
{
    private const int FlushEvery = 64;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        AidFigures figures = plan.Run();
        httpContext.Response.ContentType = format == GroupFormat.Csv ? "text/csv; charset=utf-8; header=present" : "application/x-ndjson";
        PipeWriter body = httpContext.Response.BodyWriter;
        using NdjsonWriter ndjson = new(body);
        IGroupWriter writer = format == GroupFormat.Csv ? new CsvWriter(body) : ndjson;
        int written = 0;
        writer.WriteHead(plan.Query);
        try
        {
            for (; written < figures.Count; written++)
            {
                writer.Write(figures[written]);

                // The first goes out at once.
                if (written % FlushEvery == 0)
                {
                    await body.FlushAsync(httpContext.RequestAborted);
                    httpContext.RequestAborted.ThrowIfCancellationRequested();
                }
            }

            await body.FlushAsync(httpContext.RequestAborted);
            Sent(logger, written);
        }
        catch (OperationCanceledException) when (httpContext.RequestAborted.IsCancellationRequested)
        {
            Ended(logger, written, figures.Count);
        }
    }

    [LoggerMessage(1, LogLevel.Information, "{Written} groups were sent.")]
    private static partial void Sent(ILogger logger, int written);

    [LoggerMessage(2, LogLevel.Information, "The client went after {Written} of {Count} groups.")]
    private static partial void Ended(ILogger logger, int written, int count);
}
