using System.Globalization;
using System.Text;

namespace AidModel;

/// <summary>Values as errors show them.</summary>
internal static class Shown
{
    public static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    public static string TooLarge(int limit) => Invariant($"there are more than the {limit:N0} bytes that are read at most");

    /// <summary>A value in quotation marks, as <see cref="Visible"/>.</summary>
    public static string Quoted(ReadOnlySpan<char> value) => $"'{Visible(value, 40)}'";

    /// <summary>Shortened, and with characters that would not be seen written as <c>\u0000</c>.</summary>
    public static string Visible(ReadOnlySpan<char> value, int longest)
    {
        StringBuilder shown = new();
        foreach (char c in value[..Math.Min(value.Length, longest)])
        {
            if (c == ' ' || char.IsLetterOrDigit(c) || char.IsPunctuation(c) || char.IsSymbol(c))
            {
                shown.Append(c);
            }
            else
            {
                shown.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
            }
        }

        return shown.Append(value.Length > longest ? "…" : string.Empty).ToString();
    }
}
