using AidModel;

namespace Samples;

/// <summary>Reads files that may be at fault.</summary>
internal static class Files
{
    /// <summary>Reads a file, or folder, and adds what is wrong with it to <paramref name="faults"/>.</summary>
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
}
