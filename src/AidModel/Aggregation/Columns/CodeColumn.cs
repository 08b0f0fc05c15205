using System.Diagnostics;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace AidModel;

/// <summary>One small number a line, in as few bytes as the greatest needs.</summary>
internal abstract class CodeColumn
{
    /// <summary>Lines behind the last one, so that vectors may read past it.</summary>
    public const int Padding = 64;

    public abstract int BytesPerLine { get; }

    public static CodeColumn Create(int lines, int codes) => codes switch
    {
        <= byte.MaxValue + 1 => new Of<byte>(lines),
        <= ushort.MaxValue + 1 => new Of<ushort>(lines),
        _ => new Of<int>(lines),
    };

    public abstract int this[int line] { get; set; }

    public abstract void Fill(ReadOnlySpan<int> codes);

    /// <summary>Writes the code of each line of another column to its place here, by a table of new codes.</summary>
    public abstract void Scatter(CodeColumn from, ReadOnlySpan<int> places, int[] codes);

    /// <inheritdoc cref="Products.AddByCode"/>
    public abstract void AddProducts(
        long[] amounts, ushort[] slots, long[] rates, int firstRate, int[] offsets, int group, int first, int count, Vector128<long>[] cells);

    /// <summary>Adds to each group what a table has for the line's code.</summary>
    public abstract void AddTo(Span<int> groups, int first, int[] table);

    /// <summary>Adds to the group of each of some lines what a table has for its code.</summary>
    public abstract void AddTo(Span<int> groups, ReadOnlySpan<int> lines, int[] table);

    /// <summary>Makes the groups of lines negative whose code is not to be kept.</summary>
    public abstract void Drop(Span<int> groups, int first, bool[] keep);

    /// <summary>Finds the lines whose code is to be kept.</summary>
    /// <param name="first">The first line to look at.</param>
    /// <param name="count">How many to look at.</param>
    /// <param name="keep">What is kept.</param>
    /// <param name="lines">Takes the lines, with room for <see cref="Padding"/> more than are looked at.</param>
    /// <returns>How many there are.</returns>
    public abstract int Select(int first, int count, CodeSet keep, Span<int> lines);

    /// <summary>Finds those of some lines whose code is to be kept, and moves them to the front.</summary>
    /// <returns>How many there are.</returns>
    public abstract int Select(Span<int> lines, CodeSet keep);

    private sealed class Of<T>(int lines) : CodeColumn
        where T : unmanaged, IBinaryInteger<T>
    {
        private readonly T[] _codes = new T[lines + Padding];

        public override int BytesPerLine => Unsafe.SizeOf<T>();

        public override int this[int line]
        {
            get => int.CreateTruncating(_codes[line]);
            set => _codes[line] = T.CreateTruncating(value);
        }

        public override void Fill(ReadOnlySpan<int> codes)
        {
            for (int i = 0; i < codes.Length; i++)
            {
                _codes[i] = T.CreateTruncating(codes[i]);
            }
        }

        public override void Scatter(CodeColumn from, ReadOnlySpan<int> places, int[] codes)
        {
            switch (from)
            {
                case Of<byte> bytes:
                    Scatter(bytes._codes, places, codes);
                    break;
                case Of<ushort> shorts:
                    Scatter(shorts._codes, places, codes);
                    break;
                case Of<int> ints:
                    Scatter(ints._codes, places, codes);
                    break;
            }
        }

        public override void AddProducts(
            long[] amounts, ushort[] slots, long[] rates, int firstRate, int[] offsets, int group, int first, int count, Vector128<long>[] cells) =>
            Products.AddByCode(amounts, slots, rates, firstRate, _codes, offsets, group, first, count, cells);

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public override void AddTo(Span<int> groups, int first, int[] table)
        {
            ref T codes = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_codes), first);
            ref int entries = ref MemoryMarshal.GetArrayDataReference(table);
            Debug.Assert(first + groups.Length <= _codes.Length, "The lines are in the column.");
            for (int i = 0; i < groups.Length; i++)
            {
                groups[i] += Unsafe.Add(ref entries, int.CreateTruncating(Unsafe.Add(ref codes, i)));
            }
        }

        public override void AddTo(Span<int> groups, ReadOnlySpan<int> lines, int[] table)
        {
            for (int i = 0; i < lines.Length; i++)
            {
                groups[i] += table[int.CreateTruncating(_codes[lines[i]])];
            }
        }

        public override void Drop(Span<int> groups, int first, bool[] keep)
        {
            ReadOnlySpan<T> codes = _codes.AsSpan(first, groups.Length);
            for (int i = 0; i < groups.Length; i++)
            {
                groups[i] = keep[int.CreateTruncating(codes[i])] ? groups[i] : -1;
            }
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public override int Select(int first, int count, CodeSet keep, Span<int> lines)
        {
            ReadOnlySpan<T> codes = _codes.AsSpan(first, count);
            int found = 0;
            int i = 0;
            if (typeof(T) == typeof(byte) && keep.IsSmall)
            {
                ref byte bytes = ref MemoryMarshal.GetReference(MemoryMarshal.AsBytes(codes));
                for (; i < codes.Length; i += Vector512<byte>.Count)
                {
                    ulong bits = keep.Match(ref Unsafe.Add(ref bytes, i));
                    bits &= codes.Length - i < Vector512<byte>.Count ? (1UL << (codes.Length - i)) - 1 : ulong.MaxValue;
                    int matches = BitOperations.PopCount(bits);

                    // Always eight, and seldom more: a loop that ends where the bits do would be guessed wrong each time.
                    ref int next = ref lines[found];
                    int line = first + i;
                    next = Next(ref bits, line);
                    Unsafe.Add(ref next, 1) = Next(ref bits, line);
                    Unsafe.Add(ref next, 2) = Next(ref bits, line);
                    Unsafe.Add(ref next, 3) = Next(ref bits, line);
                    Unsafe.Add(ref next, 4) = Next(ref bits, line);
                    Unsafe.Add(ref next, 5) = Next(ref bits, line);
                    Unsafe.Add(ref next, 6) = Next(ref bits, line);
                    Unsafe.Add(ref next, 7) = Next(ref bits, line);
                    for (int at = 8; bits != 0; at++)
                    {
                        Unsafe.Add(ref next, at) = Next(ref bits, line);
                    }

                    found += matches;
                }
            }

            bool[] table = keep.Table;
            for (; i < codes.Length; i++)
            {
                lines[found] = first + i;
                found += table[int.CreateTruncating(codes[i])] ? 1 : 0;
            }

            return found;
        }

        public override int Select(Span<int> lines, CodeSet keep)
        {
            bool[] table = keep.Table;
            int found = 0;
            foreach (int line in lines)
            {
                lines[found] = line;
                found += table[int.CreateTruncating(_codes[line])] ? 1 : 0;
            }

            return found;
        }

        /// <summary>The line of the lowest bit, which is then cleared.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static int Next(ref ulong bits, int first)
        {
            int line = first + BitOperations.TrailingZeroCount(bits);
            bits &= bits - 1;
            return line;
        }

        private void Scatter<TFrom>(TFrom[] from, ReadOnlySpan<int> places, int[] codes)
            where TFrom : unmanaged, IBinaryInteger<TFrom>
        {
            for (int i = 0; i < places.Length; i++)
            {
                _codes[places[i]] = T.CreateTruncating(codes[int.CreateTruncating(from[i])]);
            }
        }
    }
}
