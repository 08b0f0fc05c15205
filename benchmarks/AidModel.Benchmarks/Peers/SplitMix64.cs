namespace AidModel.Benchmarks;

/// <summary>Random numbers that stay the same over versions of .NET and machines.</summary>
internal sealed class SplitMix64(ulong seed)
{
    /// <summary>The next number, from 0 to below a limit.</summary>
    public long Next(long limit)
    {
        seed += 0x9E3779B97F4A7C15;
        ulong mixed = (seed ^ (seed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return (long)Math.BigMul(mixed ^ (mixed >> 31), (ulong)limit, out _);
    }
}
