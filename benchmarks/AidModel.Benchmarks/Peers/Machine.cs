using System.Runtime;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace AidModel.Benchmarks;

/// <summary>Where it was measured.</summary>
internal static class Machine
{
    public static string Describe() =>
        $"""
        - {Processor()}, {Environment.ProcessorCount} logical cores, vectors of {VectorBits()} bits
        - {RuntimeInformation.OSDescription}
        - {RuntimeInformation.FrameworkDescription}, {(GCSettings.IsServerGC ? "server" : "workstation")} GC, {(IsConcurrent() ? "concurrent" : "not concurrent")}
        - DuckDB {DuckDbTracker.Version}

        """;

    private static string Processor()
    {
        const string CpuInfo = "/proc/cpuinfo";
        string? name = File.Exists(CpuInfo)
            ? File.ReadLines(CpuInfo).FirstOrDefault(static line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim()
            : Environment.GetEnvironmentVariable("PROCESSOR_IDENTIFIER");
        return name ?? RuntimeInformation.ProcessArchitecture.ToString();
    }

    private static int VectorBits() =>
        Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : Vector128.IsHardwareAccelerated ? 128 : 0;

    private static bool IsConcurrent() => GC.GetConfigurationVariables().TryGetValue("ConcurrentGC", out object? isConcurrent) && isConcurrent is true;
}
