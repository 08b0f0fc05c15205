namespace AidModel;

/// <summary>What of a pledge's money moves between groups.</summary>
internal static class BridgeMoves
{
    /// <summary>What each group loses or gains because the pledge is in others; nothing where it is in the same ones.</summary>
    /// <remarks>Where it leaves groups and enters others, all that it had leaves, and enters in the shares that it has there. Where it
    /// only enters or only leaves some, no more moves than others lose or gain.</remarks>
    public static Dictionary<ValueList<string>, Rational> Between(Dictionary<ValueList<string>, BridgeCell> old, Dictionary<ValueList<string>, BridgeCell> now)
    {
        Dictionary<ValueList<string>, Rational> moved = [];
        ValueList<string>[] left = [.. old.Keys.Where(k => !now.ContainsKey(k))];
        ValueList<string>[] entered = [.. now.Keys.Where(k => !old.ContainsKey(k))];
        if (old.Count == 0 || now.Count == 0 || (left.Length == 0 && entered.Length == 0))
        {
            return moved;
        }

        if (left.Length > 0 && entered.Length > 0)
        {
            Share(left, k => -old[k].Stated, -Sum(left, k => old[k].Stated));
            Share(entered, k => now[k].Stated, Sum(left, k => old[k].Stated));
            return moved;
        }

        ValueList<string>[] all = [.. old.Keys.Union(now.Keys)];
        Rational gained = Sum(all, k => Rational.Max(Change(k), Rational.Zero));
        Rational lost = Sum(all, k => Rational.Max(-Change(k), Rational.Zero));
        Rational most = Rational.Min(gained, lost);
        if (most.Sign > 0)
        {
            Share([.. all.Where(k => Change(k).Sign > 0)], Change, most);
            Share([.. all.Where(k => Change(k).Sign < 0)], Change, -most);
        }

        return moved;

        Rational Change(ValueList<string> keys) => now.GetValueOrDefault(keys, BridgeCell.Zero).Stated - old.GetValueOrDefault(keys, BridgeCell.Zero).Stated;

        void Share(ValueList<string>[] groups, Func<ValueList<string>, Rational> part, Rational amount)
        {
            Rational whole = Sum(groups, part);
            for (int i = 0; i < groups.Length; i++)
            {
                moved[groups[i]] = whole.Sign != 0 ? amount * part(groups[i]) / whole : i == 0 ? amount : Rational.Zero;
            }
        }
    }

    private static Rational Sum(IEnumerable<ValueList<string>> groups, Func<ValueList<string>, Rational> amount) =>
        groups.Aggregate(Rational.Zero, (sum, k) => sum + amount(k));
}
