using System.Globalization;
using DocumentFormat.OpenXml.Spreadsheet;

namespace AidModel;

/// <summary>The styles of a workbook's cells, by their places.</summary>
internal static class CellLooks
{
    public const uint Text = 0;
    public const uint Header = 1;
    public const uint Count = 2;
    public const uint Day = 3;
    public const uint General = 4;

    private const uint FirstAmount = 5;
    private const int MostDecimals = 4;
    private const uint FirstFormat = 164;

    public static uint AmountWith(int? decimals) => decimals is >= 0 and <= MostDecimals ? FirstAmount + (uint)decimals : General;

    public static Stylesheet Sheet()
    {
        string[] formats = ["yyyy\\-mm\\-dd", .. Enumerable.Range(0, MostDecimals + 1).Select(static d => "#,##0" + (d == 0 ? string.Empty : "." + new string('0', d)))];
        NumberingFormats numbering = new(formats.Select(static (code, i) => new NumberingFormat { NumberFormatId = FirstFormat + (uint)i, FormatCode = code }));
        numbering.Count = (uint)formats.Length;
        CellFormat[] cells =
        [
            new() { NumberFormatId = 0, FontId = 0, FillId = 0, BorderId = 0, FormatId = 0 },
            new() { NumberFormatId = 0, FontId = 1, FillId = 2, BorderId = 0, FormatId = 0, ApplyFont = true, ApplyFill = true },
            new() { NumberFormatId = 3, FontId = 0, FillId = 0, BorderId = 0, FormatId = 0, ApplyNumberFormat = true },
            new() { NumberFormatId = FirstFormat, FontId = 0, FillId = 0, BorderId = 0, FormatId = 0, ApplyNumberFormat = true },
            new() { NumberFormatId = 0, FontId = 0, FillId = 0, BorderId = 0, FormatId = 0 },
            .. Enumerable.Range(1, MostDecimals + 1).Select(static i => new CellFormat { NumberFormatId = FirstFormat + (uint)i, FontId = 0, FillId = 0, BorderId = 0, FormatId = 0, ApplyNumberFormat = true }),
        ];
        return new Stylesheet(
            numbering,
            new Fonts(Font(isBold: false), Font(isBold: true)) { Count = 2 },
            new Fills(
                new Fill(new PatternFill { PatternType = PatternValues.None }),
                new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
                new Fill(new PatternFill(new ForegroundColor { Rgb = "FFE7ECF2" }, new BackgroundColor { Indexed = 64 }) { PatternType = PatternValues.Solid })) { Count = 3 },
            new Borders(new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder())) { Count = 1 },
            new CellStyleFormats(new CellFormat { NumberFormatId = 0, FontId = 0, FillId = 0, BorderId = 0 }) { Count = 1 },
            new CellFormats(cells) { Count = (uint)cells.Length },
            new CellStyles(new CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }) { Count = 1 });
    }

    private static Font Font(bool isBold) =>
        isBold ? new Font(new Bold(), new FontSize { Val = 11 }, new FontName { Val = "Calibri" }) : new Font(new FontSize { Val = 11 }, new FontName { Val = "Calibri" });

    /// <summary>How wide a value is, in characters.</summary>
    public static int Width(object? value) => value switch
    {
        string text => text.Split('\n').Max(static line => line.Length),
        Amount amount => amount.Value.ToString(amount.Decimals is { } d ? "N" + d.ToString(CultureInfo.InvariantCulture) : "G", CultureInfo.InvariantCulture).Length,
        int count => count.ToString("N0", CultureInfo.InvariantCulture).Length,
        DateOnly => 10,
        bool => 3,
        _ => 0,
    };
}
