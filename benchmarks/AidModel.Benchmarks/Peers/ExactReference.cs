using System.Numerics;

namespace AidModel.Benchmarks;

/// <summary>The truth, from nothing that any contender uses: amounts are added per group, currency and day, and each group's
/// fractions of euros are added as one rational and rounded once, halves away from zero.</summary>
internal sealed class ExactReference
{
    // Fractions are cut to this many binary digits; only where that leaves the rounding open are they added as they are.
    private const int Binary = 128;

    private static readonly BigInteger Cent = new BigInteger(SyntheticTracker.Scale / 100) << Binary;

    private readonly SyntheticTracker _tracker;
    private readonly Workload _workload;
    private readonly long[] _amounts;
    private readonly Column[] _inner;

    private ExactReference(SyntheticTracker tracker, Workload workload, long[] amounts)
    {
        (_tracker, _workload, _amounts) = (tracker, workload, amounts);
        // The day, and so the month, of a cell is that of its slot.
        _inner = [.. workload.GroupBy.Skip(1).Where(static column => column != Column.Month)];
    }

    public static GroupTotals Compute(SyntheticTracker tracker, Workload workload)
    {
        long[] best = new ExactReference(tracker, workload, tracker.Best).Totals();
        return workload.HasBounds
            ? new(new ExactReference(tracker, workload, tracker.Lower).Totals(), best, new ExactReference(tracker, workload, tracker.Upper).Totals())
            : new(best);
    }

    private long[] Totals()
    {
        long[] totals = new long[_workload.Groups];
        int slots = _tracker.Rates.Slots;
        long[] cells = new long[_inner.Aggregate(1, static (product, column) => product * SyntheticTracker.Size(column)) * slots];
        for (int outer = 0; outer < SyntheticTracker.Size(_workload.GroupBy[0]); outer++)
        {
            Array.Clear(cells);
            HashSet<int> missing = AddLines(outer, cells);
            foreach (IGrouping<int, int> group in UsedCells(cells).GroupBy(cell => GroupOf(outer, cell / slots, cell % slots)))
            {
                totals[group.Key] = Round([.. group.Select(cell => (cells[cell], _tracker.Rates.ScaledUnitsPerEuro(cell % slots)))]);
            }

            foreach (int group in missing)
            {
                totals[group] = SyntheticTracker.Missing;
            }
        }

        return totals;
    }

    private static IEnumerable<int> UsedCells(long[] cells)
    {
        for (int cell = 0; cell < cells.Length; cell++)
        {
            if (cells[cell] != 0)
            {
                yield return cell;
            }
        }
    }

    private HashSet<int> AddLines(int outer, long[] cells)
    {
        HashSet<int> missing = [];
        for (int line = 0; line < _tracker.Count; line++)
        {
            if (_tracker.Code(_workload.GroupBy[0], line) != outer || !_workload.Passes(_tracker, line))
            {
                continue;
            }

            if (_amounts[line] == SyntheticTracker.Missing)
            {
                missing.Add(_workload.Group(_tracker, line));
                continue;
            }

            int cell = 0;
            foreach (Column column in _inner)
            {
                cell = (cell * SyntheticTracker.Size(column)) + _tracker.Code(column, line);
            }

            cell = (cell * _tracker.Rates.Slots) + _tracker.Slot(line);
            cells[cell] = checked(cells[cell] + _amounts[line]);
        }

        return missing;
    }

    private int GroupOf(int outer, int inner, int slot)
    {
        Span<int> codes = stackalloc int[_workload.GroupBy.Length];
        codes[0] = outer;
        for (int i = codes.Length - 1; i > 0; i--)
        {
            Column column = _workload.GroupBy[i];
            codes[i] = column == Column.Month ? _tracker.MonthOf(_tracker.Rates.DayOf(slot)) : inner % SyntheticTracker.Size(column);
            inner /= column == Column.Month ? 1 : SyntheticTracker.Size(column);
        }

        return _workload.Group(codes);
    }

    private static long Round(List<(long Sum, long Units)> cells)
    {
        BigInteger least = 0;
        int cut = 0;
        foreach ((long sum, long units) in cells)
        {
            BigInteger shifted = (BigInteger)sum * TrackerRates.Scale << Binary;
            BigInteger quotient = BigInteger.DivRem(shifted, units, out BigInteger rest);
            least += quotient - (rest.Sign < 0 ? 1 : 0);
            cut += rest.IsZero ? 0 : 1;
        }

        long rounded = ToNearest(least, Cent);
        return ToNearest(least + cut, Cent) == rounded ? rounded : RoundExactly(cells);
    }

    private static long RoundExactly(List<(long Sum, long Units)> cells)
    {
        Fraction sum = cells.Aggregate(new Fraction(0, 1), static (sum, cell) => sum + new Fraction((BigInteger)cell.Sum * TrackerRates.Scale, cell.Units));
        return ToNearest(sum.Numerator, sum.Denominator * (SyntheticTracker.Scale / 100));
    }

    private static long ToNearest(BigInteger numerator, BigInteger denominator) =>
        numerator.Sign * (long)(((BigInteger.Abs(numerator) * 2) + denominator) / (denominator * 2));
}
