using System.Runtime.CompilerServices;

namespace AidModel.Tests.Samples;

/// <summary>The project's files, where the tests were built from them.</summary>
internal static class Repository
{
    public static string File(string relative, [CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", relative));
}
