using System.Text;
using AidModel;
using RamsteinRound;

namespace TrackerReport;

/// <summary>Opens a publisher's file, whoever the publisher is.</summary>
internal static class Opening
{
    private const int HeadBytes = 4096;

    /// <summary>Reads the file by what it holds.</summary>
    /// <exception cref="BadInputException">It cannot be read.</exception>
    public static IPublishedAid Open(string path, Options options, IProgress<ReadProgress> progress, CancellationToken cancel)
    {
        List<string> faults = [];
        IPublishedAid? published = Read(path, p => ReadAny(p, options, progress, cancel), faults);
        return published ?? throw new BadInputException(faults);
    }

    /// <summary>Reads a file of any kind, and adds what is wrong with it to <paramref name="faults"/>.</summary>
    public static T? Read<T>(string path, Func<string, T> read, List<string> faults)
        where T : class
    {
        if (!File.Exists(path) && !Directory.Exists(path))
        {
            faults.Add($"{path}: there is no such file.");
            return null;
        }

        try
        {
            return read(path);
        }
        catch (AidLedgerException error)
        {
            Add(error.Faults);
        }
        catch (SourceFormatException error)
        {
            Add(error.Faults);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or FormatException or ArgumentException)
        {
            faults.Add($"{path}: {error.Message}");
        }

        return null;

        void Add<TFault>(IReadOnlyCollection<TFault> found)
        {
            faults.Add($"{path}: {found.Count} fault{(found.Count == 1 ? string.Empty : "s")}");
            faults.AddRange(found.Select(static f => $"- {f}"));
        }
    }

    /// <summary>The one place that knows the readers.</summary>
    private static IPublishedAid ReadAny(string path, Options options, IProgress<ReadProgress> progress, CancellationToken cancel) => Kind(path) switch
    {
        FileKind.Ledger => new LedgerFile(AidLedger.Load(path)),
        FileKind.Json or FileKind.Folder => FtsFlows.Read(path, progress, cancel),
        FileKind.Xml => IatiActivities.Read(path, progress, cancel),
        _ => ReadTracker(path, options.Preset, progress, cancel),
    };

    private static KielRelease ReadTracker(string path, KielPreset? preset, IProgress<ReadProgress> progress, CancellationToken cancel)
    {
        KielRelease release = KielTracker.Read(path, null, progress, cancel);
        return preset is null || release.Number == preset.Release ? release
            : release.Number is null ? KielTracker.Read(path, new KielOptions { Release = preset.Release }, progress, cancel)
            : throw new BadInputException($"--preset: {preset.Name} is not of this file, which is release {release.Number}.");
    }

    private static FileKind Kind(string path)
    {
        if (Directory.Exists(path))
        {
            return FileKind.Folder;
        }

        byte[] head = new byte[HeadBytes];
        using FileStream file = File.OpenRead(path);
        int read = file.ReadAtLeast(head, HeadBytes, throwOnEndOfStream: false);
        return Encoding.UTF8.GetString(head, 0, read).TrimStart('\uFEFF', ' ', '\t', '\r', '\n') switch
        {
            ['{', ..] start when start.Contains("\"aidLedger\"", StringComparison.Ordinal) => FileKind.Ledger,
            ['{' or '[', ..] => FileKind.Json,
            ['<', ..] => FileKind.Xml,
            _ => FileKind.Table,
        };
    }
}
