using System.Text;
using SkiaSharp;

namespace AidModel;

/// <summary>The font of a chart's text, or, where there is none, an estimate of one.</summary>
internal sealed class ChartFont
{
    private const string Generic = "Helvetica, Arial, sans-serif";

    // Of the machine's fonts the first of these is taken.
    private static readonly string[] _usual = ["Segoe UI", "Helvetica Neue", "Helvetica", "Arial", "Liberation Sans", "Noto Sans", "Open Sans", "Roboto", "Ubuntu", "Cantarell", "DejaVu Sans", "FreeSans", "Verdana"];

    // Faces that do not suit running text; taken only where there is nothing else.
    private static readonly string[] _unusual = ["Mono", "Math", "Symbol", "Emoji", "Icon", "Dingbats"];

    private readonly SKTypeface? _regular;
    private readonly SKTypeface? _bold;

    private ChartFont(SKTypeface? regular, SKTypeface? bold, string families)
    {
        _regular = regular;
        _bold = bold;
        SvgFamilies = families;
    }

    /// <summary>No font at all.</summary>
    public static ChartFont None { get; } = new(null, null, Generic);

    /// <summary>Whether there is a font to draw with.</summary>
    public bool IsReal => _regular is not null;

    /// <summary>The families by which a viewer chooses its own.</summary>
    public string SvgFamilies { get; }

    public static ChartFont For(ChartOptions options)
    {
        if (options.FontFile is { } file)
        {
            using FileStream stream = File.OpenRead(file);
            using SKData data = SKData.Create(stream);
            SKTypeface? typeface = SKTypeface.FromData(data);
            return typeface is { GlyphCount: > 0 } ? new(typeface, null, Families(typeface.FamilyName)) : throw new InvalidDataException($"{file} is no font file.");
        }

        HashSet<string> families = [.. SKFontManager.Default.FontFamilies];
        if (options.FontFamily is { } asked)
        {
            return families.Contains(asked) ? Family(asked) : throw new FileNotFoundException($"The font '{asked}' is not installed.");
        }

        string? found = Array.Find(_usual, families.Contains)
            ?? families.Order(StringComparer.Ordinal).FirstOrDefault(static f => !Array.Exists(_unusual, part => f.Contains(part, StringComparison.OrdinalIgnoreCase)))
            ?? families.Order(StringComparer.Ordinal).FirstOrDefault();
        return found is null ? None : Family(found);
    }

    /// <summary>How wide a text is, in pixels.</summary>
    public double Width(string text, double size, bool isBold = false)
    {
        if (!IsReal)
        {
            return text.EnumerateRunes().Sum(static r => EstimatedWidth(r)) * size * (isBold ? 1.1 : 1);
        }

        double width = 0;
        foreach ((SKFont font, string part) in Parts(text, size, isBold))
        {
            width += font.MeasureText(part);
            font.Dispose();
        }

        return width;
    }

    public void Draw(SKCanvas canvas, Mark.Text text, SKPaint paint)
    {
        double x = text.X - (text.Anchor == TextAnchor.Start ? 0 : Width(text.Words, text.Size, text.IsBold) / (text.Anchor == TextAnchor.Middle ? 2 : 1));
        foreach ((SKFont font, string part) in Parts(text.Words, text.Size, text.IsBold))
        {
            canvas.DrawText(part, (float)x, (float)text.Y, font, paint);
            x += font.MeasureText(part);
            font.Dispose();
        }
    }

    private static ChartFont Family(string name)
    {
        SKTypeface? bold = SKTypeface.FromFamilyName(name, SKFontStyle.Bold);
        return new(SKTypeface.FromFamilyName(name, SKFontStyle.Normal), bold is { IsBold: true } ? bold : null, Families(name));
    }

    private static string Families(string name) => name.Contains('\'', StringComparison.Ordinal) ? Generic : $"'{name}', {Generic}";

    /// <summary>Of a wide sans serif, in parts of its size.</summary>
    private static double EstimatedWidth(Rune rune) => rune.Value switch
    {
        ' ' or '.' or ',' or ':' or ';' or '\'' or '|' or '!' or 'i' or 'j' or 'l' or 'I' or 'f' or 't' or '(' or ')' or '[' or ']' => 0.4,
        'm' or 'w' or 'M' or 'W' or '%' or '@' => 1,
        >= 'A' and <= 'Z' => 0.75,
        >= 0x1100 => 1.1,
        _ => 0.65,
    };

    /// <summary>The text in parts of one font each: what the chart's own lacks is taken from another that has it.</summary>
    private IEnumerable<(SKFont Font, string Text)> Parts(string text, double size, bool isBold)
    {
        SKTypeface own = isBold ? _bold ?? _regular! : _regular!;
        SKTypeface? current = null;
        StringBuilder part = new();
        foreach (Rune rune in text.EnumerateRunes())
        {
            SKTypeface typeface = own.ContainsGlyph(rune.Value) ? own : SKFontManager.Default.MatchCharacter(rune.Value) ?? own;
            if (current is not null && typeface.Handle != current.Handle)
            {
                yield return (Font(current), part.ToString());
                part.Clear();
            }

            current = typeface;
            part.Append(rune.ToString());
        }

        if (current is not null)
        {
            yield return (Font(current), part.ToString());
        }

        SKFont Font(SKTypeface typeface) => new(typeface, (float)size)
        {
            Subpixel = true,
            LinearMetrics = true,
            Hinting = SKFontHinting.None,
            Edging = SKFontEdging.Antialias,
            Embolden = isBold && !typeface.IsBold,
        };
    }
}
