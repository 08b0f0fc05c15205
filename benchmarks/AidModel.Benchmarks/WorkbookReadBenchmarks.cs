using BenchmarkDotNet.Attributes;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace AidModel.Benchmarks;

/// <summary>Reading a workbook of the size of the tracker's release 17 (3,737 rows of 80 columns): with AidModel into rows, figures and
/// a ledger, and with the same package into nothing.</summary>
[MemoryDiagnoser]
public class WorkbookReadBenchmarks
{
    private const int Rows = 3737;
    private const int Columns = 80;

    private static readonly string[] Headings =
    [
        "ID", "Countries", "Announcement Date", "Type of Aid General", "Type of Aid Specific", "Explanation", "Original Currency", "Monetary Value as Given by Source",
        "Items", "Type of Item", "No. of Units", "Unit Price in USD", "Total ", "Converted Value in EUR", "Source of Aid 1", "Total_value_dummy (1 is first row in the package)",
    ];

    private readonly string _path = Path.GetTempFileName();

    [GlobalSetup]
    public void Setup()
    {
        using (SpreadsheetDocument document = SpreadsheetDocument.Create(_path, SpreadsheetDocumentType.Workbook))
        {
            WorkbookPart workbook = document.AddWorkbookPart();
            WorksheetPart sheet = workbook.AddNewPart<WorksheetPart>();
            workbook.Workbook = new Workbook(new Sheets(new Sheet { Name = "MAIN DATA", SheetId = 1, Id = workbook.GetIdOfPart(sheet) }));
            sheet.Worksheet = new Worksheet(new SheetData([Row(Headings), .. Enumerable.Range(0, Rows).Select(static i => Row(Values(i)))]));
        }

        if (AidModel() != Rows)
        {
            throw new InvalidOperationException("Not all rows are read.");
        }
    }

    [GlobalCleanup]
    public void Cleanup() => File.Delete(_path);

    [Benchmark(Description = "AidModel, rows and figures")]
    public int AidModel() => KielTracker.Read(_path).Rows.Count;

    [Benchmark(Description = "AidModel, and a ledger")]
    public int Ledger() => KielTracker.Read(_path).Ledger.Pledges.Count;

    [Benchmark(Description = "OpenXml, into nothing", Baseline = true)]
    public int Nothing()
    {
        int cells = 0;
        using SpreadsheetDocument document = SpreadsheetDocument.Open(_path, false);
        foreach (WorksheetPart sheet in document.WorkbookPart!.WorksheetParts)
        {
            using OpenXmlReader reader = OpenXmlReader.Create(sheet);
            while (reader.Read())
            {
                if (reader.IsStartElement && reader.ElementType == typeof(CellValue))
                {
                    cells += reader.GetText().Length > 0 ? 1 : 0;
                }
            }
        }

        return cells;
    }

    private static string[] Values(int row) =>
    [
        $"USM{row / 3}", "United States", $"{44600 + (row % 800)}", "Military", "Weapons and equipment", $"What the publisher says about package {row / 3}, in a sentence or two of its own words.", "USD",
        row % 2 == 0 ? "1000000" : "Not given", "155mm artillery round", "Ammunition", $"{row}", "280.49", row % 3 == 0 ? "1000000" : ".", row % 3 == 0 ? "929454.41" : ".", "https://example.org/aid",
        row % 3 == 0 ? "1" : "0",
    ];

    private static Row Row(string[] cells) => new(cells.Concat(Enumerable.Repeat(".", Columns - cells.Length)).Select(static text => new Cell
    {
        DataType = double.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out _) ? CellValues.Number : CellValues.String,
        CellValue = new CellValue(text),
    }));
}
