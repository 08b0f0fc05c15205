using System.Globalization;

namespace AidModel;

/// <summary>What cells of tables by area and year are read as.</summary>
internal static class CsvCells
{
    /// <summary>An id of an area, of the characters that the library takes in ids.</summary>
    public static bool IsArea(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            if (!char.IsLetterOrDigit(c) && c is not ('.' or '_' or '-' or ':'))
            {
                return false;
            }
        }

        return text.Length is >= 1 and <= 100;
    }

    /// <summary>A year: four digits, from 0001 to 9999.</summary>
    public static bool TryYear(ReadOnlySpan<char> text, out int year) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out year) && text.Length == 4 && year > 0;

    /// <summary>The message for an area that is none.</summary>
    public static string NoArea(ReadOnlySpan<char> text) =>
        $"{Shown.Quoted(text)} is no id of an area such as GBR: 1 to 100 letters, digits or one of . _ - : are.";

    /// <summary>The message for a year that is none.</summary>
    public static string NoYear(ReadOnlySpan<char> text) => $"{Shown.Quoted(text)} is no year such as 2020.";
}
