namespace AidModel;

/// <summary>Where a line's rate stands among those of its month: by currency, then by day.</summary>
internal static class LineSlot
{
    public const int Days = 31;

    public static ushort Of(int currency, int dayOfMonth) => (ushort)((currency * Days) + dayOfMonth - 1);

    public static int Currency(int slot) => slot / Days;

    public static int DayOfMonth(int slot) => (slot % Days) + 1;
}
