using CsCheck;
using Xunit;

namespace AidModel.Tests;

/// <summary>Totals across currencies against whole numbers: of every group the sum of all lines by their own rates, rounded
/// once.</summary>
public sealed class ExactTotalsTests
{
    private static readonly Dimension[][] Groupings =
    [
        [], [Dimension.Donor], [Dimension.Month], [Dimension.Donor, Dimension.Month], [Dimension.Year], [Dimension.Month, Dimension.Donor],
    ];

    private static readonly int _many = LongRun.IsAsked ? 100_000 : 20_000;

    [Fact]
    public void Totals_of_few_lines_are_exact() => Ledgers(1, 50).Holds(
        static raw =>
        {
            AidLedger ledger = raw.ToLedger();
            AidLedger shuffled = raw.ToShuffledLedger();
            foreach (Dimension[] by in Groupings)
            {
                Check(raw, by, ledger, shuffled);
            }
        },
        first: 4101000,
        count: 300);

    [Fact]
    public void Totals_of_a_thousand_lines_are_exact() => Ledgers(1_000, 1_000, isWide: true).Holds(
        static raw => Check(raw, [Dimension.Donor, Dimension.Month], raw.ToLedger(), raw.ToShuffledLedger()),
        first: 4201000,
        count: 12);

    [Fact]
    public void Totals_of_many_lines_are_exact() => Ledgers(_many, _many, isWide: true).Holds(
        static raw => Check(raw, [Dimension.Donor], raw.ToShuffledLedger()),
        first: 4301000,
        count: 1);

    private static Gen<RawLedger> Ledgers(int least, int most, bool isWide = false) =>
        Gen.Select(Gen.UInt, Gen.Int[least, most]).Select((seed, lines) => new RawLedger(seed, lines, isWide));

    /// <summary>Every figure of a query: of the groups, of what they roll up to, and of what has a donor; the same in each
    /// ledger.</summary>
    private static void Check(RawLedger raw, Dimension[] by, params AidLedger[] ledgers)
    {
        AidQuery query = new() { Currency = Currency.Parse(raw.Target), Conversion = raw.Conversion, GroupBy = [.. by] };
        (string[] Keys, RawFigure Figure)[] expected = [.. Enumerable.Range(0, by.Length + 1).SelectMany(depth => Groups(raw, by[..depth]))];
        RawFigure attributed = raw.Figure(raw.Lines.Where(static l => l.Donor is not null));
        RawFigure unattributed = raw.Figure(raw.Lines.Where(static l => l.Donor is null));
        foreach (AidLedger ledger in ledgers)
        {
            if (!attributed.Fits || !unattributed.Fits || Array.Exists(expected, static e => !e.Figure.Fits))
            {
                Assert.Throws<OverflowException>(() => Compare(ledger.Total(query)));
                continue;
            }

            AidTotals totals = ledger.Total(query);
            Compare(totals);
            Assert.Equal(
                expected.Where(e => e.Keys.Length == by.Length).Select(static e => string.Join('|', e.Keys)).Order(StringComparer.Ordinal),
                totals.Groups.Select(static g => string.Join('|', g.Keys)).Order(StringComparer.Ordinal));
            if (raw.Lines.Length <= 50)
            {
                Assert.All(expected, e => Assert.True(e.Figure.Exact.Is(totals[e.Keys].Exact.Lower)));
                Assert.Equal(totals.Total.Exact.Lower, totals.Groups.Aggregate(Rational.Zero, static (sum, g) => sum + g.Exact.Lower));
            }
        }

        void Compare(AidTotals totals)
        {
            foreach ((string[] keys, RawFigure figure) in expected)
            {
                Assert.Null(figure.Fault(totals[keys]));
            }

            Assert.Null(attributed.Fault(totals.Attributed));
            Assert.Null(unattributed.Fault(totals.Unattributed));
        }
    }

    private static IEnumerable<(string[] Keys, RawFigure Figure)> Groups(RawLedger raw, Dimension[] by) =>
        raw.Lines.GroupBy(l => string.Join('|', by.Select(d => Key(d, l))))
            .Select(g => (g.Key.Split('|', StringSplitOptions.RemoveEmptyEntries), raw.Figure(g)));

    private static string Key(Dimension dimension, RawLine line) =>
        dimension == Dimension.Donor ? line.Donor ?? AidTotals.UnattributedKey
        : dimension == Dimension.Year ? line.Month[..4]
        : line.Month;
}
