using System.Globalization;
using AidModel;

namespace TrackerReport.Html;

/// <summary>What is shown, in words.</summary>
internal static class Words
{
    private const int MostPublishers = 5;

    /// <summary>What is measured, in which currency, by which conversion, of which days.</summary>
    public static string Sentence(Account account)
    {
        AidQuery query = account.Query;
        List<string> parts = [account.Basis switch
        {
            KielBasis.Published => $"{account.Measured} as the publisher counts them",
            KielBasis.Stated => $"{account.Measured} as the sources state them",
            _ => $"{account.Measured} by {query.Along.ToString().ToLowerInvariant()}",
        }];
        parts.Add($"in {query.Currency}");
        parts.Add(query.Conversion == Conversion.None ? account.Published is KielRelease ? "as published" : "without conversion" : $"at {query.Conversion.Name}");
        if (query.Valuation != Valuation.AsStated)
        {
            parts.Add($"at {query.Valuation}");
        }

        parts.Add(query.AsOf is { } day ? $"as of {Day(day)}" : account.Published is KielRelease release ? $"as of {Day(release.LastDay)}" : "with all that is known");
        if (query.Announced is { } since)
        {
            parts.Add($"announced since {Day(since.From)}");
        }

        if (query.Only.Count > 0 && account.Published is KielRelease)
        {
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"of the {query.Only[0].Keys.Count} donors of the publisher's own summary"));
        }

        return string.Join(", ", parts) + ".";
    }

    /// <summary>How many amounts of a release have no day, and where they stand in time; empty where all have one.</summary>
    public static string Undated(Account account)
    {
        if (account.Published is not KielRelease release)
        {
            return string.Empty;
        }

        HashSet<string> undated = [.. release.Rows.Where(static r => r.Announced is null).Select(static r => string.Create(CultureInfo.InvariantCulture, $"row-{r.Row}"))];
        int count = account.Ledger.Pledges.Count(p => p.Sources.Any(undated.Contains));
        return count == 0 ? string.Empty : string.Create(CultureInfo.InvariantCulture, $" Of the amounts {count:N0} have no day, and stand at the release's last one.");
    }

    public static string Measured(KielMeasure measure) => measure switch
    {
        KielMeasure.Commitment => "Commitments",
        KielMeasure.Allocation => "Allocations",
        _ => "Allocations, redistributed",
    };

    /// <summary>Who publishes what the figures are of.</summary>
    public static string Sources(Account account)
    {
        string[] publishers = [.. account.Ledger.Sources.Select(static s => s.Publisher).Distinct().Order(StringComparer.Ordinal)];
        string named = string.Join(", ", publishers.Take(MostPublishers));
        return publishers.Length switch
        {
            0 => account.File,
            <= MostPublishers => named,
            _ => string.Create(CultureInfo.InvariantCulture, $"{named} and {publishers.Length - MostPublishers} more"),
        };
    }

    public static string Capital(string word) => word.Length == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..];

    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
