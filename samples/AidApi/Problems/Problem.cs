using AidModel;
using Microsoft.AspNetCore.WebUtilities;

namespace AidApi.Problems;

/// <summary>Makes the answers to requests that are refused.</summary>
internal static class Problem
{
    public const string ContentType = "application/problem+json";

    private const int MostFaults = 1000;

    public static IResult NoLedger(string id) => Of(StatusCodes.Status404NotFound, "no-ledger", "There is no such ledger", $"There is no ledger '{id}'.");

    public static IResult BadId(string id) =>
        Of(StatusCodes.Status400BadRequest, "invalid-id", "The id is none", $"'{id}' is no id: 1 to 100 letters, digits or one of . _ - : are, and not points alone.");

    public static IResult NotThisType(string? type) =>
        Of(StatusCodes.Status415UnsupportedMediaType, "unsupported-media-type", "The media type is not supported", $"'{type}' is not supported: application/json in UTF-8 is, not compressed.");

    public static IResult Changed(string id, long? version) => Of(
        StatusCodes.Status412PreconditionFailed,
        "changed",
        "The ledger is another than expected",
        version is { } now ? $"Ledger '{id}' is at version \"{now}\" now: get it, and repeat the change on what is there." : $"There is no ledger '{id}'.");

    public static IResult NoCondition(string id) => Of(
        StatusCodes.Status428PreconditionRequired,
        "no-condition",
        "The version to change is not named",
        $"There is a ledger '{id}': If-Match is to name the version that is changed, as its ETag has it, so that nobody's work is lost.");

    public static IResult BadCondition(string header, string value) =>
        Of(StatusCodes.Status400BadRequest, "invalid-condition", "The condition cannot be read", $"{header}: '{value}' is none: a version in quotation marks is, as ETag has it, or *.");

    public static IResult Full(int most) => Of(StatusCodes.Status507InsufficientStorage, "full", "No further ledger is kept", $"{most} ledgers are kept at most.");

    public static IResult NoSuchFormat(string accept, params string[] formats) =>
        Of(StatusCodes.Status406NotAcceptable, "not-acceptable", "The format is not to be had", $"'{accept}' is not to be had: {string.Join(" and ", formats)} are.");

    public static IResult TooMany() => Of(StatusCodes.Status503ServiceUnavailable, "busy", "Too many uploads at once", "Too many ledgers are being uploaded: try again in a while.");

    public static IResult NoRates(RatesUnavailableException error) => Of(StatusCodes.Status503ServiceUnavailable, "no-rates", "There are no reference rates yet", error.Message);

    public static IResult TooLarge(string detail) => Of(StatusCodes.Status422UnprocessableEntity, "too-large-a-figure", "A figure is too large", detail);

    public static IResult Parameters(IReadOnlyList<ProblemFault> faults) => Of(StatusCodes.Status400BadRequest, "invalid-parameters", "Parameters are not valid", null, faults);

    /// <summary>Of a body that is no JSON 400, of a ledger that is not valid 422.</summary>
    public static IResult OfLedger(AidLedgerException error)
    {
        ProblemFault[] faults = [.. error.Faults.Select(static f => new ProblemFault(f.Place, f.Message, f.Kind.ToString(), [.. f.Ids], [.. f.Sources]))];

        // Only what stands in the document has a path.
        bool isJson = error.Faults.Any(static f => f.Place?.Contains('$') != false);
        return isJson
            ? Of(StatusCodes.Status422UnprocessableEntity, "invalid-ledger", "The ledger is not valid", null, faults)
            : Of(StatusCodes.Status400BadRequest, "invalid-json", "The body is no JSON", null, faults);
    }

    /// <summary>Of what is refused before the application's own code is reached.</summary>
    public static IResult OfStatus(HttpContext context, string? detail = null)
    {
        int status = context.Response.StatusCode;
        return Of(status, null, ReasonPhrases.GetReasonPhrase(status), detail);
    }

    public static IResult OfRequest(BadHttpRequestException error) => Of(error.StatusCode, null, ReasonPhrases.GetReasonPhrase(error.StatusCode), error.Message);

    private static IResult Of(int status, string? type, string title, string? detail, IReadOnlyList<ProblemFault>? faults = null)
    {
        ProblemBody body = new(type is null ? "about:blank" : $"urn:aidapi:{type}", title, status, detail, faults is { Count: > MostFaults } ? [.. faults.Take(MostFaults)] : faults, faults?.Count);
        return Results.Json(body, ApiJson.Plain.ProblemBody, ContentType, status);
    }
}
