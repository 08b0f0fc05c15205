using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace AidModel;

/// <summary>The codes of a column that a filter keeps.</summary>
internal sealed class CodeSet
{
    private const byte LowHalf = 0x0F;

    // By lower half of a code, a bit for each upper half whose code is kept: those below eight, and the others.
    private readonly Vector128<byte> _lower;
    private readonly Vector128<byte> _upper;

    public CodeSet(bool[] table)
    {
        Table = table;
        IsSmall = table.Length <= byte.MaxValue + 1 && Vector128.IsHardwareAccelerated;
        for (int code = 0; code < table.Length && IsSmall; code++)
        {
            int at = code & LowHalf;
            byte bit = (byte)(table[code] ? 1 << ((code >> 4) & 7) : 0);
            if (code < 128)
            {
                _lower = _lower.WithElement(at, (byte)(_lower[at] | bit));
            }
            else
            {
                _upper = _upper.WithElement(at, (byte)(_upper[at] | bit));
            }
        }
    }

    /// <summary>By code, whether it is kept.</summary>
    public bool[] Table { get; }

    /// <summary>Whether codes are bytes, which <see cref="Match"/> finds.</summary>
    public bool IsSmall { get; }

    /// <summary>A bit for each of 64 codes, set where it is kept.</summary>
    public ulong Match(ref byte codes)
    {
        if (Avx512BW.IsSupported)
        {
            Vector512<byte> all = Vector512.LoadUnsafe(ref codes);
            Vector512<byte> low = all & Vector512.Create(LowHalf);
            Vector512<byte> high = (all.AsUInt16() >>> 4).AsByte() & Vector512.Create(LowHalf);
            Vector512<byte> bits = Avx512BW.Shuffle(Vector512.Create(Vector256.Create(Bits, Bits)), high);
            Vector512<byte> rows = Avx512BW.BlendVariable(
                Avx512BW.Shuffle(Vector512.Create(Vector256.Create(_lower, _lower)), low),
                Avx512BW.Shuffle(Vector512.Create(Vector256.Create(_upper, _upper)), low),
                Vector512.GreaterThanOrEqual(all, Vector512.Create((byte)128)));
            return (~Vector512.Equals(rows & bits, Vector512<byte>.Zero)).ExtractMostSignificantBits();
        }

        ulong found = 0;
        for (int i = 0; i < Vector512<byte>.Count; i += Vector128<byte>.Count)
        {
            Vector128<byte> all = Vector128.LoadUnsafe(ref codes, (nuint)i);
            Vector128<byte> low = all & Vector128.Create(LowHalf);
            Vector128<byte> bits = Vector128.ShuffleNative(Bits, all >>> 4);
            Vector128<byte> isUpper = Vector128.GreaterThanOrEqual(all, Vector128.Create((byte)128));
            Vector128<byte> rows = Vector128.ConditionalSelect(isUpper, Vector128.ShuffleNative(_upper, low), Vector128.ShuffleNative(_lower, low));
            found |= (ulong)(~Vector128.Equals(rows & bits, Vector128<byte>.Zero)).ExtractMostSignificantBits() << i;
        }

        return found;
    }

    private static Vector128<byte> Bits => Vector128.Create((byte)1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128);
}
