using AidModel;
using Spectre.Console;

namespace TrackerReport.Output;

/// <summary>Shows in a terminal how far the work is; into a file it writes nothing.</summary>
internal static class Working
{
    private const int BarWidth = 20;

    public static T Read<T>(string path, Func<IProgress<ReadProgress>, T> read)
    {
        if (Console.IsOutputRedirected)
        {
            return read(new Told(static _ => { }));
        }

        return AnsiConsole.Progress()
            .AutoClear(true)
            .Columns(new ProgressBarColumn { Width = BarWidth }, new TaskDescriptionColumn { Alignment = Justify.Left })
            .Start(context =>
            {
                ProgressTask task = context.AddTask(Markup.Escape(Path.GetFileName(path)), maxValue: 1);
                task.IsIndeterminate = true;
                return read(new Told(progress =>
                {
                    task.Description = $"{progress.Records:N0} records";
                    task.IsIndeterminate = progress.Share is null;
                    task.Value = progress.Share ?? 0;
                }));
            });
    }

    /// <summary>Says in a terminal what is done meanwhile.</summary>
    public static T Wait<T>(string what, Func<T> work) =>
        Console.IsOutputRedirected ? work() : AnsiConsole.Status().Start(Markup.Escape(what), _ => work());

    /// <summary>Tells on the thread that reports, so that nothing comes late.</summary>
    private sealed class Told(Action<ReadProgress> tell) : IProgress<ReadProgress>
    {
        public void Report(ReadProgress value) => tell(value);
    }
}
