namespace AidModel.Tests;

/// <summary>A request as it came.</summary>
internal sealed record LoopbackRequest(string Target, IReadOnlyDictionary<string, string> Headers)
{
    /// <summary>A header's value; null where it is absent.</summary>
    public string? this[string header] => Headers.GetValueOrDefault(header);

    public static LoopbackRequest Parse(string head)
    {
        string[] lines = head.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        return new LoopbackRequest(
            lines[0].Split(' ')[1],
            lines.Skip(1).Select(static line => line.Split(':', 2)).ToDictionary(static p => p[0], static p => p[1].Trim(), StringComparer.OrdinalIgnoreCase));
    }
}
