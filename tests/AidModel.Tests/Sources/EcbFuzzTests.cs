using System.Text;
using System.Text.RegularExpressions;
using CsCheck;
using Xunit;

namespace AidModel.Tests;

/// <summary>Damaged files: each is refused as a file, or read as sane rates.</summary>
public sealed partial class EcbFuzzTests
{
    // A calendar of a few days, so that each can be looked up.
    private const int Days = 28;

    private static readonly DateOnly _first = new(1999, 1, 4);
    private static readonly TimeProvider _clock = new EcbSample.Stopped(new(1999, 1, 30, 12, 0, 0, TimeSpan.Zero));
    private static readonly byte[][] _seeds = [.. Seeds()];

    [Fact]
    public void Damaged_files_are_refused_or_sane()
    {
        int accepted = 0;
        Gen.Int.Select(static seed => EcbDamaged.Of(_seeds, new Random(seed))).Holds(
            damaged =>
            {
                ReferenceRates rates;
                try
                {
                    rates = EcbRates.Read(new MemoryStream(damaged.File), "damaged", _clock);
                }
                catch (SourceFormatException error)
                {
                    Assert.NotEmpty(error.Faults);
                    return;
                }

                Interlocked.Increment(ref accepted);
                CheckSane(rates, damaged.Text());
            },
            first: 1,
            count: 100_000);

        // Were all refused, or none, nothing would have been checked.
        Assert.True(Environment.GetEnvironmentVariable("AIDMODEL_SEED") is { Length: > 0 } || accepted is > 2_000 and < 60_000, $"{accepted} of 100,000 were accepted");
    }

    [Fact]
    public void Undamaged_files_are_sane()
    {
        Assert.All(_seeds, static seed => CheckSane(EcbRates.Read(new MemoryStream(seed), "seed", _clock), new EcbDamaged(seed, "undamaged").Text()));
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(static () => CheckSane(EcbSample.Read(EcbSample.Csv), "USD GBP NOK"));
    }

    /// <summary>Every quotation is of a currency that the text names, on a day of the calendar, above zero, and comes back
    /// the same when written and read again.</summary>
    private static void CheckSane(ReferenceRates rates, string text)
    {
        Currency[] currencies = [.. Code().Matches(text).Select(static m => m.Value).Distinct().Where(static c => c != "EUR" && Currency.TryParse(c, out _)).Select(Currency.Parse)];
        StringBuilder csv = new("Date," + string.Concat(currencies.Select(static c => c + ",")) + "\n");
        List<(DateOnly, Currency, decimal)> quotes = [];
        for (DateOnly day = _first; day < _first.AddDays(Days); day = day.AddDays(1))
        {
            csv.Append(System.Globalization.CultureInfo.InvariantCulture, $"{day:O},");
            foreach (Currency currency in currencies)
            {
                decimal? quote = EcbSample.Quote(rates, currency, day);
                csv.Append(System.Globalization.CultureInfo.InvariantCulture, $"{quote},");
                if (quote is { } rate)
                {
                    Assert.True(rate > 0, $"{day:O} {currency} {rate}");
                    quotes.Add((day, currency, rate));
                }
            }

            csv.Append('\n');
        }

        Assert.Equal(rates.Count, quotes.Count);
        if (quotes.Count > 0)
        {
            ReferenceRates again = EcbRates.Read(new MemoryStream(Encoding.UTF8.GetBytes(csv.ToString())), "again", _clock);
            Assert.Equal(quotes.Count, again.Count);
            Assert.All(quotes, q => Assert.Equal(q.Item3, EcbSample.Quote(again, q.Item2, q.Item1)));
        }
    }

    private static IEnumerable<byte[]> Seeds()
    {
        string[] texts =
        [
            "Date,USD,GBP,NOK,\n1999-01-29,1.1346,0.86678,12.1005,\n1999-01-28,1.1082,N/A,,\n1999-01-27,1.1,0.8,12,\n",
            "Date,USD,GBP\r\n1999-01-04,1.1789,0.7111\r\n\r\n1999-01-05,1.179,0.7122",
            "Date, USD, GBP, \n29 January 1999, 1.1346, 0.86678, \n",
            EcbSample.DailyXml.Replace("2025-04-11", "1999-01-29", StringComparison.Ordinal),
            EcbSample.HistoryXml.Replace("2025-04-1", "1999-01-1", StringComparison.Ordinal),
        ];
        foreach (string text in texts)
        {
            byte[] file = Encoding.UTF8.GetBytes(text);
            yield return file;
            yield return EcbSample.Zip(("a", file));
        }

        yield return [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(texts[0])];
        yield return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(texts[1])];
    }

    [GeneratedRegex("[A-Z]{3}")]
    private static partial Regex Code();
}
