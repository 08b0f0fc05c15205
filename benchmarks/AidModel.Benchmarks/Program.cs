using AidModel.Benchmarks;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Exporters.Json;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using Perfolizer.Horology;

if (args is ["peers", .. var rest])
{
    return PeerRun.Start(rest);
}

if (args is ["database", .. var ofDatabase])
{
    return DatabaseRun.Start(ofDatabase);
}

// --short measures roughly, and unless a filter says otherwise only the smallest ledgers and trackers, rates and a workbook. All other arguments are
// BenchmarkDotNet's own.
const string Short = "--short";
bool isShort = args.Contains(Short);
Job job = isShort ? Job.ShortRun.WithWarmupCount(1).WithIterationTime(TimeInterval.FromMilliseconds(100)) : Job.Default;
IConfig config = DefaultConfig.Instance.AddJob(job.AsDefault()).AddExporter(JsonExporter.Full);
string[] others = [.. args.Where(static argument => argument != Short)];
string[] all = isShort ? ["--filter", "*(Pledges: 1000,*", "*(Lines: 10000)", "*.Rate*", "*.WorkbookRead*"] : ["--filter", "*"];
Summary[] summaries = [.. BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(others.Length == 0 ? all : others, config)];
bool isGood = summaries.All(static summary => !summary.HasCriticalValidationErrors && summary.Reports.All(static report => report.Success));
return summaries.Length > 0 && isGood ? 0 : 1;
