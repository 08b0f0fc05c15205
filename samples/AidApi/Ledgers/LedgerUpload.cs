using AidApi.Problems;
using AidModel;
using Microsoft.Net.Http.Headers;

namespace AidApi.Ledgers;

/// <summary>The ledger in a request's body.</summary>
internal static class LedgerUpload
{
    public const string Limit = "uploads";

    /// <summary>Why a body of its type is refused; null where it is not.</summary>
    public static IResult? Refusal(HttpRequest request)
    {
        bool isJson = MediaTypeHeaderValue.TryParse(request.ContentType, out MediaTypeHeaderValue? type)
            && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
            && (!type.Charset.HasValue || type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase) || type.Charset.Equals("\"utf-8\"", StringComparison.OrdinalIgnoreCase));
        string encoding = request.Headers.ContentEncoding.ToString();
        return !isJson ? Problem.NotThisType(request.ContentType)
            : encoding is not ("" or "identity") ? Problem.NotThisType($"{request.ContentType}, {encoding}")
            : null;
    }

    /// <summary>Reads the body as it comes.</summary>
    /// <exception cref="AidLedgerException">It is no valid ledger.</exception>
    /// <exception cref="BadHttpRequestException">It is too long, or comes too slowly.</exception>
    public static Task<AidLedger> ReadAsync(HttpRequest request, CancellationToken cancellationToken) => AidLedger.LoadAsync(request.Body, cancellationToken);
}
