using System.Numerics;

namespace AidModel.Tests;

/// <summary>What some lines come to, by currency and day, and rounded once, by whole numbers alone.</summary>
internal sealed class LineSum
{
    private readonly Dictionary<(Currency Currency, DateOnly Day), LineCell> _cells = [];

    public void Add(LineCell cell) => CellOf(cell).Add(cell);

    public void Add(LineSum other)
    {
        foreach (LineCell cell in other._cells.Values)
        {
            CellOf(cell).Add(cell);
        }
    }

    /// <summary>In a currency, by rates that there may be.</summary>
    public LineFigure Round(LineQuestion question)
    {
        Currency target = question.Query.Currency;
        Dictionary<Currency, LineCell> missing = [];
        List<(LineCell Cell, RawFraction Factor)> converted = [];
        foreach (((Currency currency, DateOnly day), LineCell cell) in _cells)
        {
            if (question.RateOf(currency, day) is { } factor)
            {
                converted.Add((cell, factor));
                continue;
            }

            if (!missing.TryGetValue(currency, out LineCell? sum))
            {
                missing[currency] = sum = new LineCell(cell.Keys);
            }

            sum.Add(cell);
        }

        LineFigure[] unconverted =
        [
            .. missing.Where(static m => m.Value.WithoutUpper > 0 || !m.Value.Lower.IsZero || !m.Value.Upper.IsZero)
                .OrderBy(static m => m.Key.Code, StringComparer.Ordinal).Select(static m => Figure(m.Key, [(m.Value, RawFraction.One)], [])),
        ];
        return Figure(target, converted, unconverted);
    }

    private static LineFigure Figure(Currency currency, List<(LineCell Cell, RawFraction Factor)> cells, LineFigure[] unconverted)
    {
        bool isExact = cells.TrueForAll(static c => c.Cell.Lower == c.Cell.Best && c.Cell.Best == c.Cell.Upper);
        long withoutBest = cells.Sum(static c => c.Cell.WithoutBest);
        bool hasUpper = cells.TrueForAll(static c => c.Cell.WithoutUpper == 0);
        BigInteger lower = Rounded(static c => c.Lower);
        BigInteger best = isExact ? lower : Rounded(static c => c.Best);
        BigInteger upper = isExact ? lower : Rounded(static c => c.Upper);
        return new(
            currency,
            lower,
            withoutBest == 0 ? best : null,
            hasUpper ? upper : null,
            withoutBest > 0 && hasUpper ? BigInteger.Min(best, upper) : best,
            cells.Sum(static c => c.Cell.Lines),
            withoutBest,
            unconverted);

        BigInteger Rounded(Func<LineCell, BigInteger> amount) =>
            RawFraction.Sum([.. cells.Select(c => LineCell.Fraction(amount(c.Cell)) * c.Factor)]).Round(currency.MinorUnits ?? 2);
    }

    private LineCell CellOf(LineCell like)
    {
        (Currency, DateOnly) key = (like.Keys.Amount.Currency, like.Keys.Announced);
        if (!_cells.TryGetValue(key, out LineCell? cell))
        {
            _cells[key] = cell = new LineCell(like.Keys);
        }

        return cell;
    }
}
