using AidApi.Problems;
using AidApi.Store;
using AidModel;

namespace AidApi.Totals;

/// <summary>A ledger and what is asked of it.</summary>
/// <param name="Kept">The ledger.</param>
/// <param name="Query">The query.</param>
internal sealed record AskedQuery(KeptLedger Kept, AidQuery Query)
{
    /// <summary>Reads parameters, and waits for rates where the query takes any.</summary>
    /// <exception cref="RatesUnavailableException">There are none.</exception>
    public static async Task<(AskedQuery? Asked, IResult? Refusal)> OfAsync(
        string id, HttpRequest request, TotalsParameters parameters, string[]? keys, ILedgerStore store, IReferenceRatesSource source, CancellationToken stop)
    {
        if (await store.FindAsync(id, stop) is not { } kept)
        {
            return (null, Problem.NoLedger(id));
        }

        TotalsReader reader = new(request, parameters);
        AidQuery query = reader.Read(kept.Ledger, keys is null ? [] : ["key"]);
        if (keys?.Length > query.GroupBy.Count)
        {
            reader.Add("key", $"{keys.Length} keys, where groupBy has {query.GroupBy.Count}: each is of one dimension, in their order.");
        }

        if (reader.Faults.Count > 0)
        {
            return (null, Problem.Parameters(reader.Faults));
        }

        IConversion conversion = parameters.Conversion?.ToUpperInvariant() switch
        {
            "NONE" => Conversion.None,
            "STAGE" => Conversion.OnStage(await source.GetAsync(stop)),
            "MONTH" => Conversion.MeanOfMonth(await source.GetAsync(stop)),
            _ when reader.ConversionDays is { } days => days.From == days.To
                ? Conversion.OnDay(days.From, await source.GetAsync(stop))
                : Conversion.MeanOf(days, await source.GetAsync(stop)),
            _ => Conversion.OnAnnouncement(await source.GetAsync(stop)),
        };
        return (new(kept, query with { Conversion = conversion }), null);
    }

    /// <summary>Asks the ledger.</summary>
    /// <param name="ask">The question.</param>
    /// <returns>The answer, or that the query does not fit the ledger.</returns>
    public IResult Answer(Func<AidLedger, AidQuery, IResult> ask)
    {
        try
        {
            return ask(Kept.Ledger, Query);
        }
        catch (ArgumentException error) when (Query.Within is not null && error is not ArgumentNullException)
        {
            return Problem.Parameters([new("within", $"'{Query.Within}' does not count by the days that are asked for.")]);
        }
    }
}
