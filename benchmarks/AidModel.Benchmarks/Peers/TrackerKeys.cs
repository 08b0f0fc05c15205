using System.Globalization;

namespace AidModel.Benchmarks;

/// <summary>The codes of a tracker as the keys that AidModel has for them.</summary>
internal static class TrackerKeys
{
    private static readonly string[][] Keys = [.. Enum.GetValues<Column>().Select(static column => Enumerable.Range(0, SyntheticTracker.Size(column)).Select(code => Make(column, code)).ToArray())];

    private static readonly Dictionary<string, int>[] Codes = [.. Keys.Select(static keys => keys.Select(static (key, code) => (key, code)).ToDictionary(static k => k.key, static k => k.code))];

    public static string Of(Column column, int code) => Keys[(int)column][code];

    public static IEnumerable<string> Of(CodeRange range) => Keys[(int)range.Column][range.First..(range.Last + 1)];

    public static int CodeOf(Column column, string key) => Codes[(int)column][key];

    public static Dimension DimensionOf(Column column) => column switch
    {
        Column.Donor => Dimension.Donor,
        Column.Month => Dimension.Month,
        Column.Day => Dimension.Day,
        Column.Currency => Dimension.Currency,
        Column.Category => Dimension.Category,
        Column.Recipient => Dimension.Recipient,
        _ => Dimension.Instrument,
    };

    private static string Make(Column column, int code) => column switch
    {
        Column.Donor => SyntheticTracker.DonorName(code),
        Column.Month => SyntheticTracker.First.AddMonths(code).ToString("yyyy-MM", CultureInfo.InvariantCulture),
        Column.Day => SyntheticTracker.First.AddDays(code).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Column.Currency => TrackerRates.Currencies[code],
        Column.Instrument => ((Instrument)code).ToString(),
        _ => string.Create(CultureInfo.InvariantCulture, $"{column.ToString()[0]}{code:D3}"),
    };
}
