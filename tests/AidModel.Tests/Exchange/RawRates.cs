using System.Collections.Concurrent;

namespace AidModel.Tests;

/// <summary>Random daily rates of 20 years as raw digits, alone or with tables of one's own laid over them.</summary>
internal sealed class RawRates
{
    public static readonly DateOnly First = new(2006, 1, 2);

    public static readonly DateOnly Last = new(2025, 12, 31);

    /// <summary>The currencies quoted, with the digits of their rates before the point and those of their minor unit.</summary>
    private static readonly (string Code, int Whole, int Minor)[] Quoted =
    [
        ("USD", 1, 2), ("GBP", 0, 2), ("JPY", 3, 0), ("KWD", 0, 3), ("BHD", 0, 3), ("CHF", 1, 2), ("NOK", 2, 2), ("SEK", 2, 2), ("DKK", 1, 2),
        ("ISK", 3, 0), ("PLN", 1, 2), ("CZK", 2, 2), ("HUF", 3, 2), ("RON", 1, 2), ("TRY", 2, 2), ("AUD", 1, 2), ("BRL", 1, 2), ("CAD", 1, 2),
        ("CNY", 1, 2), ("HKD", 1, 2), ("IDR", 5, 2), ("ILS", 1, 2), ("INR", 2, 2), ("KRW", 4, 0), ("MXN", 2, 2), ("MYR", 1, 2), ("NZD", 1, 2),
        ("PHP", 2, 2), ("THB", 2, 2), ("ZAR", 2, 2), ("VND", 5, 0), ("HRK", 1, 2), ("LTL", 1, 2),
    ];

    /// <summary>Those that none of the daily tables quotes: two that the euro had replaced, two of one's own tables, two that
    /// have no rate.</summary>
    private static readonly (string Code, int Minor)[] Others = [("EUR", 2), ("DEM", 2), ("ITL", 0), ("UAH", 2), ("TWD", 2), ("AFN", 2), ("XDR", 2)];

    private static readonly Dictionary<string, (int Since, RawFraction Units)> Irrevocable = new()
    {
        ["DEM"] = (new DateOnly(1999, 1, 1).DayNumber, RawFraction.Parse("1.95583")),
        ["ITL"] = (new DateOnly(1999, 1, 1).DayNumber, RawFraction.Parse("1936.27")),
        ["LTL"] = (new DateOnly(2015, 1, 1).DayNumber, RawFraction.Parse("3.45280")),
        ["HRK"] = (new DateOnly(2023, 1, 1).DayNumber, RawFraction.Parse("7.53450")),
    };

    private static readonly Dictionary<string, int> MinorUnits =
        Quoted.Select(static c => (c.Code, c.Minor)).Concat(Others).ToDictionary(static c => c.Code, static c => c.Minor);

    private static readonly Lazy<RawRates>[] Tables = [.. Enumerable.Range(0, 3).Select(static seed => new Lazy<RawRates>(() => Alone(seed)))];

    private static readonly Lazy<RawRates>[] Layers = [.. Enumerable.Range(0, 2).Select(static seed => new Lazy<RawRates>(() => Layered(seed)))];

    // The topmost first.
    private readonly RawTable[] _tables;
    private readonly ConcurrentDictionary<(string From, string To, int First, int Last), RawFraction?> _found = [];

    private RawRates(params RawTable[] tables)
    {
        _tables = tables;
        Rates = tables.Select(static t => t.ToRates()).Aggregate(static (upper, lower) => upper.Over(lower));
    }

    /// <summary>The 40 currencies.</summary>
    public static IReadOnlyList<string> Currencies { get; } = [.. MinorUnits.Keys];

    /// <summary>The days on which the euro replaced a currency that is quoted until then.</summary>
    public static IReadOnlyList<int> Changes { get; } = [Irrevocable["LTL"].Since, Irrevocable["HRK"].Since];

    /// <summary>The same rates as the library has them.</summary>
    public ReferenceRates Rates { get; }

    public static RawRates Single(int index) => Tables[index % Tables.Length].Value;

    public static RawRates WithOwn(int index) => Layers[index % Layers.Length].Value;

    public static RawRates Of(RawTable table) => new(table);

    /// <summary>The digits to which an amount is rounded.</summary>
    public static int Minor(string currency) => MinorUnits[currency];

    /// <summary>The rate of a day.</summary>
    public RawFraction? OfDay(string from, string to, int day) =>
        _found.GetOrAdd((from, to, day, day), _ => Find(from, to, day, (table, a, b) => table.OfDay(a, b, day)));

    /// <summary>The mean of the days from first to last, which are more than one.</summary>
    public RawFraction? Mean(string from, string to, int first, int last) =>
        _found.GetOrAdd((from, to, first, last), _ => Find(from, to, last, (table, a, b) => table.Mean(a, b, first, last)));

    private RawFraction? Find(string from, string to, int day, Func<RawTable, string, string, RawFraction?> find)
    {
        RawFraction fixedPart = RawFraction.One;
        if (Irrevocable.TryGetValue(from, out (int Since, RawFraction Units) old) && day >= old.Since)
        {
            (from, fixedPart) = ("EUR", fixedPart / old.Units);
        }

        if (Irrevocable.TryGetValue(to, out (int Since, RawFraction Units) other) && day >= other.Since)
        {
            (to, fixedPart) = ("EUR", fixedPart * other.Units);
        }

        return Below(0, from, to, find) * fixedPart;
    }

    /// <summary>The rate out of the tables from one on downwards: none here has a use for one above. Of several tables one that quotes
    /// both currencies on no day in common has each currency's rate by itself.</summary>
    private RawFraction? Below(int top, string from, string to, Func<RawTable, string, string, RawFraction?> find)
    {
        if (from == to)
        {
            return RawFraction.One;
        }

        for (int i = top; i < _tables.Length; i++)
        {
            RawTable table = _tables[i];
            RawFraction? toPivot = from == table.Pivot ? null : find(table, from, table.Pivot);
            RawFraction? fromPivot = to == table.Pivot ? null : find(table, table.Pivot, to);
            bool hasFrom = from == table.Pivot || toPivot is not null;
            bool hasTo = to == table.Pivot || fromPivot is not null;
            if (toPivot is null && fromPivot is null)
            {
                continue;
            }

            return hasFrom && hasTo ? find(table, from, to) ?? (_tables.Length > 1 ? toPivot * fromPivot : null)
                : hasFrom ? toPivot * Below(i + 1, table.Pivot, to, find)
                : Below(i + 1, from, table.Pivot, find) * fromPivot;
        }

        return null;
    }

    private static RawRates Alone(int seed) => new(Daily(new Random(seed)));

    /// <summary>Hryvnias against the dollar now and then, over three currencies of one's own against the euro, over a daily table
    /// that has one of them too.</summary>
    private static RawRates Layered(int seed)
    {
        Random random = new(100 + seed);
        Dictionary<(string, int), (int, int)> hryvnias = [];
        for (int day = First.DayNumber; day <= Last.DayNumber; day += random.Next(1, 40))
        {
            hryvnias.Add(("UAH", day), Quote(random, 2));
        }

        Dictionary<(string, int), (int, int)> own = [];
        for (int day = First.DayNumber; day <= Last.DayNumber; day += random.Next(1, 9))
        {
            own.Add(("TWD", day), Quote(random, 2));
            own.Add(("JPY", day), Quote(random, 3));
            own.Add(("PLN", day), Quote(random, 1));
        }

        return new(new RawTable("USD", 31, hryvnias), new RawTable("EUR", 3, own), Daily(random));
    }

    /// <summary>Rates of weekdays without holidays, of each currency with gaps of its own, short and long; of the kuna and the
    /// litas on after the euro had replaced them.</summary>
    private static RawTable Daily(Random random)
    {
        Dictionary<(string, int), (int, int)> quotes = [];
        HashSet<int> holidays = [.. Enumerable.Range(0, 200).Select(_ => random.Next(First.DayNumber, Last.DayNumber + 1))];
        foreach ((string code, int whole, _) in Quoted)
        {
            for (DateOnly day = First; day <= Last; day = day.AddDays(1))
            {
                int gap = random.Next(1_000);
                if (gap == 0)
                {
                    day = day.AddDays(random.Next(30));
                }
                else if (gap > 20 && day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !holidays.Contains(day.DayNumber))
                {
                    quotes.Add((code, day.DayNumber), Quote(random, whole));
                }
            }
        }

        return new RawTable("EUR", 7, quotes);
    }

    /// <summary>4 to 6 significant digits, so many of them before the point.</summary>
    private static (int Digits, int Scale) Quote(Random random, int whole)
    {
        int digits = random.Next(Math.Max(4, whole), 7);
        int least = (int)Math.Pow(10, digits - 1);
        return (random.Next(least, least * 10), digits - whole);
    }
}
