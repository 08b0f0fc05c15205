using AidApi.Problems;
using AidApi.Store;
using AidModel;

namespace AidApi.Ledgers;

/// <summary>Ledgers are put, listed, got and deleted.</summary>
internal static class LedgerEndpoints
{
    public static void MapLedgers(this WebApplication app)
    {
        RouteGroupBuilder ledgers = app.MapGroup("/ledgers").WithTags("Ledgers");
        ledgers.MapGet("/", (ILedgerStore store, CancellationToken stop) => Results.Json(store.ListAsync(stop), ApiJson.Plain.IAsyncEnumerableLedgerSummary))
            .WithName("ListLedgers").WithSummary("Lists all ledgers, in the order of their ids.")
            .Produces<LedgerSummary[]>();
        ledgers.MapPost("/", PostAsync)
            .WithName("AddLedger").WithSummary("Keeps a ledger under a new id.")
            .Produces<LedgerSummary>(StatusCodes.Status201Created).Refuses(400, 408, 413, 415, 422, 503, 507).RequireRateLimiting(LedgerUpload.Limit);
        ledgers.MapPut("/{id}", PutAsync)
            .WithName("PutLedger").WithSummary("Keeps a ledger under an id, or in place of the version that If-Match names.")
            .Produces<LedgerSummary>().Produces<LedgerSummary>(StatusCodes.Status201Created).Refuses(400, 408, 412, 413, 415, 422, 428, 503, 507).RequireRateLimiting(LedgerUpload.Limit);
        ledgers.MapGet("/{id}", GetAsync)
            .WithName("GetLedger").WithSummary("A ledger, as a ledger file.")
            .Produces(StatusCodes.Status200OK).Produces(StatusCodes.Status304NotModified).Refuses(404);
        ledgers.MapDelete("/{id}", DeleteAsync)
            .WithName("DeleteLedger").WithSummary("Deletes the version of a ledger that If-Match names.")
            .Produces(StatusCodes.Status204NoContent).Refuses(400, 404, 412, 428);
    }

    public static RouteHandlerBuilder Refuses(this RouteHandlerBuilder endpoint, params int[] statuses)
    {
        foreach (int status in statuses)
        {
            endpoint.Produces<ProblemBody>(status, Problem.ContentType);
        }

        return endpoint;
    }

    private static async Task<IResult> PostAsync(HttpRequest request, HttpResponse response, ILedgerStore store, ApiOptions options, CancellationToken stop) =>
        LedgerUpload.Refusal(request) ?? await SaveAsync(LedgerId.Next(), null, request, response, store, options, stop);

    private static async Task<IResult> PutAsync(string id, HttpRequest request, HttpResponse response, ILedgerStore store, ApiOptions options, CancellationToken stop)
    {
        if ((LedgerId.IsValid(id) ? LedgerUpload.Refusal(request) : Problem.BadId(id)) is { } refusal)
        {
            return refusal;
        }

        LedgerCondition condition = await LedgerCondition.OfAsync(request, id, store, stop);
        return condition.Refusal ?? await SaveAsync(id, condition.Expected, request, response, store, options, stop);
    }

    private static async Task<IResult> SaveAsync(string id, long? expected, HttpRequest request, HttpResponse response, ILedgerStore store, ApiOptions options, CancellationToken stop)
    {
        AidLedger ledger = await LedgerUpload.ReadAsync(request, stop);
        StoreResult saved = await store.SaveAsync(id, ledger, expected, stop);
        if (saved.Outcome != StoreOutcome.Done)
        {
            return saved.Outcome == StoreOutcome.Full ? Problem.Full(options.MaxLedgers) : Problem.Changed(id, saved.Version);
        }

        response.Headers.ETag = LedgerTag.Of(saved.Version!.Value);
        LedgerSummary summary = LedgerSummary.Of(new(id, saved.Version.Value, ledger));
        return expected is null ? Results.Created($"/ledgers/{Uri.EscapeDataString(id)}", summary) : Results.Ok(summary);
    }

    private static async Task<IResult> GetAsync(string id, HttpRequest request, HttpResponse response, ILedgerStore store, CancellationToken stop)
    {
        if (await store.FindAsync(id, stop) is not { } kept)
        {
            return Problem.NoLedger(id);
        }

        response.Headers.ETag = LedgerTag.Of(kept.Version);
        return LedgerTag.Names(request.Headers.IfNoneMatch.ToString(), kept.Version, useStrongComparison: false) == true
            ? Results.StatusCode(StatusCodes.Status304NotModified)
            : Results.Text(kept.Ledger.ToJson(), "application/json");
    }

    private static async Task<IResult> DeleteAsync(string id, HttpRequest request, ILedgerStore store, CancellationToken stop)
    {
        if (await store.FindAsync(id, stop) is null)
        {
            return Problem.NoLedger(id);
        }

        LedgerCondition condition = await LedgerCondition.OfAsync(request, id, store, stop);
        if (condition.Refusal is not null || condition.Expected is not { } expected)
        {
            return condition.Refusal ?? Problem.NoCondition(id);
        }

        StoreResult deleted = await store.DeleteAsync(id, expected, stop);
        return deleted.Outcome == StoreOutcome.Done ? Results.NoContent() : Problem.Changed(id, deleted.Version);
    }
}
