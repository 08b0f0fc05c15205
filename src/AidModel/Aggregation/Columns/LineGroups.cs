namespace AidModel;

/// <summary>The group of every line, where there are too many combinations of keys to reckon it from them.</summary>
internal sealed record LineGroups(LineSet Exact, int[] OfExact, int[] OfHedged)
{
    public int[] Of(LineSet set) => ReferenceEquals(set, Exact) ? OfExact : OfHedged;
}
