namespace AidModel;

/// <summary>The middle and the spread of some durations, in days. Immutable, equal by content, thread safe.</summary>
/// <remarks>What is still open is not left out, since that would flatter: its lower bound is the days that it has been open, and it has no
/// upper one. A quartile between two durations lies between them by the usual straight line (type 7 of Hyndman and Fan, 1996).</remarks>
/// <param name="Count">How many durations there are, open ones among them.</param>
/// <param name="Open">How many of them are still open.</param>
/// <param name="LowerQuartile">A quarter took no longer; null without any.</param>
/// <param name="Median">Half of them took no longer; null without any.</param>
/// <param name="UpperQuartile">Three quarters took no longer; null without any.</param>
public sealed record DurationSpread(int Count, int Open, Bounds? LowerQuartile, Bounds? Median, Bounds? UpperQuartile)
{
    /// <summary>Such as <c>median 150 days (112.5 to 175), 1 of 3 still open</c>.</summary>
    public override string ToString() =>
        Count == 0 ? "none" : $"median {Median} days (quartiles {LowerQuartile} and {UpperQuartile}), {Open} of {Count} still open";

    internal static DurationSpread Of(IReadOnlyCollection<(int Days, bool IsOpen)> durations)
    {
        int[] least = [.. durations.Select(static d => d.Days).Order()];
        int?[] most = [.. durations.Select(static d => d.IsOpen ? (int?)null : d.Days).OrderBy(static d => d ?? int.MaxValue)];
        return new(durations.Count, durations.Count(static d => d.IsOpen), At(1), At(2), At(3));

        Bounds? At(int quarter)
        {
            if (least.Length == 0)
            {
                return null;
            }

            int place = (least.Length - 1) * quarter;
            int before = place / 4;
            int after = Math.Min(before + 1, least.Length - 1);
            decimal part = place % 4 / 4m;
            decimal lower = least[before] + ((least[after] - least[before]) * part);
            decimal? upper = part == 0 ? most[before] : most[before] + ((most[after] - most[before]) * part);
            return new Bounds(lower, lower == upper ? lower : null, upper);
        }
    }
}
