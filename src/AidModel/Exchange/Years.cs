namespace AidModel;

/// <summary>The check of a calendar year.</summary>
internal static class Years
{
    public static int Check(int year, string parameter) =>
        year is >= 1 and <= 9999 ? year : throw new ArgumentOutOfRangeException(parameter, year, "A year is from 1 to 9999.");
}
