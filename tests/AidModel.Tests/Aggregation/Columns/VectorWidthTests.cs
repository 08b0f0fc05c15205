using System.Globalization;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Xunit;

namespace AidModel.Tests;

/// <summary>Whether a run has the vectors that it is meant to have: the runtime passes over a setting that it does not know.</summary>
public sealed class VectorWidthTests(ITestOutputHelper output)
{
    private const int Always = 128;

    /// <summary>The bits of the widest vectors that the engine uses here.</summary>
    private static int Bits => Avx512F.IsSupported ? 512 : Avx2.IsSupported ? 256 : Vector128.IsHardwareAccelerated ? Always : 0;

    [Fact]
    public void Vectors_are_as_wide_as_AIDMODEL_VECTOR_BITS_says()
    {
        if (Environment.GetEnvironmentVariable("AIDMODEL_VECTOR_BITS") is not { Length: > 0 } named)
        {
            output.WriteLine($"AIDMODEL_VECTOR_BITS is not set: nothing is asserted. Vectors are of {Bits} bits.");
            return;
        }

        int expected = int.Parse(named, CultureInfo.InvariantCulture);
        Assert.Contains(expected, new[] { 0, Always, 256, 512 });
        Assert.SkipWhen(Bits < expected && expected > Always, $"Vectors of {expected} bits are not there: this run has {Bits} bits.");
        Assert.Equal(expected, Bits);
    }
}
