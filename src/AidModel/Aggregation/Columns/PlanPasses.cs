namespace AidModel;

/// <summary>Works out which line belongs to which group of a plan.</summary>
internal sealed class PlanPasses
{
    // More groups than this, and than lines, are counted before they are reckoned with: most would be empty.
    private const long MostDense = 1 << 20;

    private readonly LineColumns _columns;
    private readonly AidQuery _query;
    private readonly Func<string, string?> _kindOf;
    private readonly IReadOnlyDictionary<Dimension, int> _own;
    private readonly List<(Role Role, PlanKeys[] Keys)> _roles = [];
    private readonly long[] _strides;
    private readonly long[]? _present;

    public PlanPasses(
        LineColumns columns, AidQuery query, Func<string, string?> kindOf, IReadOnlyDictionary<Dimension, int> own, IReadOnlyCollection<ValueList<string>> more)
    {
        _columns = columns;
        _query = query;
        _kindOf = kindOf;
        _own = own;
        IReadOnlyList<Dimension> dimensions = query.GroupBy;
        foreach (Role role in dimensions.Contains(Dimension.Role) ? Enum.GetValues<Role>() : [query.Along])
        {
            _roles.Add((role, [.. dimensions.Select((d, i) => PlanKeys.Of(d, columns, role, kindOf, own, more.Select(keys => keys[i])))]));
        }

        Keys = _roles[0].Keys;
        _strides = new long[Keys.Length];
        long groups = 1;
        for (int i = Keys.Length - 1; i >= 0; i--)
        {
            _strides[i] = groups;
            groups = checked(groups * Math.Max(1, Keys[i].Keys.Length));
        }

        bool isDense = groups <= Math.Max(MostDense, 4 * columns.Lines) && groups <= int.MaxValue / 64;
        _present = isDense ? null : Present(more);
        Groups = _present?.Length ?? (int)groups;
        Passes = [.. _roles.Select(r => Make(r.Role, r.Keys))];
    }

    /// <summary>The keys of each dimension.</summary>
    public PlanKeys[] Keys { get; }

    /// <summary>How many groups there may be.</summary>
    public int Groups { get; }

    /// <summary>One for each role whose money is counted.</summary>
    public ScanPass[] Passes { get; }

    /// <summary>The key of a group in a dimension.</summary>
    public string KeyOf(int group, int dimension)
    {
        long place = _present?[group] ?? group;
        string[] keys = Keys[dimension].Keys;
        return keys[place / _strides[dimension] % keys.Length];
    }

    /// <summary>The group of some keys; -1 where no line has them.</summary>
    public int Find(IReadOnlyList<string> keys)
    {
        long place = PlaceOf(keys);
        return place < 0 ? -1 : At(place);
    }

    /// <summary>The groups of a line that is in no column, with its shares of them.</summary>
    public IEnumerable<(int Group, Rational Share, Role Role)> Of(WideLine line)
    {
        foreach ((Role role, PlanKeys[] keys) in _roles)
        {
            foreach ((int donor, Rational share) in line.Shares?[(int)role] ?? [(line.Codes[(int)role], Rational.One)])
            {
                if (Keeps(line, role, donor))
                {
                    yield return (At(keys.Select((k, i) => PlaceOf(k, line, role, donor) * _strides[i]).Sum()), share, role);
                }
            }
        }
    }

    /// <summary>The place of a combination of keys; -1 where a dimension does not have one.</summary>
    private long PlaceOf(IReadOnlyList<string> keys)
    {
        long place = 0;
        for (int i = 0; i < Keys.Length; i++)
        {
            int at = Keys[i].PlaceOf(keys[i]);
            if (at < 0)
            {
                return -1;
            }

            place += at * _strides[i];
        }

        return place;
    }

    private int At(long place) => _present is null ? (int)place : Array.BinarySearch(_present, place) is >= 0 and var at ? at : -1;

    private bool Keeps(WideLine line, Role role, int donor)
    {
        if (_query.Announced is { } days && !days.Contains(_columns.Day(line.Month, line.Slot)))
        {
            return false;
        }

        foreach (DimensionFilter filter in _query.Only)
        {
            PlanKeys keys = KeysOf(filter.Dimension, role);
            if (!filter.Set.Contains(keys.Keys[PlaceOf(keys, line, role, donor)]))
            {
                return false;
            }
        }

        return true;
    }

    private int PlaceOf(PlanKeys keys, WideLine line, Role role, int donor) =>
        keys.IsOfMonth ? keys.Map[line.Month]
        : keys.IsOfSlot ? keys.Map[(line.Month * _columns.SlotsPerMonth) + line.Slot]
        : keys.Column is { } column ? keys.Map[column == LineKey.Of(role) ? donor : line.Codes[column]]
        : keys.PlaceOf(role.ToString());

    private PlanKeys KeysOf(Dimension dimension, Role role) => PlanKeys.Of(dimension, _columns, role, _kindOf, _own, []);

    /// <summary>The combinations of keys that lines have, rising.</summary>
    private long[] Present(IEnumerable<ValueList<string>> more)
    {
        HashSet<long> places = [.. more.Select(PlaceOf)];
        foreach ((Role role, PlanKeys[] keys) in _roles)
        {
            foreach (LineSet set in new[] { _columns.Exact, _columns.Hedged })
            {
                for (int segment = 0; segment < _columns.Segments; segment++)
                {
                    for (int line = set.Start[segment]; line < set.Start[segment + 1]; line++)
                    {
                        places.Add(PlaceOf(keys, set, segment, line, role));
                    }
                }
            }

            foreach (WideLine line in _columns.Wide)
            {
                foreach ((int donor, _) in line.Shares?[(int)role] ?? [(line.Codes[(int)role], Rational.One)])
                {
                    places.Add(keys.Select((k, i) => PlaceOf(k, line, role, donor) * _strides[i]).Sum());
                }
            }
        }

        return [.. places.Order()];
    }

    private long PlaceOf(PlanKeys[] keys, LineSet set, int segment, int line, Role role)
    {
        long place = 0;
        for (int i = 0; i < keys.Length; i++)
        {
            PlanKeys key = keys[i];
            int month = _columns.SegmentMonth[segment];
            int at = key.IsOfMonth ? key.Map[month]
                : key.IsOfSlot ? key.Map[(month * _columns.SlotsPerMonth) + set.Slots[line]]
                : key.Column is not { } column ? key.PlaceOf(role.ToString())
                : key.Map[CodeOfSegment(column, segment) ?? set.Codes[column]![line]];
            place += at * _strides[i];
        }

        return place;
    }

    /// <summary>The code that all lines of a segment have in a column; null where they may differ.</summary>
    private int? CodeOfSegment(int column, int segment) =>
        _columns.Constant[column] is >= 0 and var code ? code
        : column == LineKey.Payer && _columns.IsByPayer ? _columns.SegmentPayer[segment]
        : null;

    private bool IsOfSegment(int column) => _columns.Constant[column] >= 0 || (column == LineKey.Payer && _columns.IsByPayer);

    private ScanPass Make(Role role, PlanKeys[] keys)
    {
        (PlanKeys Keys, bool[] Keep)[] filters = [.. _query.Only.Select(f => KeysOf(f.Dimension, role) is var k ? (k, k.Keys.Select(f.Set.Contains).ToArray()) : default)];
        bool[]? keepSlots = KeepSlots([.. filters.Where(static f => f.Keys.IsOfSlot)]);
        (bool[] keepsAny, bool[] keepsSome) = Months(keepSlots);
        (int, CodeSet)[] keep =
        [
            .. filters.Where(f => f.Keys.Column is { } column && !IsOfSegment(column))
                .Select(static f => (f.Keys.Column!.Value, new CodeSet([.. f.Keys.Map.Select(place => f.Keep[place])]))),
        ];
        (int, int[])[] tables =
        [
            .. keys.Select(static (k, i) => (Keys: k, At: i)).Where(k => _present is null && k.Keys.Column is { } column && !IsOfSegment(column))
                .Select(k => (k.Keys.Column!.Value, k.Keys.Map.Select(place => (int)(place * _strides[k.At])).ToArray())),
        ];
        int[]? slotTable = _present is null ? SlotTable(keys) : null;
        bool isParts = keep.Length > 0 || tables.Length > 0 || slotTable is not null || _present is not null;
        int[] segments = new int[_columns.Segments];
        int[] parts = new int[_columns.Segments];
        for (int segment = 0; segment < segments.Length; segment++)
        {
            int month = _columns.SegmentMonth[segment];
            int group = keepsAny[month] && KeepsSegment(filters, segment, role) ? GroupOf(keys, segment, role) : -1;
            bool isPart = isParts || keepsSome[month];
            segments[segment] = isPart ? -1 : group;
            parts[segment] = isPart ? group : -1;
        }

        LineGroups? groups = _present is null ? null : new(_columns.Exact, GroupsOf(_columns.Exact, keys, role), GroupsOf(_columns.Hedged, keys, role));
        return new ScanPass(segments, Array.TrueForAll(parts, static p => p < 0) ? null : parts, tables, slotTable, keep, keepSlots, keepsSome, groups);
    }

    private int[] GroupsOf(LineSet set, PlanKeys[] keys, Role role)
    {
        int[] groups = new int[set.Lines];
        for (int segment = 0; segment < _columns.Segments; segment++)
        {
            for (int line = set.Start[segment]; line < set.Start[segment + 1]; line++)
            {
                groups[line] = At(PlaceOf(keys, set, segment, line, role));
            }
        }

        return groups;
    }

    /// <summary>What of the group the segment tells.</summary>
    private int GroupOf(PlanKeys[] keys, int segment, Role role)
    {
        if (_present is not null)
        {
            return 0;
        }

        long group = 0;
        for (int i = 0; i < keys.Length; i++)
        {
            int place = keys[i].IsOfMonth ? keys[i].Map[_columns.SegmentMonth[segment]]
                : keys[i].IsOfSlot ? 0
                : keys[i].Column is not { } column ? keys[i].PlaceOf(role.ToString())
                : CodeOfSegment(column, segment) is { } code ? keys[i].Map[code]
                : 0;
            group += place * _strides[i];
        }

        return (int)group;
    }

    private bool KeepsSegment((PlanKeys Keys, bool[] Keep)[] filters, int segment, Role role)
    {
        foreach ((PlanKeys keys, bool[] keep) in filters)
        {
            int? place = keys.IsOfMonth ? keys.Map[_columns.SegmentMonth[segment]]
                : keys.IsOfSlot ? null
                : keys.Column is not { } column ? keys.PlaceOf(role.ToString())
                : CodeOfSegment(column, segment) is { } code ? keys.Map[code]
                : null;
            if (place is { } at && !keep[at])
            {
                return false;
            }
        }

        return true;
    }

    private int[]? SlotTable(PlanKeys[] keys)
    {
        if (!Array.Exists(keys, static k => k.IsOfSlot))
        {
            return null;
        }

        int[] table = new int[_columns.Used.Length];
        for (int i = 0; i < keys.Length; i++)
        {
            for (int slot = 0; keys[i].IsOfSlot && slot < table.Length; slot++)
            {
                table[slot] += (int)(keys[i].Map[slot] * _strides[i]);
            }
        }

        return table;
    }

    /// <summary>By month and slot, whether filters and the days asked for keep it; null where they keep all.</summary>
    private bool[]? KeepSlots((PlanKeys Keys, bool[] Keep)[] filters)
    {
        if (filters.Length == 0 && _query.Announced is null)
        {
            return null;
        }

        bool[] keep = new bool[_columns.Used.Length];
        for (int i = 0; i < keep.Length; i++)
        {
            (int month, int slot) = Math.DivRem(i, _columns.SlotsPerMonth);
            keep[i] = _columns.Used[i]
                && (_query.Announced is not { } days || days.Contains(_columns.Day(month, slot)))
                && Array.TrueForAll(filters, f => f.Keep[f.Keys.Map[i]]);
        }

        return keep;
    }

    /// <summary>By month, whether any of its slots is kept, and whether some are and others are not.</summary>
    private (bool[] Any, bool[] Some) Months(bool[]? keepSlots)
    {
        bool[] any = new bool[_columns.Months.Length];
        bool[] some = new bool[any.Length];
        for (int month = 0; month < any.Length; month++)
        {
            bool isAll = true;
            for (int slot = 0; slot < _columns.SlotsPerMonth; slot++)
            {
                int i = (month * _columns.SlotsPerMonth) + slot;
                bool isKept = keepSlots?[i] ?? true;
                any[month] |= _columns.Used[i] && isKept;
                isAll &= !_columns.Used[i] || isKept;
            }

            some[month] = any[month] && !isAll;
        }

        return (any, some);
    }
}
