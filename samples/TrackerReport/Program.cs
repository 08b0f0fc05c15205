using System.Text;
using RamsteinRound;
using TrackerReport;
using TrackerReport.Output;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
using CancellationTokenSource cancel = new();
Console.CancelKeyPress += (_, key) =>
{
    key.Cancel = true;
    cancel.Cancel();
};
try
{
    List<string> faults = [];
    Options options = Options.Parse(args, faults);
    if (options.IsHelp)
    {
        Console.WriteLine(Options.Help);
        return 0;
    }

    if (faults.Count > 0)
    {
        throw new BadInputException(faults);
    }

    ReportFolder folder = ReportFolder.Open(options.Folder);
    Account account = Asking.Ask(options, cancel.Token);
    IReadOnlyList<string> files = Working.Wait("Writing the report", () => folder.Write(account, cancel.Token));
    TerminalReport.Write(account, folder.Path, files);
    return 0;
}
catch (BadInputException error)
{
    foreach (string fault in error.Faults)
    {
        Console.Error.WriteLine(fault);
    }

    return 2;
}
catch (OperationCanceledException)
{
    Console.Error.WriteLine("Cancelled; nothing was written.");
    return 130;
}
