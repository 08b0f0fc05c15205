using AidModel;
using LedgerTotals;
using Samples;
using Spectre.Console;

return Frame.Run(Options.Help, faults => Options.Parse(args, faults), static o => o.IsHelp, static (options, _) =>
{
    List<string> faults = [];
    AidLedger? ledger = Files.Read(options.File, AidLedger.Load, faults);
    ReferenceRates? rates = options.Rates is null ? null : Files.Read(options.Rates, EcbRates.Read, faults);
    if (ledger is null || faults.Count > 0)
    {
        throw new BadInputException(faults);
    }

    AidTotals totals = ledger.Total(new AidQuery
    {
        Currency = options.Currency,
        Conversion = rates is null ? Conversion.None : Conversion.OnAnnouncement(rates),
        GroupBy = [options.By],
    });
    TableOptions named = new() { Names = KeyNames.Of(ledger) };
    if (Console.IsOutputRedirected)
    {
        totals.WriteTable(Console.Out, named);
    }
    else
    {
        totals.WriteTable(AnsiConsole.Console, named);
    }

    if (options.Explain is { } key)
    {
        Console.WriteLine();
        AidTotal total = totals.Groups.FirstOrDefault(g => g.Keys[0] == key) ?? throw new BadInputException($"--explain: '{key}' is no {options.By.Name} of the totals.");
        Console.WriteLine(total.Explain());
    }
});
