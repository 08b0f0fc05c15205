using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace AidModel.Benchmarks;

/// <summary>The ECB's full history as a CSV file: the published one where it is here, else an invented one of its size.</summary>
public sealed class RateHistory : IDisposable
{
    private const int Seed = 19990104;

    private static readonly DateOnly First = new(1999, 1, 4);

    private static readonly DateOnly Last = new(2026, 4, 13);

    // In the order and with the digits in which the ECB quotes them.
    private static readonly (string Code, int Whole, int Scale)[] Columns =
    [
        ("USD", 1, 4), ("JPY", 3, 2), ("BGN", 1, 4), ("CYP", 0, 5), ("CZK", 2, 3), ("DKK", 1, 4), ("EEK", 2, 4), ("GBP", 0, 5), ("HUF", 3, 2),
        ("LTL", 1, 4), ("LVL", 0, 4), ("MTL", 0, 4), ("PLN", 1, 4), ("ROL", 5, 0), ("RON", 1, 4), ("SEK", 2, 4), ("SIT", 3, 2), ("SKK", 2, 3),
        ("CHF", 1, 4), ("ISK", 3, 1), ("NOK", 2, 4), ("HRK", 1, 4), ("RUB", 2, 4), ("TRL", 6, 0), ("TRY", 2, 4), ("AUD", 1, 4), ("BRL", 1, 4),
        ("CAD", 1, 4), ("CNY", 1, 4), ("HKD", 1, 4), ("IDR", 5, 2), ("ILS", 1, 4), ("INR", 3, 3), ("KRW", 4, 2), ("MXN", 2, 4), ("MYR", 1, 4),
        ("NZD", 1, 4), ("PHP", 2, 3), ("SGD", 1, 4), ("THB", 2, 3), ("ZAR", 2, 4),
    ];

    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    public RateHistory()
    {
        CsvPath = Path.Combine(_folder, "eurofxref-hist.csv");
        if (Published() is { } published)
        {
            ZipPath = published;
            using ZipArchive archive = ZipFile.OpenRead(published);
            archive.Entries[0].ExtractToFile(CsvPath);
        }
        else
        {
            ZipPath = Path.Combine(_folder, "eurofxref-hist.zip");
            File.WriteAllText(CsvPath, Invent());
            using ZipArchive archive = ZipFile.Open(ZipPath, ZipArchiveMode.Create);
            archive.CreateEntryFromFile(CsvPath, Path.GetFileName(CsvPath));
        }
    }

    public string CsvPath { get; }

    public string ZipPath { get; }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>Reads the file as one would without AidModel.</summary>
    public static Dictionary<(Currency Currency, DateOnly Day), decimal> ReadNaively(string csvPath)
    {
        string[] lines = File.ReadAllLines(csvPath);
        Currency[] currencies = [.. lines[0].TrimEnd(',').Split(',').Skip(1).Select(Currency.Parse)];
        Dictionary<(Currency, DateOnly), decimal> rates = [];
        foreach (string line in lines.Skip(1))
        {
            string[] cells = line.Split(',');
            DateOnly day = DateOnly.ParseExact(cells[0], "yyyy-MM-dd", CultureInfo.InvariantCulture);
            for (int i = 0; i < currencies.Length; i++)
            {
                if (cells[i + 1] is not ("N/A" or ""))
                {
                    rates.Add((currencies[i], day), decimal.Parse(cells[i + 1], CultureInfo.InvariantCulture));
                }
            }
        }

        return rates;
    }

    /// <summary>The published file in the folder that AIDMODEL_DATA names, else in ../shared/data beside the project.</summary>
    private static string? Published()
    {
        string? data = Environment.GetEnvironmentVariable("AIDMODEL_DATA");
        if (string.IsNullOrEmpty(data))
        {
            DirectoryInfo? root = new(AppContext.BaseDirectory);
            while (root is not null && !File.Exists(Path.Combine(root.FullName, "AidModel.sln")))
            {
                root = root.Parent;
            }

            data = root is null ? null : Path.Combine(root.FullName, "..", "shared", "data");
        }

        string? path = data is null ? null : Path.Combine(data, "ecb", "eurofxref-hist.zip");
        return File.Exists(path) ? path : null;
    }

    /// <summary>A line for every weekday, the newest first; a fifth of the cells, at the end of a column, without a quotation.</summary>
    private static string Invent()
    {
        Random random = new(Seed);
        StringBuilder csv = new("Date,");
        csv.Append(string.Concat(Columns.Select(static c => c.Code + ","))).Append('\n');
        for (DateOnly day = Last; day >= First; day = day.AddDays(-1))
        {
            if (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
            {
                continue;
            }

            csv.Append(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).Append(',');
            for (int i = 0; i < Columns.Length; i++)
            {
                (_, int whole, int scale) = Columns[i];
                int least = (int)Math.Pow(10, whole + scale - 1);
                bool isQuoted = i % 3 != 2 || day.Year < 2010 + (i / 3);
                csv.Append(isQuoted ? new decimal(random.Next(least, least * 10), 0, 0, false, (byte)scale).ToString(CultureInfo.InvariantCulture) : "N/A").Append(',');
            }

            csv.Append('\n');
        }

        return csv.ToString();
    }
}
