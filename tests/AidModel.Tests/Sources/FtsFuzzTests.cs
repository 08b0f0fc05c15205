using System.Text;
using CsCheck;
using Xunit;

namespace AidModel.Tests;

/// <summary>Damaged pages: each is refused as a page, or read so that nothing is lost.</summary>
public sealed class FtsFuzzTests
{
    private static readonly byte[][] _seeds =
    [
        Encoding.UTF8.GetBytes(FtsSample.Page),
        Encoding.UTF8.GetBytes(FtsSample.PageOf([FtsSample.Paid, FtsSample.Flow(2, "-1e-3", more: ""","parentFlowId": 101, "decisionDate": "2020-01-02", "originalAmount": 1, "originalCurrency": "NOK" """)], 2, next: "https://example.org/2")),
    ];

    private static readonly byte[][] _pieces = [.. new[]
    {
        "\"", "\\", "\\ud800", "{", "}", "[", "]", ",", ":", "null", "true", "-", "1e999", "9999999999999999999999999999999", "0.1", "\"id\":", "\"flows\":", "\"amountUSD\":",
        "\0", "\n", "\uFEFF", "é", "\"behavior\": \"shared\",", "\"101\"", "\"pledge\"", "\"Organization\"", "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[", "  ",
    }.Select(Encoding.UTF8.GetBytes)];

    [Fact]
    public void Damaged_pages_are_refused_or_lose_nothing()
    {
        int accepted = 0;
        Gen.Int.Select(static seed => Damaged(new Random(seed))).Holds(
            page =>
            {
                FtsData data;
                try
                {
                    data = FtsSample.Read(page);
                }
                catch (SourceFormatException error)
                {
                    Assert.InRange(error.Faults.Count, 1, SourceFormatException.MostFaults);
                    int lines = page.Count(static b => b == '\n') + 1;
                    Assert.All(error.Faults, f => Assert.True(f.Line >= 0 && f.Line <= lines && f.Column >= 0 && f.Message.Length > 0, f.ToString()));
                    return;
                }

                Interlocked.Increment(ref accepted);
                CheckSane(data, page);
            },
            first: 1,
            count: 20_000);

        // Were all refused, or none, nothing would have been checked.
        Assert.True(Environment.GetEnvironmentVariable("AIDMODEL_SEED") is { Length: > 0 } || accepted is > 1_000 and < 15_000, $"{accepted} of 20,000 were accepted");
    }

    [Fact]
    public void Undamaged_pages_lose_nothing() => Assert.All(_seeds, static seed => CheckSane(FtsSample.Read(seed), seed));

    /// <summary>Each record is in the ledger or is told, and its amount is what stands there.</summary>
    private static void CheckSane(FtsData data, byte[] page)
    {
        using System.Text.Json.JsonDocument json = System.Text.Json.JsonDocument.Parse(page.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? page.AsMemory(3) : page);
        System.Text.Json.JsonElement flows = json.RootElement.GetProperty("data").GetProperty("flows");
        Assert.Equal(data.Flows.Count, data.Ledger.Pledges.Count);
        for (int record = 1; record <= flows.GetArrayLength(); record++)
        {
            FtsFlow? flow = data.Flows.SingleOrDefault(f => f.Record == record);
            bool isTold = data.Unread.Any(u => u.Record == record);
            Assert.True(flow is not null || isTold, $"flow {record} is lost");
            if (flow is not null)
            {
                Pledge pledge = data.Ledger.Pledges.Single(p => p.Id == flow.PledgeId);
                Assert.True(pledge.Amount is not null || isTold, $"the amount of flow {record} is lost");
                Assert.Equal(flow.AmountUsd, pledge.Amount?.Wording.Figure);
                string? text = data.Original(pledge.Id).SingleOrDefault(static t => t.Column == "amountUSD")?.Text;
                Assert.True(pledge.Amount is null || decimal.Parse(text!, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture) == flow.AmountUsd, text);
            }
        }

        Assert.NotNull(data.Ledger.Total(data.Funding() with { GroupBy = [Dimension.Donor, data.ByPlan] }).Total.ToString());
    }

    private static byte[] Damaged(Random random)
    {
        byte[] page = [.. _seeds[random.Next(_seeds.Length)]];
        for (int i = random.Next(1, 4); i > 0; i--)
        {
            int at = random.Next(page.Length + 1);
            int length = Math.Min(page.Length - at, random.Next(3) == 0 ? random.Next(400) : random.Next(1, 8));
            byte[] start = page[..at], middle = page[at..(at + length)], rest = page[(at + length)..];
            page = random.Next(7) switch
            {
                0 when rest.Length > 0 => [.. start, .. middle, (byte)(rest[0] ^ (1 << random.Next(8))), .. rest[1..]],
                1 when rest.Length > 0 => [.. start, .. middle, (byte)random.Next(32, 127), .. rest[1..]],
                2 => [.. start, .. rest],
                3 => [.. start, .. _pieces[random.Next(_pieces.Length)], .. middle, .. rest],
                4 => [.. start, .. middle, .. middle, .. rest],
                5 when random.Next(4) == 0 => start,
                _ => Digit(page, at, random),
            };
        }

        return page;
    }

    /// <summary>Another digit, so that there are damaged pages that are still JSON.</summary>
    private static byte[] Digit(byte[] page, int at, Random random)
    {
        int digit = page.AsSpan(at).IndexOfAnyInRange((byte)'0', (byte)'9');
        byte[] other = [.. page];
        if (digit >= 0)
        {
            other[at + digit] = (byte)('0' + random.Next(10));
        }

        return other;
    }
}
