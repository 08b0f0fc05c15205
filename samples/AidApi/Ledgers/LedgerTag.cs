using System.Globalization;
using Microsoft.Net.Http.Headers;

namespace AidApi.Ledgers;

/// <summary>Versions as HTTP has them: ETag, If-Match and If-None-Match.</summary>
internal static class LedgerTag
{
    public static string Of(long version) => string.Create(CultureInfo.InvariantCulture, $"\"{version}\"");

    /// <summary>The version that a header names.</summary>
    /// <param name="text">The header's value.</param>
    /// <param name="version">The version; null for any.</param>
    /// <returns>Whether it names one or any, and one alone.</returns>
    public static bool TryRead(string text, out long? version)
    {
        version = null;
        if (text.Trim() == "*")
        {
            return true;
        }

        if (!EntityTagHeaderValue.TryParse(text, out EntityTagHeaderValue? tag) || tag.IsWeak
            || !long.TryParse(tag.Tag.AsSpan().Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out long number))
        {
            return false;
        }

        version = number;
        return true;
    }
}
