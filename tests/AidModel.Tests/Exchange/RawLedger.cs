using System.Numerics;

namespace AidModel.Tests;

/// <summary>Random lines, and the rates and the currency in which they are added up.</summary>
internal sealed class RawLedger
{
    // With each further rate the fractions grow longer, and sums of many lines slower.
    // On all the days of 20 years many lines take minutes.
    private static readonly int MostDays = LongRun.IsAsked ? 7_300 : 120;

    private static readonly string[] Targets = ["EUR", "USD", "JPY", "KWD", "HRK"];

    private static readonly string?[] Payers = ["A", "B", "C", "D", "E", null];

    private readonly RawRates _rates;
    private readonly bool _isMean;
    private readonly int _shuffle;

    /// <param name="seed">What it is made from.</param>
    /// <param name="lines">How many lines.</param>
    /// <param name="isWide">Whether they are of twenty years and all currencies; else it is left to chance of how many.</param>
    public RawLedger(uint seed, int lines, bool isWide)
    {
        Random random = new((int)seed);
        _rates = random.Next(3) == 0 ? RawRates.WithOwn(random.Next(2)) : RawRates.Single(random.Next(3));
        _isMean = random.Next(3) == 0;
        _shuffle = random.Next();
        Target = Targets[random.Next(Targets.Length)];
        Lines = Make(random, lines, isWide, Target);
        Conversion = _isMean ? AidModel.Conversion.MeanOfMonth(_rates.Rates) : AidModel.Conversion.OnAnnouncement(_rates.Rates);
    }

    public RawLine[] Lines { get; }

    public string Target { get; }

    public IConversion Conversion { get; }

    public AidLedger ToLedger() => Ledger(Lines);

    /// <summary>The same lines in another order.</summary>
    public AidLedger ToShuffledLedger()
    {
        RawLine[] lines = [.. Lines];
        new Random(_shuffle).Shuffle(lines);
        return Ledger(lines);
    }

    public RawFigure Figure(IEnumerable<RawLine> lines) => new(lines, Target, RateOf);

    public override string ToString() =>
        $"{Target}, {Conversion}{string.Concat(Lines.Take(60).Select(static l => $"{Environment.NewLine}{l.Donor} {DateOnly.FromDayNumber(l.Day):O} {l.Amount} {l.Currency}"))}";

    private static AidLedger Ledger(RawLine[] lines) =>
        Tests.Make.Ledger(Payers.OfType<string>().Select(static p => Tests.Make.Donor(p)), lines.Select(static l => l.ToPledge()));

    private RawFraction? RateOf(string currency, int day)
    {
        if (!_isMean)
        {
            return _rates.OfDay(currency, Target, day);
        }

        DateOnly date = DateOnly.FromDayNumber(day);
        DateOnly first = new(date.Year, date.Month, 1);
        return _rates.Mean(currency, Target, first.DayNumber, first.AddMonths(1).DayNumber - 1);
    }

    private static RawLine[] Make(Random random, int count, bool isWide, string target)
    {
        // Some days before the first and after the last quotation too.
        int earliest = RawRates.First.DayNumber - 10;
        int all = RawRates.Last.DayNumber + 10 - earliest;
        int days = isWide || random.Next(8) == 0 ? all : (int)Math.Pow(all, random.NextDouble());
        int first = earliest + random.Next(all - days + 1);
        if (!isWide && random.Next(6) == 0)
        {
            (first, days) = (RawRates.Changes[random.Next(RawRates.Changes.Count)] - 1, 3);
        }

        int[] announced = [.. Enumerable.Range(0, MostDays).Select(_ => first + random.Next(days))];
        string[] currencies = [.. RawRates.Currencies];
        random.Shuffle(currencies);
        currencies = isWide ? currencies : currencies[..random.Next(1, currencies.Length + 1)];
        int kind = isWide ? 3 : random.Next(6);
        RawLine[] lines = new RawLine[count];
        for (int i = 0; i < count; i++)
        {
            string id = $"p{i}";
            string currency = kind == 0 ? target : currencies[random.Next(currencies.Length)];
            (BigInteger digits, int scale) = kind switch
            {
                0 => (random.Next(-400, 401) * 5, RawRates.Minor(target) + 1), // often halves of the minor unit
                1 => (random.NextInt64(1, 10_000_000_000), 2),
                2 => (Whole(random, 28), random.Next(29)), // together often too much for a decimal
                _ => Any(random),
            };
            lines[i] = i > 0 && random.Next(10) == 0
                ? Correction(random, lines[random.Next(i)], id)
                : new(id, Payers[random.Next(Payers.Length)], announced[random.Next(MostDays)], currency, digits, scale);
        }

        return lines;
    }

    /// <summary>Takes some or all of a line away again.</summary>
    private static RawLine Correction(Random random, RawLine line, string id) => line with
    {
        Id = id,
        Digits = random.Next(2) == 0 ? -line.Digits : -(line.Digits / random.Next(2, 9)),
    };

    /// <summary>0 to 28 digits, up to 20 of them before the point.</summary>
    private static (BigInteger Digits, int Scale) Any(Random random)
    {
        int length = random.Next(29);
        return (Whole(random, length), random.Next(Math.Max(0, length - 20), 29));
    }

    /// <summary>A whole number of up to so many digits.</summary>
    private static BigInteger Whole(Random random, int length) =>
        (((BigInteger)random.NextInt64() << 63) + random.NextInt64()) % BigInteger.Pow(10, length);
}
