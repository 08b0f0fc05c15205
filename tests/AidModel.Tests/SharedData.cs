using Xunit;

namespace AidModel.Tests;

/// <summary>The published files tests are checked against, which are not part of the project.</summary>
internal static class SharedData
{
    /// <summary>The folder named by AIDMODEL_DATA, else ../shared/data beside the project; null where there is none.</summary>
    public static string? Folder { get; } = Find();

    /// <summary>The path of a file in <see cref="Folder"/>; skips the running test where it is absent.</summary>
    public static string File(string relative)
    {
        string? path = Folder is null ? null : Path.Combine(Folder, relative);
        if (!System.IO.File.Exists(path))
        {
            Assert.Skip($"{relative} is not here ({Folder ?? "no data folder"}): set AIDMODEL_DATA to the folder that holds it.");
        }

        return path;
    }

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("AIDMODEL_DATA") is { Length: > 0 } named)
        {
            return named;
        }

        string data = Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared", "data"));
        return Directory.Exists(data) ? data : null;
    }
}
