using System.Buffers.Binary;
using System.Text;
using Xunit;

namespace AidModel.Tests;

/// <summary>Files made to take memory or time: each is refused after a bounded amount of both.</summary>
public sealed class EcbLimitsTests
{
    private const string TooLarge = "there are more than the 67,108,864 bytes that are read at most";

    [Fact]
    public void Line_of_ten_megabytes_is_refused_in_less_memory()
    {
        byte[] file = [.. "Date,USD,\n2025-04-11,1,\n2025-04-10,x,\n"u8, .. Enumerable.Repeat((byte)'1', 10_000_000)];
        long allocated = Allocated(() => Assert.Equal(
            $"line 3, column 2: 'x' is no rate above 0, nor N/A\nline 4, column 1: the line has more than the 65,536 characters that are read at most: it begins '{new string('1', 40)}…'",
            EcbSample.Faults(file)));
        Assert.InRange(allocated, 0, 8_000_000);
    }

    [Fact]
    public void Line_of_the_greatest_length_is_read()
    {
        string Line(int length) => $"Date,USD,\n2025-04-11,{new string(' ', length - 13)}1,\n";
        Assert.Equal(1, EcbSample.Read(Line(EcbRates.LongestLine)).Count);
        Assert.StartsWith("line 2, column 3: the line has more than", EcbSample.Faults(Line(EcbRates.LongestLine + 1)), StringComparison.Ordinal);
    }

    [Fact]
    public void Zip_bomb_is_refused_unread()
    {
        byte[] bomb = EcbSample.Zip(("a.csv", new byte[200_000_000]));
        Assert.InRange(bomb.Length, 0, 1_000_000);
        long allocated = Allocated(() => Assert.Equal(TooLarge, EcbSample.Faults(bomb)));
        Assert.InRange(allocated, 0, 2_000_000);
    }

    [Theory]
    [InlineData(1_000)]
    [InlineData(0)]
    public void Zip_bomb_that_lies_about_its_size_is_refused_where_the_lie_ends(int said)
    {
        byte[] bomb = EcbSample.Zip(("a.csv", new byte[200_000_000]));
        BinaryPrimitives.WriteInt32LittleEndian(bomb.AsSpan(bomb.AsSpan().LastIndexOf("PK\u0001\u0002"u8) + 24), said);
        long allocated = Allocated(() => Assert.StartsWith("the zip is damaged", EcbSample.Faults(bomb), StringComparison.Ordinal));
        Assert.InRange(allocated, 0, 2_000_000);
    }

    [Theory]
    [InlineData("", "1", "line 1, column 1: the line has more than")]
    [InlineData("Date,USD,\n", "2025-04-11,1,\n", "line 3, column 1: '2025-04-11' stands in line 2 already")]
    [InlineData("Date,USD,\n", "                                                                                                    \n", TooLarge)]
    [InlineData("PK\u0003\u0004", "PK\u0003\u0004", "there are more than the 16,777,216 bytes that are read at most")]
    [InlineData("<a>", "<a>", "line 1, column 2: the element 'a' is not known here")]
    [InlineData(EcbSample.DailyXml, "<!-- again, and again, and again, and again, and again, and again -->", TooLarge)]
    [InlineData(EcbSample.DailyXml, " ", "the 65,536 bytes before byte ")]
    public void Stream_without_end_is_refused(string beginning, string again, string fault)
    {
        EcbEndlessStream endless = new(Encoding.UTF8.GetBytes(beginning), Encoding.UTF8.GetBytes(again));
        SourceFormatException error = Assert.Throws<SourceFormatException>(() => EcbRates.Read(endless, "endless", EcbSample.Clock));
        Assert.StartsWith(fault, error.Faults[0].ToString(), StringComparison.Ordinal);
        Assert.InRange(endless.Given, 1, EcbRates.LargestFile + 1_000_000);
    }

    [Fact]
    public void Depth_and_length_of_xml_are_bounded()
    {
        string open = EcbSample.HistoryXml[..EcbSample.HistoryXml.IndexOf("<Cube time", StringComparison.Ordinal)];
        EcbEndlessStream deep = new(Encoding.UTF8.GetBytes(open), "<Cube>"u8.ToArray());
        Assert.EndsWith("elements lie in each other deeper than 32" + Environment.NewLine + "There may be more.", Assert.Throws<SourceFormatException>(() => EcbRates.Read(deep, "deep", EcbSample.Clock)).Message, StringComparison.Ordinal);
        Assert.InRange(deep.Given, 0, 100_000);

        EcbEndlessStream value = new(Encoding.UTF8.GetBytes(open + "<Cube time='"), "1"u8.ToArray());
        string fault = Assert.Throws<SourceFormatException>(() => EcbRates.Read(value, "long", EcbSample.Clock)).Faults[0].ToString();
        Assert.EndsWith(" have no tag", fault, StringComparison.Ordinal);
        Assert.InRange(value.Given, 0, 200_000);
    }

    private static long Allocated(Action action)
    {
        // Once before, so that what is made once is not counted.
        action();
        long before = GC.GetAllocatedBytesForCurrentThread();
        action();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
