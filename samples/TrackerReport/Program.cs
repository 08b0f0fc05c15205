using Samples;
using TrackerReport;
using TrackerReport.Output;

return Frame.Run(Options.Help, faults => Options.Parse(args, faults), static o => o.IsHelp, static (options, cancel) =>
{
    ReportFolder folder = ReportFolder.Open(options.Folder);
    Account account = Asking.Ask(options, cancel);
    IReadOnlyList<string> files = Working.Wait("Writing the report", () => folder.Write(account, cancel));
    TerminalReport.Write(account, folder.Path, files);
});
