using System.Diagnostics;

namespace AidModel.Tests;

/// <summary>What a program that was run to its end left behind.</summary>
internal sealed record Run(int ExitCode, string Output, string Error)
{
    /// <summary>Runs the sample, as it was built beside the tests.</summary>
    public static Run Sample(params IEnumerable<string> arguments) =>
        Assembly(Path.Combine(AppContext.BaseDirectory, "RamsteinRound.dll"), AppContext.BaseDirectory, arguments);

    /// <summary>Runs the report's sample, as it was built beside the tests.</summary>
    public static Run Report(params IEnumerable<string> arguments) =>
        Assembly(Path.Combine(AppContext.BaseDirectory, "TrackerReport.dll"), AppContext.BaseDirectory, arguments);

    /// <summary>Runs the sample that compares, as it was built beside the tests.</summary>
    public static Run Compare(params IEnumerable<string> arguments) =>
        Assembly(Path.Combine(AppContext.BaseDirectory, "ComparePackages.dll"), AppContext.BaseDirectory, arguments);

    /// <summary>Runs the sample that prints totals, as it was built beside the tests.</summary>
    public static Run Totals(params IEnumerable<string> arguments) =>
        Assembly(Path.Combine(AppContext.BaseDirectory, "LedgerTotals.dll"), AppContext.BaseDirectory, arguments);

    public static Run Assembly(string path, string folder, params IEnumerable<string> arguments) =>
        Program(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", folder, [path, .. arguments]);

    public static Run Program(string program, string folder, IEnumerable<string> arguments, params IEnumerable<(string Name, string? Value)> variables)
    {
        ProcessStartInfo start = new(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
        };
        foreach ((string name, string? value) in variables)
        {
            start.Environment[name] = value;
        }

        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new Run(process.ExitCode, output.ReplaceLineEndings("\n"), error.GetAwaiter().GetResult().ReplaceLineEndings("\n"));
    }
}
