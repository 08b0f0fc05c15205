using System.Text;

namespace AidModel;

/// <summary>Text of others, made safe for one line of a page, a picture or a terminal.</summary>
internal static class PlainText
{
    /// <summary>White space becomes a blank, and what controls the output a replacement character.</summary>
    public static string OneLine(string text)
    {
        StringBuilder line = new(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            bool isBlank = Rune.IsWhiteSpace(rune);
            if (!isBlank)
            {
                line.Append(IsShown(rune) ? rune.ToString() : "\uFFFD");
            }
            else if (line.Length > 0 && line[^1] != ' ')
            {
                line.Append(' ');
            }
        }

        return line.ToString().TrimEnd();
    }

    // Marks that turn the direction of writing could hide or reorder what follows.
    private static bool IsShown(Rune rune) =>
        !Rune.IsControl(rune) && rune.Value is not (>= 0x202A and <= 0x202E) and not (>= 0x2066 and <= 0x2069) and not 0xFFFE and not 0xFFFF;
}
