using System.Text;
using AidModel;
using Samples;

namespace TrackerReport;

/// <summary>Opens a publisher's file, whoever the publisher is.</summary>
internal static class Opening
{
    private const int HeadBytes = 4096;

    /// <summary>Reads the file by what it holds.</summary>
    /// <exception cref="BadInputException">It cannot be read.</exception>
    public static IPublishedAid Open(string path, KielPreset? preset, IProgress<ReadProgress> progress, CancellationToken cancel)
    {
        List<string> faults = [];
        IPublishedAid? published = Files.Read(path, p => ReadAny(p, preset, progress, cancel), faults);
        return published ?? throw new BadInputException(faults);
    }

    /// <summary>The one place that knows the readers.</summary>
    private static IPublishedAid ReadAny(string path, KielPreset? preset, IProgress<ReadProgress> progress, CancellationToken cancel) => Kind(path) switch
    {
        FileKind.Ledger => new LedgerFile(AidLedger.Load(path)),
        FileKind.Json or FileKind.Folder => FtsFlows.Read(path, progress, cancel),
        FileKind.Xml => IatiActivities.Read(path, progress, cancel),
        _ => ReadTracker(path, preset, progress, cancel),
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
