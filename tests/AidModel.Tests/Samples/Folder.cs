namespace AidModel.Tests;

/// <summary>A temporary folder, gone with its content when disposed of.</summary>
internal sealed class Folder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("aidmodel-").FullName;

    public string Write(string name, string content)
    {
        string path = System.IO.Path.Combine(Path, name);
        File.WriteAllText(path, content);
        return path;
    }

    public string Copy(string file, string? name = null)
    {
        string path = System.IO.Path.Combine(Path, name ?? System.IO.Path.GetFileName(file));
        File.Copy(file, path);
        return path;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
