using AidModel;
using Samples;

namespace RamsteinRound;

/// <summary>Opens the files.</summary>
internal static class Opening
{
    public static Inquiry Open(Options options)
    {
        string file = options.File ?? Path.Combine(AppContext.BaseDirectory, "round.json");
        string table = options.Rates ?? Path.Combine(AppContext.BaseDirectory, "rates.csv");
        List<string> faults = [];
        AidLedger? ledger = Files.Read(file, AidLedger.Load, faults);
        ReferenceRates? rates = Files.Read(table, EcbRates.Read, faults);
        if (ledger is null || rates is null)
        {
            throw new BadInputException(faults);
        }

        if (ledger.Pledges.Count == 0)
        {
            throw new BadInputException($"{file}: the ledger holds no pledge.");
        }

        Inquiry inquiry = new(ledger, rates, options.Currency, options.Along);
        bool isStated = ledger.Pledges.Any(p => p.Amount?.Currency == options.Currency);
        return isStated || rates.TryFind(rates.Pivot, options.Currency, inquiry.Day, out _)
            ? inquiry
            : throw new BadInputException($"--currency: {Path.GetFileName(table)} has no rate for {options.Currency} on {inquiry.Day:yyyy-MM-dd} or the {rates.GapLimit} days before; --rates takes another file.");
    }
}
