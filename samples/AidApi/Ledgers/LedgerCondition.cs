using AidApi.Problems;
using AidApi.Store;

namespace AidApi.Ledgers;

/// <summary>On which version a change is to be made, as the request's headers say.</summary>
/// <param name="Expected">The version; null where there is to be none.</param>
/// <param name="Refusal">Why it is not made; null where it may be.</param>
internal readonly record struct LedgerCondition(long? Expected, IResult? Refusal)
{
    public static async Task<LedgerCondition> OfAsync(HttpRequest request, string id, ILedgerStore store, CancellationToken cancellationToken)
    {
        string match = request.Headers.IfMatch.ToString();
        string noneMatch = request.Headers.IfNoneMatch.ToString();
        if (match.Length > 0)
        {
            long? version = (await store.FindAsync(id, cancellationToken))?.Version;
            return LedgerTag.Names(match, version, useStrongComparison: true) switch
            {
                true => new(version, null),
                false => new(null, Problem.Changed(id, version)),
                null => new(null, Problem.BadCondition("If-Match", match)),
            };
        }

        if (noneMatch.Length > 0)
        {
            return noneMatch.Trim() == "*" ? default : new(null, Problem.BadCondition("If-None-Match", noneMatch));
        }

        return await store.FindAsync(id, cancellationToken) is null ? default : new(null, Problem.NoCondition(id));
    }
}
