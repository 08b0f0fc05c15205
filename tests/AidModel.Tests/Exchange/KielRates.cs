using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Sylvan.Data.Csv;

namespace AidModel.Tests;

/// <summary>The rates of Kiel's releases, in units for one euro, taken from the published files themselves.</summary>
internal static class KielRates
{
    private static readonly XNamespace s_sheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static readonly XNamespace s_document = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static readonly XNamespace s_package = "http://schemas.openxmlformats.org/package/2006/relationships";

    /// <summary>A sheet of rates: a column of codes and one of rates.</summary>
    public static Dictionary<string, decimal> Listed(string workbook, string sheet, string code, string rate)
    {
        Dictionary<string, decimal> rates = [];
        foreach (Dictionary<string, string> row in Rows(workbook, sheet))
        {
            if (Number(row.GetValueOrDefault(rate)) is { } units)
            {
                rates.Add(row[code], Digits(units, "G12"));
            }
        }

        return rates;
    }

    /// <summary>What the totals of a sheet were divided by, most often, for each currency.</summary>
    public static Dictionary<string, decimal> Divisors(string workbook, string sheet, string code, string total, string converted) =>
        Divisors(Rows(workbook, sheet).Select(row => (row.GetValueOrDefault(code), row.GetValueOrDefault(total), row.GetValueOrDefault(converted))));

    /// <summary>What the totals of a CSV were divided by, most often, for each currency.</summary>
    public static Dictionary<string, decimal> Divisors(string csv)
    {
        using StreamReader text = new(csv, Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
        using CsvDataReader reader = CsvDataReader.Create(text, new CsvDataReaderOptions { MaxBufferSize = 1 << 24 });
        int code = reader.GetOrdinal("Original Currency"), total = reader.GetOrdinal("Total "), converted = reader.GetOrdinal("Converted Value in EUR");
        List<(string?, string?, string?)> rows = [];
        while (reader.Read())
        {
            rows.Add((reader.GetString(code), reader.GetString(total), reader.GetString(converted)));
        }

        return Divisors(rows);
    }

    private static Dictionary<string, decimal> Divisors(IEnumerable<(string? Code, string? Total, string? Converted)> rows) => rows
        .Where(static row => Number(row.Total) > 0 && Number(row.Converted) > 0)
        .GroupBy(static row => row.Code!, static row => Digits(Number(row.Total)!.Value / Number(row.Converted)!.Value, "F6"))
        .ToDictionary(static rates => rates.Key, static rates => rates.CountBy(static rate => rate).MaxBy(static rate => rate.Value).Key);

    private static double? Number(string? text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) ? number : null;

    private static decimal Digits(double number, string format) =>
        decimal.Parse(number.ToString(format, CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <summary>The rows of a sheet, each by the letters of its columns.</summary>
    private static IEnumerable<Dictionary<string, string>> Rows(string workbook, string sheet)
    {
        using ZipArchive zip = ZipFile.OpenRead(workbook);
        string[] texts = [.. Load(zip, "xl/sharedStrings.xml").Elements(s_sheet + "si").Select(Text)];
        string id = (string)Load(zip, "xl/workbook.xml").Descendants(s_sheet + "sheet").Single(e => (string?)e.Attribute("name") == sheet).Attribute(s_document + "id")!;
        string target = (string)Load(zip, "xl/_rels/workbook.xml.rels").Elements(s_package + "Relationship").Single(e => (string?)e.Attribute("Id") == id).Attribute("Target")!;

        // A row at a time: a sheet has some 20 MB.
        using Stream content = Open(zip, $"xl/{target}");
        using XmlReader xml = XmlReader.Create(content);
        while (!xml.EOF)
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "row")
            {
                xml.Read();
                continue;
            }

            Dictionary<string, string> row = [];
            foreach (XElement cell in ((XElement)XNode.ReadFrom(xml)).Elements(s_sheet + "c"))
            {
                if ((string?)cell.Element(s_sheet + "v") is { } value)
                {
                    row[((string)cell.Attribute("r")!).TrimEnd("0123456789".ToCharArray())] = (string?)cell.Attribute("t") == "s" ? texts[int.Parse(value, CultureInfo.InvariantCulture)] : value;
                }
            }

            yield return row;
        }
    }

    /// <summary>A shared text, in one piece or in runs; how it is pronounced is no part of it.</summary>
    private static string Text(XElement shared) => string.Concat(shared.Descendants(s_sheet + "t").Where(static t => t.Parent!.Name != s_sheet + "rPh").Select(static t => t.Value));

    private static XElement Load(ZipArchive zip, string path)
    {
        using Stream content = Open(zip, path);
        return XElement.Load(content);
    }

    private static Stream Open(ZipArchive zip, string path) => (zip.GetEntry(path) ?? throw new FileNotFoundException($"{path} is not in the workbook.")).Open();
}
