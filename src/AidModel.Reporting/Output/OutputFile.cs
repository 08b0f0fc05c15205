namespace AidModel;

/// <summary>Files that are there whole or not at all.</summary>
internal static class OutputFile
{
    public static void Write(string path, Action<Stream> write)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        string full = Path.GetFullPath(path);
        string temporary = Path.Combine(Path.GetDirectoryName(full) ?? full, $".{Guid.NewGuid():N}.tmp");
        try
        {
            using (FileStream stream = new(temporary, FileMode.CreateNew, FileAccess.Write))
            {
                write(stream);
            }

            File.Move(temporary, full, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>Writes all that is to be written at once, so that what fails before leaves nothing.</summary>
    public static void Write(Stream stream, Action<Stream> write)
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (!stream.CanWrite)
        {
            throw new ArgumentException("The stream cannot be written.", nameof(stream));
        }

        using MemoryStream memory = new();
        write(memory);
        memory.Position = 0;
        memory.CopyTo(stream);
    }
}
