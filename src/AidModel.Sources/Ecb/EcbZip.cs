using System.Buffers;
using System.IO.Compression;
using System.IO.Hashing;

namespace AidModel;

/// <summary>Reads a zip that holds one of the other files.</summary>
internal static class EcbZip
{
    public static ReferenceRates Read(EcbStream zip, EcbTable table)
    {
        using MemoryStream copy = new();
        zip.CopyTo(copy);
        copy.Position = 0;
        byte[] buffer = [];
        try
        {
            int length = Unzip(copy, table, ref buffer);
            return EcbForm.Read(new MemoryStream(buffer, 0, length, writable: false), table, isUnzipped: true);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static int Unzip(MemoryStream zip, EcbTable table, ref byte[] buffer)
    {
        try
        {
            using ZipArchive archive = new(zip, ZipArchiveMode.Read);
            ZipArchiveEntry entry = OnlyFile(archive, table);
            int length = (int)entry.Length;
            buffer = ArrayPool<byte>.Shared.Rent(length + 1);
            // Before .NET 11 the archive does not check its checksums itself.
            using Stream content = entry.Open();
            if (content.ReadAtLeast(buffer.AsSpan(0, length + 1), length + 1, throwOnEndOfStream: false) != length ||
                Crc32.HashToUInt32(buffer.AsSpan(0, length)) != entry.Crc32)
            {
                throw table.Stop("the zip is damaged: its content has another length or checksum than it says");
            }

            return length;
        }
        catch (Exception error) when (error is InvalidDataException or IOException)
        {
            throw table.Stop($"the zip is damaged, or cut short: {Shown.Visible(error.Message, 200)}", error);
        }
    }

    private static ZipArchiveEntry OnlyFile(ZipArchive archive, EcbTable table)
    {
        ZipArchiveEntry[] files = [.. archive.Entries.Where(static e => !e.FullName.EndsWith('/'))];
        if (files.Length != 1)
        {
            string names = string.Join(", ", files.Take(3).Select(static e => Shown.Quoted(e.FullName)));
            throw table.Stop(files.Length == 0 ? "the zip holds no file" : Shown.Invariant($"the zip holds {files.Length} files, not one: {names}{(files.Length > 3 ? ", …" : string.Empty)}"));
        }

        ZipArchiveEntry file = files[0];
        return file.IsEncrypted ? throw table.Stop($"{Shown.Quoted(file.FullName)} in the zip is encrypted")
            : file.Length is < 0 or > EcbRates.LargestFile ? throw table.Stop(Shown.TooLarge(EcbRates.LargestFile))
            : file;
    }
}
