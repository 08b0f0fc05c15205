using System.Text;
using System.Xml;

namespace AidModel;

/// <summary>Reads the XML of a workbook's parts element by element: their objects take longer to set up than a sheet takes to read.</summary>
internal static class XlsxXml
{
    /// <summary>Reads a part, which stays open.</summary>
    public static XmlReader Open(Stream part, Func<Exception> tooLong) => XmlReader.Create(new TagLimitStream(part, tooLong), new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = XlsxBook.MostUnzipped,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    });

    /// <summary>The text in the element that the reader is at, without how it is read aloud; the reader ends at the element's end.</summary>
    /// <param name="xml">The reader.</param>
    /// <param name="isRuns">Whether the text stands in elements <c>t</c>; if not, it is the element's own.</param>
    /// <param name="tooLong">Makes the error where there are more than <see cref="XlsxBook.LongestText"/> characters.</param>
    public static string Text(XmlReader xml, bool isRuns, Func<Exception> tooLong)
    {
        if (xml.IsEmptyElement)
        {
            return string.Empty;
        }

        int depth = xml.Depth;
        string only = string.Empty;
        StringBuilder? several = null;
        bool isText = !isRuns;
        int aloud = int.MaxValue;
        while (xml.Read() && xml.Depth > depth)
        {
            switch (xml.NodeType)
            {
                case XmlNodeType.Element when isRuns && xml.LocalName == "rPh" && !xml.IsEmptyElement:
                    aloud = Math.Min(aloud, xml.Depth);
                    break;
                case XmlNodeType.EndElement when xml.Depth == aloud:
                    aloud = int.MaxValue;
                    break;
                case XmlNodeType.Element when isRuns:
                    isText = xml.LocalName == "t" && !xml.IsEmptyElement;
                    break;
                case XmlNodeType.EndElement when isRuns:
                    isText = false;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace when isText && aloud == int.MaxValue:
                    Append(xml.Value);
                    break;
            }
        }

        return several?.ToString() ?? only;

        void Append(string text)
        {
            if ((several?.Length ?? only.Length) + text.Length > XlsxBook.LongestText)
            {
                throw tooLong();
            }

            if (only.Length == 0)
            {
                only = text;
            }
            else
            {
                (several ??= new StringBuilder(only)).Append(text);
            }
        }
    }
}
