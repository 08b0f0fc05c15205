namespace Samples;

/// <summary>What was given cannot be worked with; each fault is a line.</summary>
internal sealed class BadInputException(params IReadOnlyList<string> faults) : Exception(string.Join(Environment.NewLine, faults))
{
    public IReadOnlyList<string> Faults { get; } = faults;
}
