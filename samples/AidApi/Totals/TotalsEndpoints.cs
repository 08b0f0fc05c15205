using AidApi.Ledgers;
using AidApi.Problems;
using AidApi.Store;
using AidModel;
using Microsoft.AspNetCore.Mvc;

namespace AidApi.Totals;

/// <summary>Ledgers are added up, and figures explained.</summary>
internal static class TotalsEndpoints
{
    private const string Json = "application/json";
    private const string Ndjson = "application/x-ndjson";
    private const string Csv = "text/csv";
    private const string Plain = "text/plain";

    public static void MapTotals(this WebApplication app)
    {
        RouteGroupBuilder totals = app.MapGroup("/ledgers/{id}").WithTags("Totals");
        totals.MapGet("/totals", TotalsAsync)
            .WithName("GetTotals").WithSummary("The total and its groups, each exact or with honest bounds.")
            .Produces(StatusCodes.Status200OK).Refuses(400, 404, 422, 503);
        totals.MapGet("/groups", GroupsAsync)
            .WithName("StreamGroups").WithSummary("The groups alone, sent one by one: NDJSON, or CSV where Accept asks for it.")
            .Produces(StatusCodes.Status200OK).Refuses(400, 404, 406, 422, 503);
        totals.MapGet("/explanation", ExplanationAsync)
            .WithName("GetExplanation").WithSummary("What a figure counts, what it leaves out and why, its rates, assumptions and sources: JSON, or plain text where Accept asks for it.")
            .Produces(StatusCodes.Status200OK).Refuses(400, 404, 406, 422, 503);
    }

    private static async Task<IResult> TotalsAsync(
        string id, [AsParameters] TotalsParameters parameters, HttpRequest request, ILedgerStore store, IReferenceRatesSource rates, CancellationToken stop)
    {
        (AskedQuery? asked, IResult? refusal) = await AskedQuery.OfAsync(id, request, parameters, null, store, rates, stop);
        return refusal ?? asked!.Answer(static (ledger, query) => Results.Text(ledger.Total(query).ToJson(), Json));
    }

    private static async Task<IResult> GroupsAsync(
        string id, [AsParameters] TotalsParameters parameters, HttpRequest request, ILedgerStore store, IReferenceRatesSource rates, ILogger<GroupStream> logger, CancellationToken stop)
    {
        if (Format(request, Ndjson, Csv) is not { } format)
        {
            return Problem.NoSuchFormat(request.Headers.Accept.ToString(), Ndjson, Csv);
        }

        (AskedQuery? asked, IResult? refusal) = await AskedQuery.OfAsync(id, request, parameters, null, store, rates, stop);
        return refusal ?? asked!.Answer((ledger, query) => new GroupStream(ledger.Plan(query), format == Csv ? GroupFormat.Csv : GroupFormat.Ndjson, logger));
    }

    private static async Task<IResult> ExplanationAsync(
        string id,
        [AsParameters] TotalsParameters parameters,
        [System.ComponentModel.Description("The keys of the group, one for each dimension of groupBy or fewer for a roll-up; none for the total.")][FromQuery(Name = "key")] string[]? key,
        HttpRequest request,
        ILedgerStore store,
        IReferenceRatesSource rates,
        CancellationToken stop)
    {
        if (Format(request, Json, Plain) is not { } format)
        {
            return Problem.NoSuchFormat(request.Headers.Accept.ToString(), Json, Plain);
        }

        (AskedQuery? asked, IResult? refusal) = await AskedQuery.OfAsync(id, request, parameters, key ?? [], store, rates, stop);
        return refusal ?? asked!.Answer((ledger, query) =>
        {
            Explanation explanation;
            try
            {
                explanation = ledger.Total(query)[key ?? []].Explain();
            }
            catch (KeyNotFoundException error)
            {
                return Problem.Parameters([new("key", error.Message)]);
            }

            return format == Plain ? Results.Text(explanation.ToString(), Plain) : Results.Json(explanation, AidModelJsonContext.Default.Explanation);
        });
    }

    /// <summary>The first of some formats that the request accepts most; null where it accepts none.</summary>
    private static string? Format(HttpRequest request, params string[] formats)
    {
        IList<Microsoft.Net.Http.Headers.MediaTypeHeaderValue> accepted = request.GetTypedHeaders().Accept;
        return accepted.Count == 0
            ? formats[0]
            : accepted.OrderByDescending(static a => a.Quality ?? 1).Where(static a => a.Quality != 0)
                .Select(a => Array.Find(formats, f => new Microsoft.Net.Http.Headers.MediaTypeHeaderValue(f).IsSubsetOf(a)))
                .FirstOrDefault(static f => f is not null);
    }
}
