using System.Diagnostics;
using System.Text;
using CsCheck;
using Xunit;

namespace AidModel.Tests;

/// <summary>Damaged files: each is refused as a file, or read as a ledger.</summary>
public sealed class IatiFuzzTests
{
    private const int Count = 20_000;

    private static readonly string[] Pieces =
    [
        "<", ">", "/", "\"", "'", "&", "&amp;", "&#0;", "&x;", "<!--", "-->", "<![CDATA[", "]]>", "<?p ?>", "<!DOCTYPE a>", "-", ".", ",", "e9", "0", "9", "99999999999999999999999999999",
        "79228162514264337593543950335", "EUR", "USD", "XXX", "abc", "2020-01-01", "9999-12-31", "0001-01-01", "2020-02-30", "\0", "\uFEFF", "\uFFFD", "é", " ", "\n", "{", "}", "[", ":", "\"id\"", "null",
        " code=\"1\"", " code=\"2\"", " code=\"3\"", " code=\"11\"", " type=\"2\"", " type=\"1\"", " role=\"1\"", "<value value-date=\"2020-01-01\">-700</value>", "<a>", "</a>", "xmlns=\"u\"",
        "<related-activity ref=\"XX-A-1\" type=\"1\"/>", "<related-activity ref=\"XX-A-2\" type=\"2\"/>", "<participating-org ref=\"XX-D\" role=\"1\"/>",
    ];

    private static readonly byte[][] Seeds = [.. Files()];

    [Fact]
    public void Damaged_files_are_refused_or_read()
    {
        int read = 0;
        Stopwatch time = Stopwatch.StartNew();
        Gen.Int.Select(static seed => Damaged(new Random(seed))).Holds(
            file =>
            {
                try
                {
                    IatiAid aid = IatiSample.Read(file, "damaged");
                    Interlocked.Increment(ref read);
                    Assert.All(aid.Unread, static u => Assert.True(u.Part == "damaged" && u.Record >= 0 && u.Why.Length > 0));
                    if (aid.Ledger.Pledges.Count > 0 && file.Length % 8 == 0)
                    {
                        Assert.Equal(aid.Ledger, IatiSample.Read(IatiSample.Write(aid.Ledger)).Ledger);
                    }
                }
                catch (SourceFormatException error)
                {
                    Assert.InRange(error.Faults.Count, 1, SourceFormatException.MostFaults);
                    Assert.All(error.Faults, static f => Assert.True(f.Line >= 0 && f.Column >= 0 && f.Message.Length > 0));
                }
            },
            first: 1,
            count: Count);
        Assert.True(Environment.GetEnvironmentVariable("AIDMODEL_SEED") is { Length: > 0 } || read is > 2_000 and < 18_000, $"{read} of {Count} were read");
        Assert.True(time.Elapsed < TimeSpan.FromMinutes(2), $"{time.Elapsed} were taken.");
    }

    private static byte[] Damaged(Random random)
    {
        byte[] file = Seeds[random.Next(Seeds.Length)];
        for (int i = random.Next(1, 5); i > 0; i--)
        {
            int at = random.Next(file.Length + 1);
            int length = Math.Min(file.Length - at, random.Next(4) == 0 ? random.Next(file.Length + 1) : random.Next(1, 8));
            byte[] start = file[..at], middle = file[at..(at + length)], rest = file[(at + length)..];
            file = random.Next(9) switch
            {
                0 when rest.Length > 0 => [.. start, .. middle, (byte)random.Next(256), .. rest[1..]],
                1 => [.. start, .. rest],
                2 => start,
                3 => [.. start, .. middle, .. middle, .. rest],
                4 => [.. start, .. rest, .. middle],

                // Digits stay digits, so that most of these are well-formed.
                5 or 6 => [.. file.Select(b => b is >= (byte)'0' and <= (byte)'9' && random.Next(20) == 0 ? (byte)random.Next('0', '9' + 1) : b)],
                _ => [.. start, .. Encoding.UTF8.GetBytes(Pieces[random.Next(Pieces.Length)]), .. middle, .. rest],
            };
        }

        return file;
    }

    private static IEnumerable<byte[]> Files()
    {
        yield return Encoding.UTF8.GetBytes(IatiSample.Rich);
        yield return Encoding.UTF8.GetBytes(IatiSample.Rich);
        yield return [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(IatiSample.Rich.Replace("utf-8", "utf-16", StringComparison.Ordinal))];
        yield return Encoding.UTF8.GetBytes("""
            <iati-activity default-currency="GBP"><other-identifier>77</other-identifier><title>Old</title>
             <participating-org role="donor" type="bilateral">D</participating-org><activity-date type="start" iso-date="2010-01-01"/>
             <transaction flow="incoming"><value currency="EUR" value-date="2010-01-18">4000</value><status ref="40">Paid contribution</status><provider-org ref="5">Sweden</provider-org><milestone-date type="disbursement">2010-01-18</milestone-date></transaction>
             <transaction flow="incoming"><value currency="EUR" value-date="2010-01-19">-30</value><status ref="20">Pledge</status><provider-org ref="6">Spain</provider-org></transaction>
            </iati-activity>
            """);
        yield return IatiSample.Write(Make.Ledger(
            [Make.Pledge("a", "EUR 5", "A"), Make.Pledge("b", "about EUR 3", "B") with { Events = [new(Stage.Disbursed, Make.Day, StatedMoney.Parse("EUR 1"), "s")] }],
            Make.PartOf("b", "a")));
    }
}
