using System.Globalization;
using System.Text.Json.Serialization;

namespace AidModel;

/// <summary>A figure's place in a ranking: one more than how many figures are greater. Immutable and thread safe.</summary>
[JsonConverter(typeof(AidModelJsonConverter))]
public sealed class RankedPlace
{
    private readonly Lazy<ValueList<string>> _wouldSettle;

    internal RankedPlace(AidTotal total, AidRatio? ratio, int from, int to, bool isTied, Func<ValueList<string>> wouldSettle)
    {
        Total = total;
        Ratio = ratio;
        From = from;
        To = to;
        IsTied = isTied;
        _wouldSettle = new(wouldSettle);
    }

    /// <summary>The figure; of a ranking of ratios, the one that is divided.</summary>
    public AidTotal Total { get; }

    /// <summary>The ratio that is ranked; null where figures are.</summary>
    public AidRatio? Ratio { get; }

    /// <summary>The keys of the figure.</summary>
    public ValueList<string> Keys => Total.Keys;

    /// <summary>The first place that it may have, from 1, inclusive: one more than how many figures are certain to be greater.</summary>
    public int From { get; }

    /// <summary>The last place that it may have, inclusive: one more than how many figures may be greater.</summary>
    public int To { get; }

    /// <summary>Whether what is known decides the place.</summary>
    public bool IsCertain => From == To;

    /// <summary>Whether another figure is certain to be exactly as great, and so has the same place.</summary>
    public bool IsTied { get; }

    /// <summary>The place: <c>1</c>, <c>1=</c> where figures tie, <c>1-2</c> where it is not decided.</summary>
    public string Place => From == To
        ? string.Create(CultureInfo.InvariantCulture, $"{From}{(IsTied ? "=" : string.Empty)}")
        : string.Create(CultureInfo.InvariantCulture, $"{From}-{To}");

    /// <summary>What would have to be known to decide the place: of the figure, and of each that may be greater or not, as
    /// <see cref="AidTotal.IsGreaterThan"/> has it; worked out when it is first asked for. Empty where the place is certain; a hundred
    /// facts at most, of which the last says where there are more.</summary>
    public ValueList<string> WouldSettle => _wouldSettle.Value;

    internal string Name => Keys.Count == 0 ? "Total" : string.Join(", ", Keys);

    /// <summary>Whether the place is among the first so many.</summary>
    /// <param name="count">Up to which place, from 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is not positive.</exception>
    public Verdict IsAmongFirst(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        return To <= count ? Verdict.Of(true) : From > count ? Verdict.Of(false) : new Verdict(Answer.Undetermined, WouldSettle);
    }

    /// <summary>The place and the figure.</summary>
    public override string ToString() => $"{Place} {(object?)Ratio ?? Total}";
}
