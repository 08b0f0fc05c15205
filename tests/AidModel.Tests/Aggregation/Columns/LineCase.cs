namespace AidModel.Tests;

/// <summary>Random lines, and random queries about them.</summary>
internal sealed class LineCase
{
    private const int Limit = 52;

    private static readonly Dimension[] Dimensions =
    [
        Dimension.Donor, Dimension.Recipient, Dimension.Category, Dimension.Instrument, Dimension.Currency, Dimension.Day, Dimension.Month, Dimension.Year,
    ];

    private static readonly string[] Targets = ["EUR", "USD", "JPY", "KWD", "IDR", "VND", "HRK"];

    private static readonly string[] Others = ["EUR", "USD", "GBP", "JPY", "KWD", "IDR", "VND", "HRK", "DEM", "NOK", "UAH", "AFN", "TWD", "XXX"];

    // In ordinal order none stands where a reader would put it; the first is what totals call those without a key.
    private static readonly string[] OddKeys = ["(unattributed)", "a", "B", "é", "A1", "A10", "A2", "Z", "ö", "𝄞"];

    private readonly uint _seed;
    private readonly RawRates _rates;
    private readonly string[] _targets;
    private readonly Random _random;
    private readonly DateOnly[] _days;

    /// <param name="seed">What it is made from.</param>
    /// <param name="most">How many lines at most.</param>
    public LineCase(uint seed, int most)
    {
        _seed = seed;
        _random = new Random((int)seed);
        bool isExtreme = _random.Next(2) == 0;
        _rates = isExtreme ? ExtremeRates.Rates : _random.Next(2) == 0 ? RawRates.Single(0) : RawRates.WithOwn(0);
        _targets = isExtreme ? ExtremeRates.Targets : Targets;
        _days = Days();
        Lines = new AidLine[_random.Next(8) == 0 ? _random.Next(3) : (int)Math.Pow(most, 0.3 + (0.7 * _random.NextDouble()))];
        string[] currencies = [.. isExtreme ? ExtremeRates.Currencies : Others];
        _random.Shuffle(currencies);
        currencies = currencies[.._random.Next(1, currencies.Length + 1)];
        int[] kinds = [.. Enumerable.Range(0, _random.Next(1, 4)).Select(_ => _random.Next(14))];
        int hedged = _random.Next(3) switch { 0 => 0, 1 => 10, _ => _random.Next(101) };
        string?[] donors = Keys(Lines.Length);
        string?[] recipients = Keys(300);
        string?[] categories = Keys(12);
        for (int i = 0; i < Lines.Length; i++)
        {
            Currency currency = Currency.Parse(Pick(currencies));
            Bounds amount = i > 0 && _random.Next(12) == 0 ? Opposite(Lines[_random.Next(i)]) : Amount(Pick(kinds), _random.Next(100) < hedged);
            Lines[i] = new AidLine(Pick(donors), Pick(_days), new MoneyRange(amount, currency))
            {
                Recipient = Pick(recipients),
                Category = Pick(categories),
                Instrument = _random.Next(4) == 0 ? null : (Instrument)_random.Next(10),
            };
        }
    }

    public AidLine[] Lines { get; }

    /// <summary>Another query at each call.</summary>
    public LineQuestion Ask()
    {
        Currency target = Currency.Parse(Pick(_targets));
        (IConversion conversion, Func<Currency, DateOnly, RawFraction?>? rates) = Convert(target);
        Dimension[] by = [.. Enumerable.Range(0, _random.Next(4)).Select(_ => Pick(Dimensions))];
        DimensionFilter[] only = [.. Enumerable.Range(0, Math.Max(0, _random.Next(-2, 4))).Select(_ => Filter(Pick(Dimensions)))];
        Period? announced = null;
        if (_random.Next(4) == 0)
        {
            DateOnly[] ends = [.. new[] { Pick(_days), Pick(_days) }.Order()];
            announced = new Period(ends[0], ends[1]);
        }

        return new(new AidQuery { Currency = target, Conversion = conversion, GroupBy = [.. by], Only = [.. only], Announced = announced }, rates);
    }

    /// <summary>A path into the groups of a query over time; null where its last dimension is no such.</summary>
    public string[]? Path(AidQuery query)
    {
        if (query.GroupBy.Count == 0 || query.GroupBy[^1].Name is not ("day" or "month" or "year"))
        {
            return null;
        }

        return [.. query.GroupBy.SkipLast(1).Select(d => Lines.Length == 0 || _random.Next(8) == 0 ? "nobody" : LineOracle.KeyOf(d, Pick(Lines)))];
    }

    public override string ToString() =>
        $"seed {_seed}, {Lines.Length} lines{string.Concat(Lines.Take(40).Select(static l => $"{Environment.NewLine}{l.Donor} {l.Recipient} {l.Category} {l.Instrument} {l.Announced:O} {l.Amount}"))}";

    private T Pick<T>(T[] from) => from[_random.Next(from.Length)];

    private (IConversion, Func<Currency, DateOnly, RawFraction?>?) Convert(Currency target)
    {
        DateOnly day = Pick(_days);
        DateOnly first = day.DayNumber > DateOnly.MaxValue.DayNumber - 40 ? day.AddDays(-40) : day;
        Period days = new(first, first.AddDays(_random.Next(1, 40)));
        return _random.Next(8) switch
        {
            0 => (Conversion.None, null),
            1 => (Conversion.OnDay(day, _rates.Rates), (from, _) => OfDay(from, day)),
            2 => (Conversion.OnStage(_rates.Rates), OfDay),
            3 => (Conversion.MeanOfMonth(_rates.Rates), (from, on) => Mean(from, Period.Month(on.Year, on.Month))),
            4 => (Conversion.MeanOf(days, _rates.Rates), (from, _) => Mean(from, days)),
            _ => (Conversion.OnAnnouncement(_rates.Rates), OfDay),
        };

        RawFraction? OfDay(Currency from, DateOnly on) => _rates.OfDay(from.Code, target.Code, on.DayNumber);

        RawFraction? Mean(Currency from, Period over) => _rates.Mean(from.Code, target.Code, over.From.DayNumber, over.To.DayNumber);
    }

    private DimensionFilter Filter(Dimension dimension)
    {
        string[] keys = [.. Lines.Select(l => LineOracle.KeyOf(dimension, in l)).Distinct().Append("nobody")];
        _random.Shuffle(keys);
        int count = _random.Next(4) switch { 0 => Math.Min(keys.Length, _random.Next(6)), 1 => Math.Max(0, keys.Length - _random.Next(6)), _ => _random.Next(keys.Length + 1) };
        return dimension.In(keys.AsSpan(0, count));
    }

    /// <summary>Up to so many days: few or many, close or far from one another.</summary>
    private DateOnly[] Days()
    {
        int span = Pick([1, 5, 40, 400, 7_000]);
        int first = ExtremeRates.First.DayNumber - _random.Next(-300, 40);
        List<DateOnly> days = [.. Enumerable.Range(0, _random.Next(1, 60)).Select(_ => DateOnly.FromDayNumber(first - _random.Next(span)))];
        if (_random.Next(10) == 0)
        {
            days.AddRange([new DateOnly(1998, 12, 31), new DateOnly(1999, 1, 1), new DateOnly(2022, 12, 31), new DateOnly(2023, 1, 1), new DateOnly(2024, 2, 29)]);
        }

        if (_random.Next(40) == 0)
        {
            days.AddRange([DateOnly.MinValue, DateOnly.MaxValue]);
        }

        return [.. days];
    }

    private string?[] Keys(int most)
    {
        string?[] keys = _random.Next(4) == 0
            ? OddKeys
            : [.. Enumerable.Range(0, _random.Next(3) == 0 ? 1 : _random.Next(1, Math.Max(2, most))).Select(static i => FormattableString.Invariant($"k{i}"))];
        return _random.Next(3) == 0 ? keys : [.. keys, null];
    }

    private static Bounds Opposite(in AidLine line)
    {
        Bounds amount = line.Amount.Bounds;
        return amount.IsExact ? new Bounds(-amount.Lower) : amount.Upper is { } upper ? new Bounds(-upper, -amount.Best, -amount.Lower) : amount;
    }

    private Bounds Amount(int kind, bool isHedged)
    {
        decimal one = Number(kind);
        if (!isHedged)
        {
            return new Bounds(one);
        }

        decimal[] sorted = [.. new[] { one, Number(kind), Number(kind) }.Order()];
        return _random.Next(8) switch
        {
            0 => Bounds.Unknown,
            1 => new Bounds(sorted[0], null, null),
            2 => new Bounds(sorted[0], null, sorted[2]),
            3 => new Bounds(sorted[0], sorted[1], null),
            4 => new Bounds(sorted[0], sorted[0], sorted[2]),
            _ => new Bounds(sorted[0], sorted[1], sorted[2]),
        };
    }

    private decimal Number(int kind)
    {
        decimal sign = _random.Next(8) == 0 ? -1 : 1;
        return kind switch
        {
            0 or 1 => sign * _random.NextInt64(10_000_000_000) / 100,
            2 => sign * _random.Next(1_000_000_000) * 1_000,
            3 => sign * _random.NextInt64(1L << Limit) / 10_000,
            4 => sign * ((1L << Limit) - _random.Next(-1, 3)) / 10_000,
            5 => sign * (_random.NextInt64(1L << _random.Next(1, Limit + 2)) + 1) / 10_000,
            6 => sign * _random.Next(0, 400) * 5 / 1_000,
            7 => sign * _random.Next(0, 20) / 20_000,
            8 => Any(0, 28),
            9 => Any(5, 28),
            10 => _random.Next(3) == 0 ? Pick([0m, 0.0000m, 0.0000000000000000000000000000m, -0m, 1.0000000000000000000000000000m, 12.3400000000000000000000m]) : sign * _random.Next(100),
            11 => _random.Next(20) == 0 ? Pick([decimal.MaxValue, decimal.MinValue, 79_228_162_514_264.337593543950335m, 0.0000000000000000000000000001m]) : sign * _random.Next(100_000),
            12 => sign * _random.NextInt64(1_000_000) / 1_000_000,
            _ => sign * _random.Next(1, 1_000_000),
        };
    }

    /// <summary>A decimal of any size with so many fractional digits.</summary>
    private decimal Any(int least, int most)
    {
        int bits = _random.Next(1, 97);
        UInt128 whole = (((UInt128)_random.NextInt64() << 64) ^ ((UInt128)_random.NextInt64() << 20)) >> (127 - bits);
        return new decimal((int)(uint)whole, (int)(uint)(whole >> 32), (int)(uint)(whole >> 64), _random.Next(2) == 0, (byte)_random.Next(least, most + 1));
    }
}
