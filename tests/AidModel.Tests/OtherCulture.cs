using System.Globalization;

namespace AidModel.Tests;

/// <summary>Runs under a culture that writes numbers and dates as nothing here does.</summary>
/// <remarks>The tests run with globalization invariant, so that no culture has data of its own: de-DE and ar-SA would
/// write as the invariant one does. This one is made by hand.</remarks>
internal static class OtherCulture
{
    public static void Run(Action test)
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = "#";
        culture.NumberFormat.NumberGroupSeparator = "_";
        culture.NumberFormat.NegativeSign = "~";
        culture.DateTimeFormat.DateSeparator = "|";
        culture.DateTimeFormat.ShortDatePattern = "d|M|y";
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = culture;
        try
        {
            test();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
