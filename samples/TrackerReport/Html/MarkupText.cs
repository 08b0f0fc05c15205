using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace TrackerReport.Html;

/// <summary>Markup with texts in it, which are escaped.</summary>
[InterpolatedStringHandler]
internal sealed class MarkupText
{
    public MarkupText(int literalLength, int formattedCount) => Written = new StringBuilder(literalLength + (formattedCount * 16));

    public StringBuilder Written { get; }

    public void AppendLiteral(string markup) => Written.Append(markup);

    public void AppendFormatted(int number) => Written.Append(number.ToString(CultureInfo.InvariantCulture));

    public void AppendFormatted(int number, string format) => Written.Append(number.ToString(format, CultureInfo.InvariantCulture));

    public void AppendFormatted(Markup piece) => Written.Append(piece);

    public void AppendFormatted(string? text)
    {
        foreach (Rune rune in (text ?? string.Empty).EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '<' => Written.Append("&lt;"),
                '>' => Written.Append("&gt;"),
                '&' => Written.Append("&amp;"),
                '"' => Written.Append("&quot;"),
                '\'' => Written.Append("&#39;"),
                '\r' => Written,
                '\n' or '\t' => Written.Append((char)rune.Value),
                // Marks that turn the direction of writing could hide or reorder what follows.
                >= 0x202A and <= 0x202E or >= 0x2066 and <= 0x2069 or 0xFFFE or 0xFFFF => Written.Append('\uFFFD'),
                _ => Rune.IsControl(rune) ? Written.Append('\uFFFD') : Written.Append(rune.ToString()),
            };
        }
    }
}
