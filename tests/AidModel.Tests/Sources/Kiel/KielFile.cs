using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace AidModel.Tests;

/// <summary>Small files in the forms of the tracker's releases, holding their quirks.</summary>
internal static class KielFile
{
    /// <summary>A release with raw columns: no heading over the items, one heading twice, values repeated on each item's row.</summary>
    public static readonly string[][] Raw =
    [
        ["ID", "countries", "Announcement Date", "Type of Aid General", "Type of Aid Specific", "Explanation", "Original Currency", "Monetary Value as Given by Source", "", "Type of item", "No. of Units", "Unit Price in USD", "Total ", "Converted Value in EUR", "Source of Aid 1", "Total_value_dummy (1 is first row in the package)", "Type of item"],
        ["BEM1", "Belgium", "44618", "Military", "Weapons", "Rifles and fuel", "EUR", "76000000", "rifle", "Light arms", "2000", "3000", "76000000", "76000000", "https://example.org/be", "1", "x"],
        ["BEM1", "Belgium", "44618", "Military", "Weapons", "Rifles and fuel", "EUR", "76000000", "ton of fuel", "Fuel", "'undisclosed", "1662.5", "", "", "javascript:alert(1)", "0", "y"],
        ["USM1", "United States", "until 7/27/2022", "Military ", "Grant", "Missiles", "USD", "Not given", "missile", "Missiles", "10", "200000", "2000000", "4000000", ".", "1", "."],
        ["USM1", "United States", "until 7/27/2022", "Military ", "Grant", "Missiles", "USD", "Not given", "helmet", ".", "'1.000.00", " . ", "", "", ".", "0", "."],
        ["HRH1", "Croatia", "not specified, 03/22", "humanitarian", "Assistance", "Tents", "HRK", "753.45", ".", ".", ".", ".", "753.45", "100", "", "1", "#NAME?"],
        ["SIF1", "Slovenia", "between 3/4/22 & 3/11/22", "Financial", "Loan", "A loan", "EUR", "'5 million", ".", ".", ".", ".", "", "", "", "1", ""],
        ["", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", ""],
        ["SIF2", "Atlantis", "Undisclosed", "Financial", "Grant", "A grant", "XQQ", "1", ".", ".", ".", ".", ".", ".", "", "1", ""],
        ["SIF3", "", "44618", "Financial", "Grant", "Of nobody", "EUR", "1", ".", ".", ".", ".", ".", ".", "", "1", ""],
        ["CAM1", "Canada", "44618", "Military", "Weapons", "A package of two activities", "CAD", "300", ".", ".", ".", ".", "300", "200", "", "1", ""],
        ["CAM1", "Canada", "44620", "Military", "Weapons", "Its first activity", "CAD", "100", "boots", "Clothing", "5", ".", "", "", "", "0", ""],
        ["CAM1", "Canada", "44621", "Military", "Weapons", "Its second activity", "CAD", "50", ".", ".", ".", ".", "", "", "", "0", ""],
    ];

    /// <summary>A release in euros, with headings of the later ones and a line about the file above them.</summary>
    public static readonly string[][] Euros =
    [
        ["Bilateral assistance"],
        ["donor", "announcement_date", "aid_type_general", "measure", "tot_activity_value_EUR", "tot_sub_activity_value_EUR", "tot_sub_activity_value_EUR_redistr", "item"],
        ["Germany", "2025-04-01", "Military", "Commitment", "8000", "0", "", "."],
        ["Germany", "2025-04-11", "Military", "Allocation", "1000", "900", "950", "Marder"],
        ["European Investment Bank", "2025-04-11", "Financial", "Allocation", "70", "70", "70", "."],
        ["EU (Commission and Council)", "2025-04-11", "Financial", "Allocation", "30", "30", "30", "."],
    ];

    /// <summary>A workbook of sheets. A text that is a number is a number's cell, one behind an apostrophe a text's, an error an
    /// error's; empty ones have no cell.</summary>
    public static byte[] Workbook(params (string Sheet, string[][] Rows)[] sheets) => Zip(Parts(sheets));

    /// <summary>The parts of a workbook, to be changed before they are zipped.</summary>
    public static Dictionary<string, string> Parts(params (string Sheet, string[][] Rows)[] sheets)
    {
        const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        const string Package = "http://schemas.openxmlformats.org/package/2006";
        List<string> shared = [];
        Dictionary<string, string> parts = new()
        {
            ["_rels/.rels"] = $"<Relationships xmlns=\"{Package}/relationships\"><Relationship Id=\"r\" Type=\"{Office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>",
            ["xl/workbook.xml"] = $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Office}\"><sheets>{string.Concat(sheets.Select(static (s, i) => $"<sheet name=\"{SecurityElement.Escape(s.Sheet)}\" sheetId=\"{i + 1}\" r:id=\"s{i + 1}\"/>"))}</sheets></workbook>",
            ["xl/_rels/workbook.xml.rels"] = $"<Relationships xmlns=\"{Package}/relationships\">{string.Concat(sheets.Select((_, i) => $"<Relationship Id=\"s{i + 1}\" Type=\"{Office}/worksheet\" Target=\"worksheets/sheet{i + 1}.xml\"/>"))}<Relationship Id=\"t\" Type=\"{Office}/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>",
        };
        for (int i = 0; i < sheets.Length; i++)
        {
            parts[$"xl/worksheets/sheet{i + 1}.xml"] = Sheet(sheets[i].Rows, shared, Main);
        }

        parts["xl/sharedStrings.xml"] = $"<sst xmlns=\"{Main}\">{string.Concat(shared.Select(static t => $"<si><t xml:space=\"preserve\">{SecurityElement.Escape(t)}</t></si>"))}</sst>";
        parts["[Content_Types].xml"] = $"<Types xmlns=\"{Package}/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>{string.Concat(sheets.Select(static (_, i) => $"<Override PartName=\"/xl/worksheets/sheet{i + 1}.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>"))}<Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml\"/></Types>";
        return parts;
    }

    public static byte[] Zip(Dictionary<string, string> parts)
    {
        using MemoryStream file = new();
        using (ZipArchive zip = new(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, string text) in parts)
            {
                using Stream entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return file.ToArray();
    }

    public static string Csv(string[][] rows) => string.Concat(rows.Select(static r => string.Join(',', r.Select(static c => $"\"{c.TrimStart('\'').Replace("\"", "\"\"", StringComparison.Ordinal)}\"")) + "\r\n"));

    public static KielRelease Read(byte[] file, string name = "made.xlsx", KielOptions? options = null) => KielTracker.Read(new MemoryStream(file), name, options);

    private static string Sheet(string[][] rows, List<string> shared, string main)
    {
        StringBuilder xml = new($"<worksheet xmlns=\"{main}\"><sheetData>");
        for (int row = 0; row < rows.Length; row++)
        {
            xml.Append(CultureInfo.InvariantCulture, $"<row r=\"{row + 1}\">");
            for (int column = 0; column < rows[row].Length; column++)
            {
                xml.Append(Cell($"{Letters(column)}{row + 1}", rows[row][column], shared));
            }

            xml.Append("</row>");
        }

        return xml.Append("</sheetData></worksheet>").ToString();
    }

    private static string Cell(string place, string text, List<string> shared)
    {
        if (text.Length == 0)
        {
            return place.StartsWith('C') ? $"<c r=\"{place}\" s=\"1\"/>" : string.Empty;
        }

        if (text.StartsWith('#'))
        {
            return $"<c r=\"{place}\" t=\"e\"><f>OOPS()</f><v>{text}</v></c>";
        }

        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _))
        {
            return $"<c r=\"{place}\"><v>{text}</v></c>";
        }

        if (text.StartsWith('\''))
        {
            return $"<c r=\"{place}\" t=\"inlineStr\"><is><t>{SecurityElement.Escape(text[1..])}</t></is></c>";
        }

        shared.Add(text);
        return $"<c r=\"{place}\" t=\"s\"><v>{shared.Count - 1}</v></c>";
    }

    private static string Letters(int column) => column < 26 ? ((char)('A' + column)).ToString() : Letters((column / 26) - 1) + Letters(column % 26);
}
