using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace AidModel;

/// <summary>Which lines belong to which group, once: a query that counts money under each role has a pass for each. Immutable.</summary>
/// <param name="Segments">By segment, its group where all lines of it belong to one; negative where none does, or not all to one.</param>
/// <param name="Parts">By segment, the group of its first key where its lines are looked at one by one; negative else. Null where none are.</param>
/// <param name="Tables">Columns whose codes tell the group: what each code adds to it.</param>
/// <param name="SlotTable">By month and slot, what it adds to the group; null where it adds nothing.</param>
/// <param name="Keep">Columns of which only some codes count.</param>
/// <param name="KeepSlots">By month and slot, whether it counts; null where all do.</param>
/// <param name="KeepsSome">By month, whether only some of its slots count.</param>
/// <param name="LineGroups">The groups of lines that are looked at one by one; null where tables tell them.</param>
internal sealed record ScanPass(
    int[] Segments, int[]? Parts, (int Key, int[] Table)[] Tables, int[]? SlotTable, (int Key, CodeSet Set)[] Keep, bool[]? KeepSlots, bool[] KeepsSome,
    LineGroups? LineGroups = null)
{
    /// <summary>Whether all lines of a segment are of one group.</summary>
    public bool IsOneGroup => Tables.Length == 0 && SlotTable is null && LineGroups is null;

    /// <summary>Whether segments are added up as a whole: zero rates take out what is not kept of them.</summary>
    public bool IsWhole => IsOneGroup && Keep.Length == 0;

    /// <summary>Where one column or the slots alone tell the group beside the segment: by code, or by month and slot, how many bytes that
    /// adds to where its cell is. Null elsewhere.</summary>
    public int[]? Offsets { get; } =
        LineGroups is not null || Tables.Length + (SlotTable is null ? 0 : 1) != 1 ? null : OffsetsOf(SlotTable ?? Tables[0].Table);

    /// <summary>By segment, the group of all its lines or of its first key; negative where none of its lines counts.</summary>
    public int[] Groups { get; } = Parts is null ? Segments : [.. Segments.Zip(Parts, Math.Max)];

    /// <summary>The groups of consecutive lines of a segment, whether they are kept or not.</summary>
    public void GroupsOf(LineSet set, int segment, int firstSlot, int line, Span<int> groups)
    {
        if (LineGroups is not null)
        {
            LineGroups.Of(set).AsSpan(line, groups.Length).CopyTo(groups);
        }
        else
        {
            groups.Fill(Groups[segment]);
        }

        foreach ((int key, int[] table) in Tables)
        {
            set.Codes[key]!.AddTo(groups, line, table);
        }

        if (SlotTable is { } slotTable)
        {
            ReadOnlySpan<ushort> slots = set.Slots.AsSpan(line, groups.Length);
            for (int i = 0; i < groups.Length; i++)
            {
                groups[i] += slotTable[firstSlot + slots[i]];
            }
        }
    }

    /// <summary>The groups of chosen lines of a segment.</summary>
    public void GroupsOf(LineSet set, int segment, int firstSlot, ReadOnlySpan<int> lines, Span<int> groups)
    {
        int[]? own = LineGroups?.Of(set);
        for (int i = 0; i < lines.Length; i++)
        {
            groups[i] = (own?[lines[i]] ?? Groups[segment]) + (SlotTable?[firstSlot + set.Slots[lines[i]]] ?? 0);
        }

        foreach ((int key, int[] table) in Tables)
        {
            set.Codes[key]!.AddTo(groups, lines, table);
        }
    }

    private static int[]? OffsetsOf(int[] table)
    {
        int size = Unsafe.SizeOf<Vector128<long>>();
        return table.Length == 0 || table.Max() <= int.MaxValue / size ? [.. table.Select(place => place * size)] : null;
    }

    public bool Includes(int segment) => Segments[segment] >= 0 || Parts?[segment] is >= 0;

    /// <summary>The group of one line of a segment that is included.</summary>
    /// <returns>Whether it counts.</returns>
    public bool TryGroup(LineSet set, int segment, int firstSlot, int line, bool keepsSome, out int group)
    {
        if (Segments[segment] >= 0)
        {
            group = Segments[segment];
            return true;
        }

        group = LineGroups?.Of(set)[line] ?? Parts![segment];
        foreach ((int key, CodeSet codes) in Keep)
        {
            if (!codes.Table[set.Codes[key]![line]])
            {
                return false;
            }
        }

        if (keepsSome && KeepSlots is { } keep && !keep[firstSlot + set.Slots[line]])
        {
            return false;
        }

        foreach ((int key, int[] table) in Tables)
        {
            group += table[set.Codes[key]![line]];
        }

        group += SlotTable?[firstSlot + set.Slots[line]] ?? 0;
        return true;
    }

    /// <summary>The same for the money of some slots alone, with another group for each currency.</summary>
    /// <param name="columns">The lines.</param>
    /// <param name="slots">By month and slot, the place of its currency; negative for those left out.</param>
    /// <param name="groups">How many groups there are for each currency.</param>
    public ScanPass Under(LineColumns columns, int[] slots, int groups)
    {
        int[] table = new int[slots.Length];
        bool[] keep = new bool[slots.Length];
        bool[] any = new bool[columns.Months.Length];
        for (int i = 0; i < slots.Length; i++)
        {
            keep[i] = slots[i] >= 0 && (KeepSlots?[i] ?? true);
            table[i] = keep[i] ? (slots[i] * groups) + (SlotTable?[i] ?? 0) : 0;
            any[i / columns.SlotsPerMonth] |= keep[i];
        }

        int[] parts = [.. Segments.Select((group, segment) => !any[columns.SegmentMonth[segment]] ? -1 : group >= 0 ? group : Parts?[segment] ?? -1)];
        int[] none = new int[parts.Length];
        Array.Fill(none, -1);
        return new ScanPass(none, parts, Tables, table, Keep, keep, any, LineGroups);
    }
}
