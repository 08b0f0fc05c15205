using System.Text;
using CsCheck;
using Xunit;

namespace AidModel.Tests;

/// <summary>Damaged files: each is refused as a file, or read as a release whose ledgers hold together.</summary>
public sealed class KielFuzzTests
{
    private static readonly byte[][] Workbooks =
    [
        KielFile.Workbook(("Data", [.. KielFile.Raw.Take(5)])),
        KielFile.Workbook(("Exchange rates", [["USD", "1.1"]]), ("Country Summary", [["Country", "Military commitments"], ["Germany", "1"]]), ("Data", KielFile.Euros)),
    ];

    private static readonly string[] Texts = [KielFile.Csv(KielFile.Raw), KielFile.Csv(KielFile.Euros)];

    private static readonly string[] Pieces =
        ["\"", ",", "\n", "<", ">", "</c>", "<v>", "</row>", "t=\"s\"", "t=\"e\"", "1e999", "-1", "99999999999999999999999999999", "7e28", "1e20", "1E-9", "٣/٤/٢٢", "until 1/2/2023", new('A', 100), "Not given", "#NAME?", "\0", "&#0;", "XFD1048576", "USD", "Military", "0", ".", "id"];

    [Fact]
    public void Damaged_tables_in_workbooks_are_refused_or_read() => Check(1, 14_000, "made.xlsx", static random =>
    {
        Dictionary<string, string> parts = KielFile.Parts(random.Next(2) == 0 ? [("Data", [.. KielFile.Raw.Take(5)])] : [("Country Summary", [["Country", "Military commitments"], ["Germany", "1"]]), ("Data", KielFile.Euros)]);
        string part = random.Next(4) == 0 ? parts.Keys.ElementAt(random.Next(parts.Count)) : "xl/worksheets/sheet1.xml";
        parts[part] = Damaged(parts[part], random);
        return KielFile.Zip(parts);
    });

    [Fact]
    public void Damaged_workbooks_are_refused_or_read() => Check(100_001, 6_000, "made.xlsx", static random => EcbDamaged.Of(Workbooks, random).File);

    [Fact]
    public void Damaged_csv_is_refused_or_read() => Check(200_001, 20_000, "made.csv", static random => Encoding.UTF8.GetBytes(Damaged(Texts[random.Next(Texts.Length)], random)));

    private static void Check(uint first, int count, string name, Func<Random, byte[]> make)
    {
        int read = 0;
        Gen.Int.Holds(
            seed =>
            {
                KielRelease release;
                try
                {
                    release = KielFile.Read(make(new Random(seed)), name);
                }
                catch (SourceFormatException error)
                {
                    Assert.InRange(error.Faults.Count, 1, SourceFormatException.MostFaults);
                    return;
                }

                Interlocked.Increment(ref read);
                Assert.NotEmpty(release.Rows);
                Assert.NotEmpty(release.Compare().ToString());
                foreach (KielMeasure measure in Enum.GetValues<KielMeasure>())
                {
                    foreach (KielBasis basis in Enum.GetValues<KielBasis>())
                    {
                        Assert.All(release.LedgerOf(measure, basis).Pledges, p => Assert.NotEmpty(release.Original(p.Id)));
                    }
                }
            },
            first,
            count);
        Assert.True(Environment.GetEnvironmentVariable("AIDMODEL_SEED") is { Length: > 0 } || (read > 100 && read < count), $"{read} of {count} were read");
    }

    private static string Damaged(string text, Random random)
    {
        for (int i = random.Next(1, 5); i > 0; i--)
        {
            int at = random.Next(text.Length + 1);
            int length = Math.Min(text.Length - at, random.Next(1, 12));
            text = random.Next(5) switch
            {
                0 => text.Remove(at, length),
                1 => text.Insert(at, Pieces[random.Next(Pieces.Length)]),
                2 => text[..at] + Pieces[random.Next(Pieces.Length)] + text[(at + length)..],
                3 => text.Insert(at, text.Substring(at, length)),
                _ when length > 0 => $"{text[..at]}{(char)random.Next(32, 300)}{text[(at + 1)..]}",
                _ => text[..at],
            };
        }

        return text;
    }
}
