namespace AidModel;

/// <summary>How the equipment of a pledge differs between two records of it.</summary>
internal static class EquipmentChange
{
    /// <summary>Whether the same units come to other money because of their prices, or because of the basis on which they are valued.</summary>
    /// <param name="before">The earlier record.</param>
    /// <param name="after">The later record.</param>
    /// <param name="arePriced">Whether both amounts are known to be units at prices.</param>
    public static bool IsRepriced(Pledge before, Pledge after, bool arePriced) =>
        before.Amount?.Currency == after.Amount?.Currency
        && CountsOf(before).SequenceEqual(CountsOf(after))
        && (before.Basis != after.Basis || (before.Equipment.Count > 0 && (arePriced || (IsPriced(before) && IsPriced(after)))));

    /// <summary>Why the same units come to other money, in words.</summary>
    public static string Repriced(Pledge before, Pledge after) =>
        before.Basis == after.Basis ? "the same equipment at other prices"
        : before.Equipment.Count == 0 ? $"{BasisChange.Words(after.Basis)} instead of {BasisChange.Words(before.Basis)}, with no equipment listed on either side"
        : $"the same equipment at {BasisChange.Words(after.Basis)} instead of {BasisChange.Words(before.Basis)}";

    /// <summary>What is more or less of the equipment, in words; null where all is the same.</summary>
    public static string? Units(Pledge before, Pledge after)
    {
        (string Item, string Quantity)[] old = [.. CountsOf(before)];
        (string Item, string Quantity)[] now = [.. CountsOf(after)];
        (string Item, string Quantity)[] gone = [.. old.Except(now)];
        (string Item, string Quantity)[] come = [.. now.Except(old)];
        return gone.Length == 0 && come.Length == 0 ? null
            : come.Length == 0 ? $"without {Text(gone)}"
            : gone.Length == 0 ? $"with {Text(come)} more"
            : $"{Text(come)} instead of {Text(gone)}";
    }

    private static string Text((string Item, string Quantity)[] lines)
    {
        string first = string.Join(", ", lines.Take(3).Select(static l => $"{l.Quantity} {l.Item}"));
        return lines.Length > 3 ? $"{first} and {lines.Length - 3} more" : first;
    }

    private static IEnumerable<(string Item, string Quantity)> CountsOf(Pledge pledge) =>
        pledge.Equipment.Select(static e => (e.Item, Quantity: e.Quantity.ToString()))
            .OrderBy(static e => e.Item, StringComparer.Ordinal).ThenBy(static e => e.Quantity, StringComparer.Ordinal);

    /// <summary>Whether a pledge is worth what its lines come to: it states no other amount.</summary>
    private static bool IsPriced(Pledge pledge)
    {
        if (pledge.Amount is not { } stated)
        {
            return pledge.Tranches.Count == 0;
        }

        BoundsReader reader = new(HedgePolicy.Default, static _ => { });
        (Interval lines, Currency? currency) = reader.Read(pledge with { Amount = null, Tranches = [] });
        return currency == stated.Currency && lines.Best is { } sum && reader.Read(stated).Best == sum;
    }
}
