using System.Text.Json.Serialization;

namespace AidModel;

/// <summary>Who is among the first of a ranking. Immutable and thread safe.</summary>
/// <param name="Count">Up to which place, from 1.</param>
/// <param name="Certain">Those that are among them, whatever the unknown amounts are. Of figures that tie, they may be more than
/// <paramref name="Count"/>.</param>
/// <param name="Possible">Those that may be among them or not.</param>
[JsonConverter(typeof(AidModelJsonConverter))]
public sealed record RankingCut(int Count, ValueList<RankedPlace> Certain, ValueList<RankedPlace> Possible)
{
    /// <summary>Such as <c>among the first 3: GBR, DEU; possibly NOR</c>.</summary>
    public override string ToString()
    {
        string certain = Certain.Count == 0 ? "none for certain" : string.Join(", ", Certain.Select(static p => p.Name));
        string possible = Possible.Count == 0 ? string.Empty : $"; possibly {string.Join(", ", Possible.Select(static p => p.Name))}";
        return $"among the first {Count}: {certain}{possible}";
    }
}
