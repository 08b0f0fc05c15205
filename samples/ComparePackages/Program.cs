using ComparePackages;
using ComparePackages.Output;
using Samples;

return Frame.Run(Options.Help, faults => Options.Parse(args, faults), static o => o.IsHelp, static (options, cancel) =>
{
    Comparison comparison = Comparing.Compare(options, cancel);
    IReadOnlyList<string> files = Written.Write(options, comparison, cancel);
    ComparisonReport.Write(comparison, options.Top, files);
});
