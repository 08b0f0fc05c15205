namespace AidModel;

/// <summary>Days as small numbers, in the order in which they appear: few days are ever used, but they may lie millennia apart.</summary>
internal sealed class DayList
{
    private const int PageBits = 10;
    private const int PageMask = (1 << PageBits) - 1;

    private readonly int[]?[] _pages = new int[(DateOnly.MaxValue.DayNumber >> PageBits) + 1][];
    private readonly List<int> _days = [];

    public int Count => _days.Count;

    /// <summary>The day numbers, by code.</summary>
    public IReadOnlyList<int> Days => _days;

    /// <summary>The number of a day, which is a new one for a new day.</summary>
    public int Code(int day)
    {
        if (_pages[day >> PageBits] is { } page && page[day & PageMask] is > 0 and int code)
        {
            return code - 1;
        }

        return Append(day);
    }

    /// <summary>Forgets all days but the first so many.</summary>
    public void Cut(int count)
    {
        foreach (int day in _days.Skip(count))
        {
            _pages[day >> PageBits]![day & PageMask] = 0;
        }

        _days.RemoveRange(count, _days.Count - count);
    }

    private int Append(int day)
    {
        (_pages[day >> PageBits] ??= new int[1 << PageBits])[day & PageMask] = _days.Count + 1;
        _days.Add(day);
        return _days.Count - 1;
    }
}
