using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace AidModel.Benchmarks;

/// <summary>The limit that memory sets: reads as many bytes as a query must and only adds up what they happen to be.</summary>
/// <param name="bytesPerLine">How many bytes a line has.</param>
internal sealed class BandwidthContender(int lines, int bytesPerLine) : Contender
{
    public const string Title = "reading the same bytes";

    private long[] _memory = [];

    public override string Name => Title;

    public override double? BytesPerLine => bytesPerLine;

    /// <summary>What was added up, so that it must be.</summary>
    public long Sum { get; private set; }

    // Nothing of it is zero: pages of zeros might all be one.
    public override void Prepare()
    {
        _memory = new long[(long)lines * bytesPerLine / sizeof(long)];
        _memory.AsSpan().Fill(1);
    }

    public override void Run() => Sum = Add(_memory);

    private static long Add(long[] memory)
    {
        Vector512<long> a = default, b = default, c = default, d = default;
        ReadOnlySpan<Vector512<long>> vectors = MemoryMarshal.Cast<long, Vector512<long>>(memory);
        int i = 0;
        for (; i <= vectors.Length - 4; i += 4)
        {
            a += vectors[i];
            b += vectors[i + 1];
            c += vectors[i + 2];
            d += vectors[i + 3];
        }

        for (; i < vectors.Length; i++)
        {
            a += vectors[i];
        }

        return Vector512.Sum(a + b + c + d);
    }
}
