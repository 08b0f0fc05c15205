using System.Numerics;
using System.Runtime.Intrinsics;
using Xunit;

namespace AidModel.Tests;

/// <summary>Amounts times rates at the edges of both, against whole numbers.</summary>
public sealed class ProductsTests
{
    private const long MostAmount = (1L << 52) - 1;
    private const long MostRate = (1L << 60) - 1;
    private const int Slots = 40;

    private static readonly int[] Lengths =
        [.. Enumerable.Range(1, 17), .. new[] { Products.Block, 2 * Products.Block, 4 * Products.Block }.SelectMany(static n => new[] { n - 1, n, n + 1, n + 7, n + 9 })];

    private static readonly Func<Random, long>[] Amounts =
    [
        static _ => MostAmount, static _ => -MostAmount, static r => r.Next(2) == 0 ? MostAmount : -MostAmount, static r => r.NextInt64(-MostAmount, MostAmount + 1),
        static r => r.NextInt64(-3, 4), static r => (r.NextInt64(1L << 24) << 28) - (r.Next(2) << 28), static r => -(r.NextInt64(1L << 24) << 28) - 1,
    ];

    private static readonly Func<Random, long>[] Rates =
    [
        static _ => MostRate, static r => r.NextInt64(MostRate + 1), static r => r.Next(2), static r => SlotRates.HalfMask - r.Next(2), static r => r.NextInt64(1L << 30) << 30,
        static r => (1L << r.Next(60)) - r.Next(2),
    ];

    /// <summary>Weights of more than cells hold, so that the sums of segments are wide.</summary>
    private static readonly GroupWeights Weights = MakeWeights();

    [Fact]
    public void Sums_of_segments_lose_less_than_what_products_may() => Each(static (made, length) =>
    {
        // Two groups, a segment that is left out, and one of another month.
        int[] start = [0, length / 3, length / 2, length];
        GroupSums sums = new();
        sums.Clear(2, Weights);
        Products.AddSegments(made.Amounts, made.Slots, start, [0, 1, 1], made.Packed, Slots, [1, -1, 0], 0, 3, sums, new Vector128<long>[Products.Block]);
        made.Holds(sums[1], Enumerable.Range(0, length / 3), 0);
        made.Holds(sums[0], Enumerable.Range(length / 2, length - (length / 2)), Slots);
    });

    [Fact]
    public void Products_of_consecutive_lines_lose_less_than_they_may() => Each(static (made, length) =>
    {
        for (int first = 0; first < Math.Min(length, 2); first++)
        {
            Vector128<long>[] products = new Vector128<long>[Math.Min(Products.Block, length - first)];
            Products.Fill(made.Amounts, made.Slots, made.Packed, Slots, first, products);
            for (int i = 0; i < products.Length; i++)
            {
                made.Holds(products[i], [first + i], Slots);
            }
        }
    });

    [Fact]
    public void Products_and_sums_of_chosen_lines_lose_less_than_they_may() => Each(static (made, length) =>
    {
        int[] lines = [.. Enumerable.Range(0, length).Where(static i => i % 7 != 3).Take(Products.Block)];
        Vector128<long>[] products = new Vector128<long>[Products.Block];
        Products.Fill(made.Amounts, made.Slots, made.Packed, Slots, lines, products);
        for (int i = 0; i < lines.Length; i++)
        {
            made.Holds(products[i], [lines[i]], Slots);
        }

        made.Holds(Products.Sum(made.Amounts, made.Slots, made.Packed, Slots, lines), lines, Slots);
    });

    private static GroupWeights MakeWeights()
    {
        ColumnsBuilder lines = new();
        for (int i = 0; i < 2 * Products.Block; i++)
        {
            lines.Add(new int[LineKey.Count], 0, 0, MostAmount);
        }

        LineColumns columns = lines.Build();
        return new GroupWeights(columns, [new ScanPass([0], new int[1], [], null, [], null, new bool[columns.Months.Length])], 2);
    }

    private static void Each(Action<Made, int> check)
    {
        foreach (int length in Lengths)
        {
            foreach (Func<Random, long> amounts in Amounts)
            {
                foreach (Func<Random, long> rates in Rates)
                {
                    check(new Made(new Random(length), length, amounts, rates), length);
                }
            }
        }
    }

    /// <summary>Lines of two months; what is behind the last one is not nothing, as it is in columns.</summary>
    private sealed class Made(Random random, int length, Func<Random, long> amount, Func<Random, long> rate)
    {
        private readonly long[] _rates = [.. Enumerable.Range(0, 2 * ProductsTests.Slots).Select(_ => rate(random))];

        public long[] Amounts { get; } = [.. Enumerable.Range(0, length + CodeColumn.Padding).Select(_ => amount(random))];

        public ushort[] Slots { get; } = [.. Enumerable.Range(0, length + CodeColumn.Padding).Select(_ => (ushort)random.Next(ProductsTests.Slots))];

        public long[] Packed => field ??= [.. _rates.Select(static r => ((r >> SlotRates.HalfBits) << 32) | (r & SlotRates.HalfMask))];

        public void Holds(Vector128<long> product, int[] lines, int firstRate) => Holds(Products.Whole(product), lines, firstRate);

        public void Holds(Int128 sum, IEnumerable<int> lines, int firstRate)
        {
            BigInteger exact = 0;
            BigInteger mayLose = 0;
            foreach (int i in lines)
            {
                long one = _rates[firstRate + Slots[i]];
                exact += (BigInteger)Amounts[i] * one;
                mayLose += (one & SlotRates.HalfMask) == 0 ? 0 : (BigInteger)Products.Dropped;
            }

            BigInteger lost = exact - sum;
            Assert.True(lost.IsZero || (lost > 0 && lost < mayLose), $"{sum} for {exact}: {lost} is lost of {length} lines");
        }
    }
}
