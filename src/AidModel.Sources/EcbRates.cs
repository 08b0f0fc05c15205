using System.Globalization;
using System.IO.Compression;

namespace AidModel;

/// <summary>Reads the European Central Bank's euro foreign exchange reference rates.</summary>
/// <remarks>The files are published at
/// https://www.ecb.europa.eu/stats/policy_and_exchange_rates/euro_reference_exchange_rates/: a first line
/// <c>Date,USD,JPY,…</c>, then a line a day, in units of currency for one euro, with <c>N/A</c> where there is no quotation.</remarks>
public static class EcbRates
{
    /// <summary>Reads a CSV file, or a zip that holds one.</summary>
    /// <param name="path">The file; a zip where it ends in <c>.zip</c>.</param>
    /// <returns>The rates, with <see cref="ReferenceRates.Pivot"/> EUR and a gap limit of 7 days.</returns>
    /// <exception cref="ArgumentException"><paramref name="path"/> is null, empty or white space.</exception>
    /// <exception cref="FormatException">The file is not in the ECB's format; the message names the line, the column and
    /// the value found.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static ReferenceRates Read(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        using FileStream file = File.OpenRead(path);
        if (!path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase))
        {
            using StreamReader csv = new(file);
            return Read(csv);
        }

        try
        {
            using ZipArchive archive = new(file, ZipArchiveMode.Read);
            ZipArchiveEntry[] entries = [.. archive.Entries.Where(static e => e.Name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase))];
            if (entries.Length != 1)
            {
                throw new FormatException($"{path} holds {entries.Length} CSV files, not one.");
            }

            using StreamReader csv = new(entries[0].Open());
            return Read(csv);
        }
        catch (InvalidDataException error)
        {
            throw new FormatException($"{path} is no zip archive: {error.Message}", error);
        }
    }

    /// <summary>Reads CSV text.</summary>
    /// <param name="csv">The text, to its end; it stays open.</param>
    /// <returns>The rates, with <see cref="ReferenceRates.Pivot"/> EUR and a gap limit of 7 days.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="csv"/> is null.</exception>
    /// <exception cref="FormatException">The text is not in the ECB's format; the message names the line, the column and
    /// the value found.</exception>
    public static ReferenceRates Read(TextReader csv)
    {
        ArgumentNullException.ThrowIfNull(csv);
        string[] headings = Cells((csv.ReadLine() ?? string.Empty).TrimStart('\uFEFF'));
        headings = headings[^1].Length == 0 ? headings[..^1] : headings;
        if (headings.Length < 2 || headings[0] != "Date")
        {
            throw new FormatException($"Line 1: 'Date' and currency codes are expected, not '{string.Join(',', headings.Take(3))}'.");
        }

        Currency[] currencies = new Currency[headings.Length];
        for (int column = 1; column < headings.Length; column++)
        {
            if (!Currency.TryParse(headings[column], out currencies[column]))
            {
                throw new FormatException($"Line 1, column {column + 1}: '{headings[column]}' is no currency.");
            }

            if (currencies[column] == Currency.EUR || currencies.AsSpan(1, column - 1).Contains(currencies[column]))
            {
                throw new FormatException($"Line 1, column {column + 1}: '{headings[column]}' stands twice, or is the euro itself.");
            }
        }

        List<ReferenceRate> rates = [];
        HashSet<DateOnly> days = [];
        int line = 1;
        while (csv.ReadLine() is { } text)
        {
            line++;
            if (text.Length > 0)
            {
                ReadLine(Cells(text), currencies, line, days, rates);
            }
        }

        return ReferenceRates.Create("ECB", Currency.EUR, rates);
    }

    private static void ReadLine(string[] cells, Currency[] currencies, int line, HashSet<DateOnly> days, List<ReferenceRate> rates)
    {
        if (cells.Length == currencies.Length + 1 && cells[^1].Length == 0)
        {
            cells = cells[..^1];
        }

        if (cells.Length != currencies.Length)
        {
            throw new FormatException($"Line {line}: {cells.Length} columns, not {currencies.Length} as in line 1.");
        }

        if (!DateOnly.TryParseExact(cells[0], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
        {
            throw new FormatException($"Line {line}, column 1: '{cells[0]}' is no date such as 2025-04-11.");
        }

        if (!days.Add(day))
        {
            throw new FormatException($"Line {line}, column 1: '{cells[0]}' has stood before.");
        }

        for (int column = 1; column < cells.Length; column++)
        {
            if (cells[column] is "N/A" or "")
            {
                continue;
            }

            if (!decimal.TryParse(cells[column], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal rate) || rate <= 0)
            {
                throw new FormatException($"Line {line}, column {column + 1}: '{cells[column]}' is no rate above zero, nor N/A.");
            }

            rates.Add(new ReferenceRate(day, currencies[column], rate));
        }
    }

    /// <summary>The cells of a line; the published files end each line with a comma, and so in an empty one.</summary>
    private static string[] Cells(string line) => line.Split(',', StringSplitOptions.TrimEntries);
}
