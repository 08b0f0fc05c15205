using System.Globalization;

namespace AidModel;

/// <summary>One cell as it stands, and the number it holds if it holds one.</summary>
/// <param name="Text">What stands there; empty for a blank cell.</param>
/// <param name="Number">The number; null where the cell is text, even if that looks like one.</param>
/// <param name="IsError">Whether it is a formula's error, such as <c>#NAME?</c>.</param>
internal readonly record struct TableCell(string Text, decimal? Number, bool IsError)
{
    private static readonly string[] Errors = ["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#GETTING_DATA"];

    public static TableCell Blank => new(string.Empty, null, false);

    public bool IsBlank => string.IsNullOrWhiteSpace(Text);

    /// <summary>A cell whose file has no types: what is written as a number is one.</summary>
    public static TableCell Untyped(string text) =>
        text.Length > 0 && !char.IsWhiteSpace(text[0]) && !char.IsWhiteSpace(text[^1]) && TryNumber(text, out decimal number)
            ? new(text, number, false)
            : new(text, null, IsErrorText(text));

    /// <summary>A cell that its file calls a number; text where it is none that a decimal holds.</summary>
    public static TableCell OfNumber(string text)
    {
        // Workbooks hold binary fractions, of which the shortest decimal is what was typed.
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && double.IsFinite(value)
            && TryNumber(value.ToString("R", CultureInfo.InvariantCulture), out decimal number)
            ? new(number.ToString(CultureInfo.InvariantCulture), number, false)
            : new(text, null, false);
    }

    public static TableCell OfText(string text) => new(text, null, false);

    public static TableCell OfError(string text) => new(text, null, true);

    private static bool IsErrorText(string text) => text.Length > 0 && text[0] == '#' && Errors.Contains(text, StringComparer.Ordinal);

    private static bool TryNumber(string text, out decimal number) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out number);
}
