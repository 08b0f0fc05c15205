using System.Text.Json.Serialization;

namespace AidModel;

/// <summary>A number known within bounds: it is at least <see cref="Lower"/>, at most <see cref="Upper"/>, and
/// <see cref="Best"/> where a best value is known.</summary>
/// <remarks>Where the lower and the upper bound are equal, so is the best value. Immutable and thread safe; equal when all
/// three are (1.0 equals 1.00). The default value is exactly zero.</remarks>
[JsonConverter(typeof(AidModelJsonConverter))]
public readonly record struct Bounds
{
    private readonly bool _hasBest;
    private readonly bool _notPoint;
    private readonly decimal _best;
    private readonly decimal? _upper;

    /// <summary>Bounds from their three parts.</summary>
    /// <param name="lower">The least value, inclusive.</param>
    /// <param name="best">The best value, from <paramref name="lower"/> to <paramref name="upper"/>; null where it is unknown,
    /// unless these two leave only one.</param>
    /// <param name="upper">The greatest value, inclusive; null where there is none.</param>
    /// <exception cref="ArgumentException"><paramref name="upper"/> is below <paramref name="lower"/>, or
    /// <paramref name="best"/> lies outside them.</exception>
    public Bounds(decimal lower, decimal? best, decimal? upper)
    {
        if (upper < lower)
        {
            throw new ArgumentException($"The upper bound {Show(upper)} is below the lower bound {Show(lower)}.", nameof(upper));
        }

        if (best < lower || best > upper)
        {
            throw new ArgumentException($"The best value {Show(best)} is outside {Show(lower)} to {Show(upper)}.", nameof(best));
        }

        Lower = lower;
        if (upper != lower)
        {
            _notPoint = true;
            _hasBest = best is not null;
            _best = best ?? 0;
            _upper = upper;
        }
    }

    /// <summary>A single value, known exactly.</summary>
    public Bounds(decimal value)
        : this(value, value, value)
    {
    }

    /// <summary>Nothing is known but that it is not negative: 0, unknown, unbounded.</summary>
    public static Bounds Unknown => new(0, null, null);

    /// <summary>The least value, inclusive.</summary>
    public decimal Lower { get; }

    /// <summary>The best value; null where it is unknown.</summary>
    public decimal? Best => !_notPoint ? Lower : _hasBest ? _best : null;

    /// <summary>The greatest value, inclusive; null where there is none.</summary>
    public decimal? Upper => _notPoint ? _upper : Lower;

    /// <summary>Whether the value is known exactly.</summary>
    public bool IsExact => !_notPoint;

    /// <summary>Adds two ranges: bound to bound. An unknown best, or a missing upper bound, stays so.</summary>
    /// <exception cref="OverflowException">A sum has more digits than a decimal holds: 28, seldom 29.</exception>
    public static Bounds operator +(Bounds left, Bounds right) => Add(left, right);

    /// <summary>Adds two ranges: bound to bound. An unknown best, or a missing upper bound, stays so.</summary>
    /// <exception cref="OverflowException">A sum has more digits than a decimal holds: 28, seldom 29.</exception>
    public static Bounds Add(Bounds left, Bounds right) =>
        new(
            Digits.Add(left.Lower, right.Lower),
            left.Best is { } best && right.Best is { } otherBest ? Digits.Add(best, otherBest) : null,
            left.Upper is { } upper && right.Upper is { } otherUpper ? Digits.Add(upper, otherUpper) : null);

    /// <summary>The value, or <c>lower / best / upper</c> with <c>unknown</c> and <c>unbounded</c>, in invariant digits.</summary>
    public override string ToString() => ToString(static n => Digits.Grouped(n, 0));

    internal string ToString(Func<decimal, string> show) =>
        IsExact
            ? show(Lower)
            : $"{show(Lower)} / {(Best is { } best ? show(best) : "unknown")} / {(Upper is { } upper ? show(upper) : "unbounded")}";

    private static string Show(decimal? value) => value is { } number ? Digits.Plain(number) : "unbounded";
}
