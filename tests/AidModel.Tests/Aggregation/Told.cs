namespace AidModel.Tests;

/// <summary>Progress as it is told, at once.</summary>
internal sealed class Told(Action<long>? then = null) : IProgress<long>
{
    public List<long> Values { get; } = [];

    public void Report(long value)
    {
        Values.Add(value);
        then?.Invoke(value);
    }
}
