using System.Globalization;
using System.Text;

namespace AidModel;

/// <summary>Text as a cell holds it.</summary>
internal static class CellText
{
    private const int Longest = 32_767;
    private const string Cut = " […]";

    /// <summary>What XML cannot hold is escaped as the format says, and what looks like such an escape too.</summary>
    public static string Of(string text)
    {
        if (text.Length > Longest)
        {
            int end = Longest - Cut.Length;
            text = text[..(char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)] + Cut;
        }

        StringBuilder cell = new(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            bool isPair = char.IsSurrogatePair(text, i < text.Length - 1 ? i : Math.Max(0, i - 1)) && char.IsHighSurrogate(c);
            if (isPair)
            {
                cell.Append(c).Append(text[++i]);
            }
            else if ((c < ' ' && c is not ('\t' or '\n')) || char.IsSurrogate(c) || c is '\uFFFE' or '\uFFFF' || LooksEscaped(text.AsSpan(i)))
            {
                cell.Append(CultureInfo.InvariantCulture, $"_x{(int)c:X4}_");
            }
            else
            {
                cell.Append(c);
            }
        }

        return cell.ToString();
    }

    private static bool LooksEscaped(ReadOnlySpan<char> text) =>
        text.Length >= 7 && text[0] == '_' && text[1] is 'x' or 'X' && text[6] == '_'
        && char.IsAsciiHexDigit(text[2]) && char.IsAsciiHexDigit(text[3]) && char.IsAsciiHexDigit(text[4]) && char.IsAsciiHexDigit(text[5]);
}
