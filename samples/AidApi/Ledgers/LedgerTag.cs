using System.Globalization;
using Microsoft.Net.Http.Headers;

namespace AidApi.Ledgers;

/// <summary>Versions as HTTP has them: ETag, If-Match and If-None-Match.</summary>
internal static class LedgerTag
{
    public static string Of(long version) => string.Create(CultureInfo.InvariantCulture, $"\"{version}\"");

    /// <summary>Whether a header names a version, or any.</summary>
    /// <param name="header">The header's value: tags, or *.</param>
    /// <param name="version">The version; null where there is none.</param>
    /// <param name="useStrongComparison">Whether a weak tag is none of it.</param>
    /// <returns>null where the header cannot be read.</returns>
    public static bool? Names(string header, long? version, bool useStrongComparison)
    {
        if (!EntityTagHeaderValue.TryParseStrictList([header], out IList<EntityTagHeaderValue>? tags))
        {
            return null;
        }

        EntityTagHeaderValue? own = version is { } there ? new(Of(there)) : null;
        return own is not null && tags.Any(t => t.Equals(EntityTagHeaderValue.Any) || t.Compare(own, useStrongComparison));
    }
}
