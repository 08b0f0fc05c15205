namespace AidApi.Ledgers;

/// <summary>The ids of ledgers, which are as those of pledges.</summary>
internal static class LedgerId
{
    public static bool IsValid(string id) =>
        id.Length is > 0 and <= 100 && id.All(static c => char.IsLetterOrDigit(c) || c is '.' or '_' or '-' or ':') && id.Any(static c => c != '.');

    /// <summary>A new one, of which those made later come later.</summary>
    public static string Next() => Guid.CreateVersion7().ToString("N");
}
