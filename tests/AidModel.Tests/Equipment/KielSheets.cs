using System.IO.Compression;
using System.Text;
using System.Xml.Linq;

namespace AidModel.Tests;

/// <summary>The text of the publisher's main sheets as it stands, read without the library.</summary>
internal static class KielSheets
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static readonly XNamespace Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>Item, type of item and sub-type of item of the military rows that name an item.</summary>
    public static IEnumerable<string[]> MilitaryItems(string path)
    {
        List<Dictionary<int, string>> rows = path.EndsWith(".csv", StringComparison.Ordinal) ? Csv(File.ReadAllText(path, Encoding.Unicode)) : Xlsx(path);
        int At(string heading) => rows[0].First(c => c.Value.Trim().Equals(heading, StringComparison.OrdinalIgnoreCase)).Key;
        (int general, int type) = (At("Type of Aid General"), At("Type of Item"));
        return rows.Skip(1)
            .Where(r => r.GetValueOrDefault(general, ".").Trim().Equals("Military", StringComparison.OrdinalIgnoreCase))
            .Select(r => new[] { type - 1, type, type + 1 }.Select(i => r.GetValueOrDefault(i, ".").Trim()).ToArray())
            .Where(static r => r[0] is not ("." or ""));
    }

    private static List<Dictionary<int, string>> Xlsx(string path)
    {
        using ZipArchive zip = ZipFile.OpenRead(path);
        XElement Part(string name)
        {
            using Stream stream = zip.GetEntry(name)!.Open();
            return XElement.Load(stream);
        }

        string[] shared = [.. Part("xl/sharedStrings.xml").Elements(Main + "si").Select(static s => string.Concat(s.Descendants(Main + "t").Select(static t => t.Value)))];
        string id = (string)Part("xl/workbook.xml").Descendants(Main + "sheet").First(static s => ((string)s.Attribute("name")!).Contains("MAIN DATA", StringComparison.Ordinal)).Attribute(Relations + "id")!;
        string target = (string)Part("xl/_rels/workbook.xml.rels").Elements().First(r => (string?)r.Attribute("Id") == id).Attribute("Target")!;
        return
        [
            .. Part("xl/" + target.TrimStart('/').Replace("xl/", string.Empty, StringComparison.Ordinal)).Descendants(Main + "row").Select(row => row.Elements(Main + "c").Where(static c => c.Element(Main + "v") is not null).ToDictionary(
                static c => ((string)c.Attribute("r")!).TakeWhile(char.IsAsciiLetter).Aggregate(0, static (n, l) => (n * 26) + l - 'A' + 1),
                c => (string?)c.Attribute("t") == "s" ? shared[(int)c.Element(Main + "v")!] : c.Element(Main + "v")!.Value)),
        ];
    }

    private static List<Dictionary<int, string>> Csv(string text)
    {
        List<Dictionary<int, string>> rows = [[]];
        StringBuilder cell = new();
        (int column, bool isQuoted) = (0, false);
        foreach (char c in text.TrimStart('\ufeff'))
        {
            if (c == '"')
            {
                // A doubled quotation mark ends and starts a quotation: it is not needed here.
                isQuoted = !isQuoted;
            }
            else if (!isQuoted && c is (',' or '\n'))
            {
                rows[^1][column++] = cell.ToString().TrimEnd('\r');
                cell.Clear();
                if (c == '\n')
                {
                    rows.Add([]);
                    column = 0;
                }
            }
            else
            {
                cell.Append(c);
            }
        }

        return rows;
    }
}
