using System.Globalization;
using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace AidModel;

/// <summary>Writes sheets as an XLSX file.</summary>
internal static class WorkbookFile
{
    /// <summary>How many digits of a number survive in a cell.</summary>
    public const int DigitsOfACell = 15;

    private const int MostRows = 1_048_576;
    private const int LeastWidth = 8;
    private const int MostWidth = 60;

    // The first day that a zip archive can state.
    private static readonly DateTimeOffset _noTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static void Write(IEnumerable<Sheet> sheets, Stream stream)
    {
        using MemoryStream memory = new();
        using (SpreadsheetDocument document = SpreadsheetDocument.Create(memory, SpreadsheetDocumentType.Workbook))
        {
            WorkbookPart workbook = document.AddWorkbookPart();

            // Ids that are not given are made up anew each time.
            document.ChangeIdOfPart(workbook, "workbook");
            workbook.AddNewPart<WorkbookStylesPart>("styles").Stylesheet = CellLooks.Sheet();
            Sheets entries = new();
            DefinedNames filters = new();
            foreach (Sheet sheet in sheets)
            {
                uint number = (uint)entries.Count() + 1;
                string id = string.Create(CultureInfo.InvariantCulture, $"sheet{number}");
                string filter = Write(sheet, workbook.AddNewPart<WorksheetPart>(id));
                entries.Append(new DocumentFormat.OpenXml.Spreadsheet.Sheet { Id = id, SheetId = number, Name = sheet.Name });
                filters.Append(new DefinedName($"'{sheet.Name}'!{filter}") { Name = "_xlnm._FilterDatabase", LocalSheetId = number - 1, Hidden = true });
            }

            workbook.Workbook = new Workbook(new BookViews(new WorkbookView()), entries, filters);
        }

        memory.Position = 0;
        CopyWithoutTimes(memory, stream);
    }

    /// <summary>Writes a sheet; the result is the range of its filter.</summary>
    private static string Write(Sheet sheet, WorksheetPart part)
    {
        List<IReadOnlyList<object?>> rows = [.. sheet.Rows.Take(MostRows)];
        if (rows.Count == MostRows)
        {
            throw new InvalidOperationException($"The sheet '{sheet.Name}' would have more than the {MostRows:N0} rows that the format allows.");
        }

        string last = ColumnName(sheet.Titles.Count - 1);
        using OpenXmlWriter writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetViews(new SheetView(new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 }));
        writer.WriteElement(new Columns(sheet.Titles.Select((title, i) => new Column
        {
            Min = (uint)i + 1,
            Max = (uint)i + 1,
            Width = Math.Clamp(Math.Max(title.Length + 3, rows.Count == 0 ? 0 : rows.Max(r => CellLooks.Width(r[i]))) + 2, LeastWidth, MostWidth),
            CustomWidth = true,
        })));
        writer.WriteStartElement(new SheetData());
        WriteRow(writer, 1, sheet.Titles, _ => CellLooks.Header);
        for (int i = 0; i < rows.Count; i++)
        {
            WriteRow(writer, (uint)i + 2, rows[i], LookOf);
        }

        writer.WriteEndElement();
        writer.WriteElement(new AutoFilter { Reference = string.Create(CultureInfo.InvariantCulture, $"A1:{last}{rows.Count + 1}") });
        writer.WriteEndElement();
        return string.Create(CultureInfo.InvariantCulture, $"$A$1:${last}${rows.Count + 1}");
    }

    private static void WriteRow(OpenXmlWriter writer, uint number, IReadOnlyList<object?> values, Func<object?, uint> lookOf)
    {
        writer.WriteStartElement(new Row { RowIndex = number });
        for (int i = 0; i < values.Count; i++)
        {
            if (values[i] is not null and not "")
            {
                Cell cell = CellOf(values[i]!);
                cell.CellReference = ColumnName(i) + number.ToString(CultureInfo.InvariantCulture);
                cell.StyleIndex = lookOf(values[i]);
                writer.WriteElement(cell);
            }
        }

        writer.WriteEndElement();
    }

    private static Cell CellOf(object value) => value switch
    {
        string text => new Cell(new InlineString(new Text(CellText.Of(text)) { Space = SpaceProcessingModeValues.Preserve })) { DataType = CellValues.InlineString },
        Amount amount => new Cell(new CellValue(amount.Value.ToString(CultureInfo.InvariantCulture))),
        int count => new Cell(new CellValue(count)),
        bool flag => CellOf(flag ? "yes" : "no"),
        DateOnly day when IsCellDay(day) => new Cell(new CellValue((day.DayNumber - new DateOnly(1899, 12, 30).DayNumber).ToString(CultureInfo.InvariantCulture))),
        DateOnly day => CellOf(day.ToString("O", CultureInfo.InvariantCulture)),
        _ => throw new InvalidOperationException($"No cell holds a {value.GetType()}."),
    };

    private static uint LookOf(object? value) => value switch
    {
        Amount amount => CellLooks.AmountWith(amount.Decimals),
        int => CellLooks.Count,
        DateOnly day when IsCellDay(day) => CellLooks.Day,
        _ => CellLooks.Text,
    };

    // The format takes 1900 for a leap year, so that its earlier days are one off.
    private static bool IsCellDay(DateOnly day) => day >= new DateOnly(1900, 3, 1);

    private static string ColumnName(int index) =>
        index < 26 ? ((char)('A' + index)).ToString() : ColumnName((index / 26) - 1) + (char)('A' + (index % 26));

    private static void CopyWithoutTimes(Stream from, Stream to)
    {
        using ZipArchive source = new(from, ZipArchiveMode.Read);
        using ZipArchive target = new(to, ZipArchiveMode.Create, leaveOpen: true);
        foreach (ZipArchiveEntry entry in source.Entries.OrderBy(static e => e.FullName == "[Content_Types].xml" ? 0 : 1).ThenBy(static e => e.FullName, StringComparer.Ordinal))
        {
            ZipArchiveEntry copy = target.CreateEntry(entry.FullName);
            copy.LastWriteTime = _noTime;
            using Stream read = entry.Open();
            using Stream write = copy.Open();
            read.CopyTo(write);
        }
    }
}
