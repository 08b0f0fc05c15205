using System.Numerics;

namespace AidModel.Tests;

/// <summary>What a figure has to be, in whole minor units: two digits where a currency has none.</summary>
internal sealed record LineFigure(
    Currency Currency,
    BigInteger Lower,
    BigInteger? Best,
    BigInteger? Upper,
    BigInteger Stated,
    long Lines,
    long LinesWithoutValue,
    LineFigure[] Unconverted)
{
    /// <summary>Whether decimals hold it, without what is not converted.</summary>
    public bool Fits => Holds(Lower) && Holds(Stated) && (Best is not { } best || Holds(best)) && (Upper is not { } upper || Holds(upper));

    private int Digits => Currency.MinorUnits ?? 2;

    /// <summary>What is wrong with an amount; null where nothing is.</summary>
    public string? FaultOf(MoneyRange range) =>
        range.Currency == Currency && Is(range.Bounds.Lower, Lower) && Is(range.Bounds.Best, Upper == Lower ? Lower : Best) && Is(range.Bounds.Upper, Upper)
            ? null
            : $"{range}, not {Lower} / {Best} / {Upper} of the minor unit of {Currency}";

    /// <summary>What is wrong with a figure; null where nothing is.</summary>
    public string? FaultOf(AidFigure figure)
    {
        if (FaultOf(figure.Range) is { } fault)
        {
            return fault;
        }

        if (figure.Stated.Currency != Currency || !Is(figure.Stated.Amount, Stated))
        {
            return $"stated {figure.Stated}, not {Stated} of the minor unit";
        }

        if (figure.Lines != Lines || figure.LinesWithoutValue != LinesWithoutValue)
        {
            return $"{figure.Lines} lines, {figure.LinesWithoutValue} without value, not {Lines} and {LinesWithoutValue}";
        }

        if (figure.NotDeflated != new MoneyRange(default, Currency))
        {
            return $"{figure.NotDeflated} not deflated";
        }

        if (!Array.TrueForAll(Unconverted, static u => u.Fits))
        {
            try
            {
                return $"unconverted {figure.Unconverted}, which no decimal holds";
            }
            catch (OverflowException)
            {
                return null;
            }
        }

        return figure.Unconverted.Count != Unconverted.Length
            ? $"unconverted {figure.Unconverted}, not {string.Join(", ", Unconverted.Select(static u => u.Currency))}"
            : figure.Unconverted.Zip(Unconverted, static (shown, own) => own.FaultOf(shown)).FirstOrDefault(static f => f is not null);
    }

    private bool Holds(BigInteger rounded)
    {
        for (int digits = Digits; digits > 0 && rounded % 10 == 0; digits--)
        {
            rounded /= 10;
        }

        return BigInteger.Abs(rounded) < BigInteger.Pow(2, 96);
    }

    private bool Is(decimal? shown, BigInteger? expected)
    {
        if (shown is not { } value || expected is not { } whole)
        {
            return shown is null && expected is null;
        }

        (BigInteger unscaled, int scale) = LineCell.Split(value);
        return unscaled * BigInteger.Pow(10, Digits) == whole * BigInteger.Pow(10, scale);
    }
}
