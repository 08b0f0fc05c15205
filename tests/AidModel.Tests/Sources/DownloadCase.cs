using System.IO.Compression;
using System.Text;

namespace AidModel.Tests;

/// <summary>What the tests of downloads share.</summary>
internal static class DownloadCase
{
    /// <summary>A file of two quotations.</summary>
    public static byte[] Csv { get; } = Encoding.UTF8.GetBytes("Date,USD,GBP,\n2025-04-11,1.1346,0.86678,\n");

    public static byte[] Html { get; } = Encoding.UTF8.GetBytes("<!DOCTYPE html><html><body>We are back at noon.</body></html>");

    /// <summary>A client that takes no proxy from the machine's settings.</summary>
    public static HttpClient Client() => new(new SocketsHttpHandler { UseProxy = false });

    /// <summary>Options that wait for nothing between attempts.</summary>
    public static EcbDownloadOptions At(Uri address) => new() { Address = address, RetryDelay = TimeSpan.FromMilliseconds(1) };

    public static TimeSpan Milliseconds(int count) => TimeSpan.FromMilliseconds(count);

    public static byte[] Zip(Action<Stream> write)
    {
        using MemoryStream bytes = new();
        using (ZipArchive archive = new(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using Stream entry = archive.CreateEntry("eurofxref-hist.csv", CompressionLevel.Fastest).Open();
            write(entry);
        }

        return bytes.ToArray();
    }
}
