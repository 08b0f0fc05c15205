using System.IO.Compression;
using System.Text;

namespace AidModel.Tests;

/// <summary>A file to which something has happened.</summary>
internal sealed record EcbDamaged(byte[] File, string Damage)
{
    private static readonly byte[][] _pieces = [.. new[]
    {
        ",", "\n", "\r", ".", "-", "0", "9", "e", " ", "\"", "'", "N/A", "EUR", "JPY", "Date", "1999-01-29", "2999-01-01", "30 January 1999", "<", ">", "&#48;", "<Cube>",
        "</Cube>", "<!--", "]]>", "\0", "\uFEFF", "\uFFFD", "PK\u0003\u0004", "00000000000000000000000000000000", "²", "١",
    }.Select(Encoding.UTF8.GetBytes)];

    /// <summary>One of the seeds with one to four damages.</summary>
    public static EcbDamaged Of(byte[][] seeds, Random random)
    {
        int seed = random.Next(seeds.Length);
        EcbDamaged damaged = new([.. seeds[seed]], $"seed {seed}");
        for (int i = random.Next(2) == 0 ? 1 : random.Next(1, 5); i > 0; i--)
        {
            damaged = damaged.Once(seeds, random);
        }

        return damaged;
    }

    /// <summary>What is read of it: out of a zip, what lies in it.</summary>
    public string Text()
    {
        Stream content = new MemoryStream(File);
        if (File.AsSpan().StartsWith("PK"u8))
        {
            content = new ZipArchive(content).Entries.Single(static e => !e.FullName.EndsWith('/')).Open();
        }

        using StreamReader reader = new(content);
        return reader.ReadToEnd();
    }

    public override string ToString() => $"{Damage}: {Convert.ToBase64String(File)}";

    private EcbDamaged Once(byte[][] seeds, Random random)
    {
        int at = random.Next(File.Length + 1);
        int length = Math.Min(File.Length - at, random.Next(3) == 0 ? random.Next(File.Length + 1) : random.Next(1, 8));
        byte[] start = File[..at], middle = File[at..(at + length)], rest = File[(at + length)..];
        byte[] other = seeds[random.Next(seeds.Length)];
        return random.Next(8) switch
        {
            0 when rest.Length > 0 => With("bit", [.. start, .. middle, (byte)(rest[0] ^ (1 << random.Next(8))), .. rest[1..]]),
            1 when rest.Length > 0 => With("byte", [.. start, .. middle, (byte)random.Next(256), .. rest[1..]]),
            2 => With("deletion", [.. start, .. rest]),
            3 => With("insertion", [.. start, .. _pieces[random.Next(_pieces.Length)], .. middle, .. rest]),
            4 => With("duplication", [.. start, .. middle, .. middle, .. rest]),
            5 => With("truncation", start),
            6 => With("splice", [.. start, .. other[random.Next(other.Length)..]]),
            _ => With("swap", [.. start, .. rest, .. middle]),
        };

        EcbDamaged With(string damage, byte[] file) => new(file, $"{Damage}, {damage} at {at}");
    }
}
