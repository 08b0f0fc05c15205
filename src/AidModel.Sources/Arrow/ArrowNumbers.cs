using System.Runtime.InteropServices;
using Apache.Arrow;
using Apache.Arrow.Arrays;
using Apache.Arrow.Types;

namespace AidModel;

/// <summary>Exact numbers out of Arrow arrays.</summary>
internal static class ArrowNumbers
{
    private static readonly Int128 Most = ((Int128)1 << 96) - 1;

    public static bool Takes(IArrowType type) =>
        type is IntegerType || type.TypeId is ArrowTypeId.Decimal32 or ArrowTypeId.Decimal64 or ArrowTypeId.Decimal128;

    /// <summary>What reads whole numbers; null where there are none.</summary>
    public static Func<int, long>? Integers(IArrowArray array) => array switch
    {
        Int8Array a => i => a.Values[i],
        Int16Array a => i => a.Values[i],
        Int32Array a => i => a.Values[i],
        Int64Array a => i => a.Values[i],
        UInt8Array a => i => a.Values[i],
        UInt16Array a => i => a.Values[i],
        UInt32Array a => i => a.Values[i],
        UInt64Array a => i => checked((long)a.Values[i]),
        _ => null,
    };

    /// <summary>What reads numbers that are not null; it gives null for one that a decimal does not hold.</summary>
    public static Func<int, decimal?> Decimals(IArrowArray array)
    {
        if (array is UInt64Array large)
        {
            return i => large.Values[i];
        }

        if (Integers(array) is { } integers)
        {
            return i => integers(i);
        }

        FixedSizeBinaryArray binary = (FixedSizeBinaryArray)array;
        int scale = array switch { Decimal32Array a => a.Scale, Decimal64Array a => a.Scale, _ => ((Decimal128Array)array).Scale };
        return ((FixedSizeBinaryType)binary.Data.DataType).ByteWidth switch
        {
            4 => i => Of(MemoryMarshal.Read<int>(binary.GetBytes(i)), scale),
            8 => i => Of(MemoryMarshal.Read<long>(binary.GetBytes(i)), scale),
            _ => i => Of(MemoryMarshal.Read<Int128>(binary.GetBytes(i)), scale),
        };
    }

    /// <summary>A whole number over a power of ten.</summary>
    internal static decimal? Of(Int128 number, int scale)
    {
        while (scale < 0)
        {
            if (Int128.Abs(number) > Most)
            {
                return null;
            }

            number *= 10;
            scale++;
        }

        if (number == Int128.Zero)
        {
            return 0;
        }

        bool isNegative = Int128.IsNegative(number);
        UInt128 size = isNegative ? (UInt128)(-(number + 1)) + 1 : (UInt128)number;
        while (scale > 28 || size > (UInt128)Most)
        {
            (UInt128 shorter, UInt128 rest) = UInt128.DivRem(size, 10);
            if (scale == 0 || rest != UInt128.Zero)
            {
                return null;
            }

            (size, scale) = (shorter, scale - 1);
        }

        return new decimal((int)(uint)size, (int)(uint)(size >> 32), (int)(uint)(size >> 64), isNegative, (byte)scale);
    }
}
