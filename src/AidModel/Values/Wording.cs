using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace AidModel;

/// <summary>A number as a source worded it, before anyone reads bounds into it: <c>about 350 million</c>.</summary>
/// <remarks>Immutable and thread safe; equal when hedge, numbers and precision are. The default value is exactly zero.</remarks>
[JsonConverter(typeof(AidModelJsonConverter))]
public readonly record struct Wording
{
    // 0 for 1, so that the default value is the number 0 as Exactly has it.
    private readonly decimal _lastDigit;

    internal Wording(Hedge hedge, decimal figure, decimal? to = null, decimal? best = null, decimal? lastDigit = null)
    {
        Hedge = hedge;
        Figure = Digits.Normalize(figure);
        To = to;
        Best = best;
        decimal digit = HasLastDigit ? lastDigit ?? Digits.LastDigit(figure) : 0;
        _lastDigit = digit == 1 ? 0 : digit;
    }

    /// <summary>How the number was qualified.</summary>
    public Hedge Hedge { get; }

    /// <summary>The number stated; the lower of two; the power of ten of <see cref="Hedge.Magnitude"/>; 0 where there is none.</summary>
    public decimal Figure { get; }

    /// <summary>The greater number of <see cref="Hedge.Between"/> and <see cref="Hedge.Bounded"/>; else null. Null in a
    /// range also means unbounded.</summary>
    public decimal? To { get; }

    /// <summary>The best value of a <see cref="Hedge.Bounded"/>; else null.</summary>
    public decimal? Best { get; }

    /// <summary>The unit of the last significant digit of an exact number or one said to be about so:
    /// 10 million for <c>350 million</c>, 0.1 billion for <c>4.5 billion</c>; else 0.</summary>
    public decimal LastDigit => HasLastDigit && _lastDigit == 0 ? 1 : _lastDigit;

    private bool HasLastDigit => Hedge is Hedge.Exact or Hedge.About;

    /// <summary>No number at all.</summary>
    public static Wording NotGiven => new(Hedge.NotGiven, 0);

    /// <summary>More of something, without a number.</summary>
    public static Wording Further => new(Hedge.Further, 0);

    /// <summary>The number as it stands, of either sign.</summary>
    public static Wording Exactly(decimal figure) => new(Hedge.Exact, figure);

    /// <summary>About so many.</summary>
    /// <param name="figure">From 0.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="figure"/> is negative.</exception>
    public static Wording About(decimal figure) => new(Hedge.About, NotNegative(figure));

    /// <summary>The number as it stands, of either sign, said to a digit: 1,000 to the last digit 1 is not 1 thousand.</summary>
    /// <param name="figure">The number.</param>
    /// <param name="lastDigit">The unit of its last significant digit, which is that of <see cref="LastDigit"/>: a power of ten that goes into
    /// <paramref name="figure"/>, as a text can state it.</param>
    /// <exception cref="ArgumentOutOfRangeException">No text states <paramref name="figure"/> to <paramref name="lastDigit"/>.</exception>
    public static Wording Exactly(decimal figure, decimal lastDigit) => ToDigit(Hedge.Exact, figure, lastDigit);

    /// <summary>About so many, said to a digit: about 350 million to the last digit 1 million is 349 to 351 million.</summary>
    /// <param name="figure">From 0.</param>
    /// <param name="lastDigit">The unit of its last significant digit, which is that of <see cref="LastDigit"/>: a power of ten that goes into
    /// <paramref name="figure"/>, as a text can state it.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="figure"/> is negative, or no text states it to
    /// <paramref name="lastDigit"/>.</exception>
    public static Wording About(decimal figure, decimal lastDigit) => ToDigit(Hedge.About, NotNegative(figure), lastDigit);

    /// <summary>More than, or at least, so many.</summary>
    /// <param name="figure">From 0.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="figure"/> is negative.</exception>
    public static Wording MoreThan(decimal figure) => new(Hedge.MoreThan, NotNegative(figure));

    /// <summary>Up to so many.</summary>
    /// <param name="figure">From 0.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="figure"/> is negative.</exception>
    public static Wording UpTo(decimal figure) => new(Hedge.UpTo, NotNegative(figure));

    /// <summary>Less than so many.</summary>
    /// <param name="figure">From 0.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="figure"/> is negative.</exception>
    public static Wording LessThan(decimal figure) => new(Hedge.LessThan, NotNegative(figure));

    /// <summary>From one number to another.</summary>
    /// <param name="figure">The lesser, from 0.</param>
    /// <param name="to">The greater.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="figure"/> is negative, or
    /// <paramref name="to"/> is below it.</exception>
    public static Wording Between(decimal figure, decimal to)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(to, figure);
        return new(Hedge.Between, NotNegative(figure), Digits.Normalize(to));
    }

    /// <summary>A plural power of ten: 100 000 for hundreds of thousands.</summary>
    /// <param name="powerOfTen">A power of ten from 10 to 100 000 000 000.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="powerOfTen"/> is none of these.</exception>
    public static Wording Magnitude(decimal powerOfTen) =>
        WordingText.MagnitudeName(powerOfTen) is null
            ? throw new ArgumentOutOfRangeException(nameof(powerOfTen), powerOfTen, "A power of ten from 10 to 100 000 000 000 is allowed.")
            : new(Hedge.Magnitude, powerOfTen);

    /// <summary>Bounds as they stand.</summary>
    public static Wording Bounded(Bounds bounds) =>
        new(Hedge.Bounded, bounds.Lower, bounds.Upper is { } upper ? Digits.Normalize(upper) : null, bounds.Best is { } best ? Digits.Normalize(best) : null);

    /// <summary>Reads <c>about 350 million</c>, <c>more than 250</c>, <c>200 to 300</c>, <c>hundreds of thousands</c>,
    /// <c>1,100</c>, <c>further</c>, <c>not given</c>, <c>90 / 100 / 110</c> and their like.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="FormatException"><paramref name="text"/> is none of them; the message says what is wrong.</exception>
    public static Wording Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return WordingText.Read(text, out Wording wording) is { } error ? throw new FormatException(error) : wording;
    }

    /// <summary>Reads a wording as <see cref="Parse"/> does.</summary>
    /// <returns>Whether it was one.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out Wording wording)
    {
        wording = default;
        return text is not null && WordingText.Read(text, out wording) is null;
    }

    /// <summary>The canonical text, which <see cref="Parse"/> reads back to an equal wording.</summary>
    public override string ToString() => WordingText.Write(this);

    private static Wording ToDigit(Hedge hedge, decimal figure, decimal lastDigit)
    {
        Wording wording = new(hedge, figure, lastDigit: lastDigit);
        return lastDigit > 0 && WordingText.CanWrite(wording)
            ? wording
            : throw new ArgumentOutOfRangeException(nameof(lastDigit), lastDigit, $"No text states {Digits.Plain(figure)} to this last digit: a power of ten that goes into it is expected.");
    }

    // A zero may have a sign, which is no reason to refuse it.
    private static decimal NotNegative(decimal figure)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(figure, 0);
        return figure;
    }
}
