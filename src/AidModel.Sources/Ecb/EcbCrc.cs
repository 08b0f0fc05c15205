namespace AidModel;

/// <summary>The checksum of a zip's content, CRC-32 (ISO 3309), which <see cref="System.IO.Compression.ZipArchive"/> does
/// not check before .NET 11.</summary>
internal static class EcbCrc
{
    private const int Slices = 8;

    private static readonly uint[][] _tables = Tables();

    /// <summary>The checksum.</summary>
    public static uint Of(ReadOnlySpan<byte> data)
    {
        uint[] t0 = _tables[0], t1 = _tables[1], t2 = _tables[2], t3 = _tables[3];
        uint[] t4 = _tables[4], t5 = _tables[5], t6 = _tables[6], t7 = _tables[7];
        uint crc = uint.MaxValue;
        for (; data.Length >= Slices; data = data[Slices..])
        {
            uint low = crc ^ System.Buffers.Binary.BinaryPrimitives.ReadUInt32LittleEndian(data);
            uint high = System.Buffers.Binary.BinaryPrimitives.ReadUInt32LittleEndian(data[4..]);
            crc = t7[(byte)low] ^ t6[(byte)(low >> 8)] ^ t5[(byte)(low >> 16)] ^ t4[low >> 24]
                ^ t3[(byte)high] ^ t2[(byte)(high >> 8)] ^ t1[(byte)(high >> 16)] ^ t0[high >> 24];
        }

        foreach (byte b in data)
        {
            crc = (crc >> 8) ^ t0[(byte)(crc ^ b)];
        }

        return ~crc;
    }

    /// <summary>For each byte, what it does to the checksum from as many bytes away as the table's index.</summary>
    private static uint[][] Tables()
    {
        uint[][] tables = [.. Enumerable.Range(0, Slices).Select(static _ => new uint[256])];
        for (uint b = 0; b < 256; b++)
        {
            uint crc = b;
            for (int bit = 0; bit < 8; bit++)
            {
                crc = (crc >> 1) ^ ((crc & 1) * 0xEDB88320);
            }

            tables[0][b] = crc;
        }

        for (int slice = 1; slice < Slices; slice++)
        {
            for (int b = 0; b < 256; b++)
            {
                uint crc = tables[slice - 1][b];
                tables[slice][b] = (crc >> 8) ^ tables[0][(byte)crc];
            }
        }

        return tables;
    }
}
