using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Polly;
using Polly.Retry;

namespace AidModel;

/// <summary>The copy of one address in a folder: the file, whose name has the hash of its bytes, and a JSON file that says
/// which one is current.</summary>
/// <remarks>The move of the JSON file makes a file current. Neither readers nor writers ever see one part of one download
/// with another part of another, so that nothing needs to be locked; what was replaced stays an hour for those still reading it.</remarks>
internal sealed class DownloadCache
{
    private const int LongestDescription = 1 << 16;

    private readonly string _folder;
    private readonly string _key;
    private readonly string _extension;
    private readonly Uri _address;
    private readonly DownloadOptions _options;

    public DownloadCache(string folder, Uri address, DownloadOptions options)
    {
        _folder = Directory.CreateDirectory(folder).FullName;
        _address = address;
        _options = options;
        string name = new([.. address.Segments[^1].Where(static c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.').Take(60)]);
        _extension = Path.GetExtension(name);
        _key = $"{Path.GetFileNameWithoutExtension(name)}-{Hash(Encoding.UTF8.GetBytes(address.AbsoluteUri))[..16]}";
    }

    private string Description => Path.Combine(_folder, $"{_key}.json");

    /// <summary>Whether a copy is taken without asking.</summary>
    public bool IsFresh(CachedFile file)
    {
        TimeSpan age = _options.TimeProvider.GetUtcNow() - file.Validated;
        return age >= TimeSpan.Zero && age < _options.MaxAge;
    }

    /// <summary>The copy; null where there is none, or none that can be trusted.</summary>
    public async Task<CachedFile?> FindAsync(CancellationToken cancellationToken)
    {
        try
        {
            using JsonDocument json = JsonDocument.Parse(await ReadAsync(Description, LongestDescription, cancellationToken).ConfigureAwait(false));
            JsonElement root = json.RootElement;
            string hash = root.GetProperty("sha256").GetString() ?? string.Empty;
            byte[] bytes = await ReadAsync(FileOf(hash), _options.MaxBytes, cancellationToken).ConfigureAwait(false);
            return root.GetProperty("address").GetString() == _address.AbsoluteUri
                && root.GetProperty("length").GetInt64() == bytes.Length
                && hash == Hash(bytes)
                ? new CachedFile(bytes, Version(root), root.GetProperty("fetched").GetDateTimeOffset(), root.GetProperty("validated").GetDateTimeOffset())
                : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or JsonException or FormatException or InvalidOperationException or KeyNotFoundException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Makes a file that was received now the current one.</summary>
    public async Task KeepAsync(byte[] bytes, FileVersion version, CancellationToken cancellationToken)
    {
        DateTimeOffset now = _options.TimeProvider.GetUtcNow();
        string hash = Hash(bytes);
        await WriteAsync(
            [(FileOf(hash), bytes), (Description, Describe(hash, new CachedFile(bytes, version, now, now)))],
            cancellationToken).ConfigureAwait(false);
        Clean(FileOf(hash), now);
    }

    /// <summary>Notes that the server confirmed a copy now.</summary>
    public Task ConfirmAsync(CachedFile file, FileVersion version, CancellationToken cancellationToken)
    {
        CachedFile confirmed = file with
        {
            Version = new FileVersion(version.Tag ?? file.Version.Tag, version.Modified ?? file.Version.Modified),
            Validated = _options.TimeProvider.GetUtcNow(),
        };
        return WriteAsync([(Description, Describe(Hash(file.Bytes), confirmed))], cancellationToken);
    }

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static FileVersion Version(JsonElement root) => new(
        root.TryGetProperty("etag", out JsonElement tag) ? EntityTagHeaderValue.Parse(tag.GetString() ?? string.Empty) : null,
        root.TryGetProperty("lastModified", out JsonElement modified) ? modified.GetDateTimeOffset() : null);

    private static async Task<byte[]> ReadAsync(string path, int longest, CancellationToken cancellationToken)
    {
        using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, bufferSize: 1, useAsync: true);
        if (file.Length > longest)
        {
            throw new IOException($"{path} is longer than {longest.ToString(CultureInfo.InvariantCulture)} bytes.");
        }

        byte[] bytes = new byte[file.Length];
        await file.ReadExactlyAsync(bytes, cancellationToken).ConfigureAwait(false);
        return bytes;
    }

    private byte[] Describe(string hash, CachedFile file)
    {
        using MemoryStream bytes = new();
        using (Utf8JsonWriter json = new(bytes, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteString("address", _address.AbsoluteUri);
            json.WriteNumber("length", file.Bytes.Length);
            json.WriteString("sha256", hash);
            if (file.Version.Tag is { } tag)
            {
                json.WriteString("etag", tag.ToString());
            }

            if (file.Version.Modified is { } modified)
            {
                json.WriteString("lastModified", modified);
            }

            json.WriteString("fetched", file.Fetched);
            json.WriteString("validated", file.Validated);
            json.WriteEndObject();
        }

        return bytes.ToArray();
    }

    private string FileOf(string hash) =>
        hash.Length == 64 && hash.All(char.IsAsciiHexDigitLower) ? Path.Combine(_folder, $"{_key}.{hash[..16]}{_extension}") : throw new FormatException($"'{hash}' is no hash.");

    /// <summary>Writes files beside their places, and moves them there in order once all are whole.</summary>
    private async Task WriteAsync((string Path, byte[] Bytes)[] files, CancellationToken cancellationToken)
    {
        string suffix = $".{Guid.NewGuid():N}.tmp";
        try
        {
            foreach ((string path, byte[] bytes) in files)
            {
                using FileStream beside = new(path + suffix, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 1, useAsync: true);
                await beside.WriteAsync(bytes, cancellationToken).ConfigureAwait(false);
                beside.Flush(flushToDisk: true);
            }

            cancellationToken.ThrowIfCancellationRequested();
            foreach ((string path, _) in files)
            {
                await Moves().ExecuteAsync(
                    static (move, _) =>
                    {
                        File.Move(move.path + move.suffix, move.path, overwrite: true);
                        return ValueTask.CompletedTask;
                    },
                    (path, suffix),
                    CancellationToken.None).ConfigureAwait(false);
            }
        }
        catch
        {
            foreach ((string path, _) in files)
            {
                File.Delete(path + suffix);
            }

            throw;
        }
    }

    // On Windows a file cannot be replaced in the moment in which another process opens it.
    private ResiliencePipeline Moves() => new ResiliencePipelineBuilder { TimeProvider = _options.TimeProvider }
        .AddRetry(new RetryStrategyOptions
        {
            MaxRetryAttempts = 5,
            Delay = TimeSpan.FromMilliseconds(20),
            UseJitter = true,
            ShouldHandle = static args => ValueTask.FromResult(args.Outcome.Exception is UnauthorizedAccessException or IOException and not FileNotFoundException),
        })
        .Build();

    private void Clean(string current, DateTimeOffset now)
    {
        try
        {
            foreach (string path in Directory.EnumerateFiles(_folder, $"{_key}.*"))
            {
                if (path != current && path != Description && now.UtcDateTime - File.GetLastWriteTimeUtc(path) > TimeSpan.FromHours(1))
                {
                    File.Delete(path);
                }
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Another process has it open, or has deleted it; a later download cleans up.
        }
    }
}
