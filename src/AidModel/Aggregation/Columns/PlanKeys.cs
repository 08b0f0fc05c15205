using System.Globalization;

namespace AidModel;

/// <summary>The keys of one dimension of a plan, in ordinal order, and where in the columns a line's key stands. Immutable.</summary>
internal sealed class PlanKeys
{
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    private PlanKeys(Dimension dimension, IEnumerable<string> keys)
    {
        Dimension = dimension;
        Keys = [.. keys.Distinct().Order(StringComparer.Ordinal)];
        for (int i = 0; i < Keys.Length; i++)
        {
            _places.Add(Keys[i], i);
        }
    }

    public Dimension Dimension { get; }

    public string[] Keys { get; }

    /// <summary>The column of keys that tells it; null for days and currencies, and for the role of a pass.</summary>
    public int? Column { get; private init; }

    /// <summary>By code of the column, by place of the month, or by month and slot: the place of its key. One for each role where there
    /// are several.</summary>
    public int[] Map { get; private init; } = [];

    /// <summary>Whether months tell it.</summary>
    public bool IsOfMonth { get; private init; }

    /// <summary>Whether slots tell it.</summary>
    public bool IsOfSlot { get; private init; }

    /// <summary>The place of a key; -1 where there is none.</summary>
    public int PlaceOf(string key) => _places.GetValueOrDefault(key, -1);

    /// <summary>The keys of a dimension under a role.</summary>
    /// <param name="dimension">The dimension.</param>
    /// <param name="columns">The lines.</param>
    /// <param name="role">The role whose donors are meant.</param>
    /// <param name="kindOf">The kind of a donor, by id.</param>
    /// <param name="own">The columns of the caller's own dimensions; none where there are no lines.</param>
    /// <param name="more">Keys that no line of the columns has.</param>
    public static PlanKeys Of(
        Dimension dimension, LineColumns columns, Role role, Func<string, string?> kindOf, IReadOnlyDictionary<Dimension, int> own, IEnumerable<string> more)
    {
        if (dimension == Dimension.Role)
        {
            return new(dimension, Enum.GetNames<Role>());
        }

        if (dimension == Dimension.Day || dimension == Dimension.Currency)
        {
            return OfSlots(dimension, columns, more);
        }

        if (dimension == Dimension.Month || dimension == Dimension.Year)
        {
            string[] keys = [.. columns.Months.Select(m => Text(dimension, new DateOnly(m / 12, (m % 12) + 1, 1)))];
            PlanKeys months = new(dimension, keys.Concat(more));
            return new(dimension, months.Keys) { IsOfMonth = true, Map = [.. keys.Select(months.PlaceOf)] };
        }

        if (dimension.IsOwn && !own.ContainsKey(dimension))
        {
            return new(dimension, more);
        }

        int column = dimension == Dimension.Recipient ? LineKey.Recipient
            : dimension == Dimension.Category ? LineKey.Category
            : dimension == Dimension.Instrument ? LineKey.Instrument
            : dimension.IsOwn ? own[dimension]
            : LineKey.Of(role);
        KeyList list = columns.Keys[column];
        Func<string, string?> keyOf = dimension == Dimension.Kind ? kindOf
            : dimension == Dimension.IsAttributed ? static _ => "attributed"
            : static id => id;
        string[] byCode = [.. Enumerable.Range(0, list.Count).Select(code => (list[code] is { } key ? keyOf(key) : null) ?? AidTotals.UnattributedKey)];
        PlanKeys all = new(dimension, byCode.Concat(more));
        return new(dimension, all.Keys) { Column = column, Map = [.. byCode.Select(all.PlaceOf)] };
    }

    private static PlanKeys OfSlots(Dimension dimension, LineColumns columns, IEnumerable<string> more)
    {
        string?[] keys = new string?[columns.Used.Length];
        for (int i = 0; i < keys.Length; i++)
        {
            if (columns.Used[i])
            {
                (int month, int slot) = Math.DivRem(i, columns.SlotsPerMonth);
                keys[i] = dimension == Dimension.Day
                    ? Text(dimension, columns.Day(month, slot))
                    : columns.Currencies[LineSlot.Currency(slot)]?.Code ?? AidTotals.UnattributedKey;
            }
        }

        PlanKeys all = new(dimension, keys.OfType<string>().Concat(more));
        return new(dimension, all.Keys) { IsOfSlot = true, Map = [.. keys.Select(k => k is null ? 0 : all.PlaceOf(k))] };
    }

    private static string Text(Dimension dimension, DateOnly day) =>
        day.ToString(dimension == Dimension.Day ? "O" : dimension == Dimension.Month ? "yyyy-MM" : "yyyy", CultureInfo.InvariantCulture);
}
