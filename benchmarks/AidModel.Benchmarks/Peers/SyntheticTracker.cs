using System.Globalization;

namespace AidModel.Benchmarks;

/// <summary>Invented lines of a tracker in columns, in the order of their days unless shuffled, the same on every machine. Donors, currencies
/// and all else are drawn evenly and independently: no neighbouring lines have more in common than their day.</summary>
internal sealed class SyntheticTracker
{
    public const int Donors = 42;
    public const int Days = 1_400;
    public const int Categories = 10;
    public const int Recipients = 120;
    public const int Instruments = 6;

    /// <summary>How many of an amount's integer are one unit of its currency.</summary>
    public const int Scale = 10_000;

    /// <summary>A best amount that is unknown, or an upper one that there is not.</summary>
    public const long Missing = long.MinValue;

    private const int Decades = 6;
    private const int BoundedPercent = 6;
    private const ulong Seed = 20220224;

    private readonly byte[] _monthOfDay = new byte[Days];

    /// <summary>A tracker.</summary>
    /// <param name="lines">How many lines, from 1.</param>
    /// <param name="isShuffled">Whether the lines are in no order.</param>
    /// <param name="hasBounds">Whether 6 % of the lines are known within bounds only. The others are the same either way.</param>
    public SyntheticTracker(int lines, bool isShuffled = false, bool hasBounds = false)
    {
        (Count, HasBounds) = (lines, hasBounds);
        for (int day = 0; day < Days; day++)
        {
            _monthOfDay[day] = (byte)MonthsUntil(First.AddDays(day));
        }

        (Donor, Category, Recipient, Instrument, Currency) = (new byte[lines], new byte[lines], new byte[lines], new byte[lines], new byte[lines]);
        (Day, Best) = (new ushort[lines], new long[lines]);
        (Lower, Upper) = hasBounds ? (new long[lines], new long[lines]) : (Best, Best);
        SplitMix64 random = new(Seed);
        FillDays(random, isShuffled);
        for (int i = 0; i < lines; i++)
        {
            Donor[i] = (byte)random.Next(Donors);
            Currency[i] = (byte)random.Next(TrackerRates.Currencies.Count);
            Category[i] = (byte)random.Next(Categories);
            Recipient[i] = (byte)random.Next(Recipients);
            Instrument[i] = (byte)random.Next(Instruments);
            Best[i] = Amount(random);
        }

        if (hasBounds)
        {
            FillBounds(new SplitMix64(Seed + 1));
        }
    }

    private SyntheticTracker(SyntheticTracker other, int line)
    {
        (Count, HasBounds, _monthOfDay, Rates) = (other.Count + 1, other.HasBounds, other._monthOfDay, other.Rates);
        (Donor, Category, Recipient) = ([.. other.Donor, other.Donor[line]], [.. other.Category, other.Category[line]], [.. other.Recipient, other.Recipient[line]]);
        (Instrument, Currency) = ([.. other.Instrument, other.Instrument[line]], [.. other.Currency, other.Currency[line]]);
        (Day, Best) = ([.. other.Day, other.Day[line]], [.. other.Best, other.Best[line]]);
        (Lower, Upper) = HasBounds ? ([.. other.Lower, other.Lower[line]], [.. other.Upper, other.Upper[line]]) : (Best, Best);
    }

    public static DateOnly First { get; } = new(2022, 2, 24);

    public static int Months { get; } = MonthsUntil(First.AddDays(Days - 1)) + 1;

    public int Count { get; }

    public bool HasBounds { get; }

    public TrackerRates Rates { get; } = new(First, Days);

    public byte[] Donor { get; }

    public byte[] Category { get; }

    public byte[] Recipient { get; }

    public byte[] Instrument { get; }

    public byte[] Currency { get; }

    /// <summary>Days since <see cref="First"/>.</summary>
    public ushort[] Day { get; }

    /// <summary>Times <see cref="Scale"/>; <see cref="Missing"/> where unknown.</summary>
    public long[] Best { get; }

    /// <summary>Times <see cref="Scale"/>; without bounds the same array as <see cref="Best"/>.</summary>
    public long[] Lower { get; }

    /// <summary>Times <see cref="Scale"/>; <see cref="Missing"/> where there is none; without bounds the same array as
    /// <see cref="Best"/>.</summary>
    public long[] Upper { get; }

    public static string DonorName(int donor) => $"D{donor:D2}";

    public static int DonorNamed(string name) => int.Parse(name.AsSpan(1), CultureInfo.InvariantCulture);

    public static int MonthsUntil(DateOnly date) => ((date.Year - First.Year) * 12) + date.Month - First.Month;

    public static int Size(Column column) => column switch
    {
        Column.Donor => Donors,
        Column.Month => Months,
        Column.Day => Days,
        Column.Currency => TrackerRates.Currencies.Count,
        Column.Category => Categories,
        Column.Recipient => Recipients,
        _ => Instruments,
    };

    /// <summary>The same lines and one once more.</summary>
    public SyntheticTracker Repeat(int line) => new(this, line);

    public int Code(Column column, int line) => column switch
    {
        Column.Donor => Donor[line],
        Column.Month => _monthOfDay[Day[line]],
        Column.Day => Day[line],
        Column.Currency => Currency[line],
        Column.Category => Category[line],
        Column.Recipient => Recipient[line],
        _ => Instrument[line],
    };

    public int MonthOf(int day) => _monthOfDay[day];

    /// <summary>The number of a line's currency and day among the <see cref="Rates"/>.</summary>
    public int Slot(int line) => Rates.SlotOf(Currency[line], Day[line]);

    /// <summary>From 1,000 to 1,000,000,000 units, each decade as often as the next, to the hundredth; one in a hundred
    /// takes back.</summary>
    private static long Amount(SplitMix64 random)
    {
        long least = 1_000 * 100 * (long)Math.Pow(10, random.Next(Decades));
        long hundredths = least + random.Next(least * 9);
        return hundredths * (Scale / 100) * (random.Next(100) == 0 ? -1 : 1);
    }

    private void FillDays(SplitMix64 random, bool isShuffled)
    {
        int[] lines = new int[Days];
        for (int i = 0; i < Count; i++)
        {
            lines[random.Next(Days)]++;
        }

        int end = 0;
        for (int day = 0; day < Days; day++)
        {
            Day.AsSpan(end, lines[day]).Fill((ushort)day);
            end += lines[day];
        }

        // All else is drawn independently.
        for (int i = Count - 1; isShuffled && i > 0; i--)
        {
            int other = (int)random.Next(i + 1);
            (Day[i], Day[other]) = (Day[other], Day[i]);
        }
    }

    /// <summary>Only some donors leave best amounts unknown, and only some leave out upper ones: else hardly a total of many
    /// lines would have any.</summary>
    private void FillBounds(SplitMix64 random)
    {
        for (int i = 0; i < Count; i++)
        {
            long best = Best[i];
            (Lower[i], Upper[i]) = (best, best);
            if (random.Next(100) < BoundedPercent)
            {
                long hundredth = Math.Abs(best) / Scale * (Scale / 100);
                Lower[i] -= hundredth * (1 + random.Next(20));
                Upper[i] = Donor[i] % 3 == 0 && random.Next(5) == 0 ? Missing : best + (hundredth * (1 + random.Next(50)));
                Best[i] = Donor[i] % 4 == 0 && random.Next(5) == 0 ? Missing : best;
            }
        }
    }
}
