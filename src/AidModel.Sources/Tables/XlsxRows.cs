using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace AidModel;

/// <summary>The rows of a worksheet that have cells.</summary>
internal sealed class XlsxRows : TableRows
{
    /// <summary>How many columns a row has at most.</summary>
    public const int MostColumns = 1024;

    private readonly XlsxBook _book;
    private readonly Stream _stream;
    private readonly XmlReader _xml;
    private readonly CancellationToken _cancel;
    private int _lastRow;

    public XlsxRows(XlsxBook book, WorksheetPart sheet, string name, CancellationToken cancel)
    {
        _book = book;
        _cancel = cancel;
        Part = name;
        _stream = sheet.GetStream();
        _xml = XlsxXml.Open(_stream, book.TagTooLong);
    }

    public override string Part { get; }

    public override double? Share => _lastRow > 0 ? Math.Clamp((double)Row / _lastRow, 0, 1) : null;

    public override bool Read() => _book.Guarded(Next);

    public override void Dispose()
    {
        _xml.Dispose();
        _stream.Dispose();
        base.Dispose();
    }

    private bool Next()
    {
        _cancel.ThrowIfCancellationRequested();
        Cells.Clear();
        while (_xml.Read())
        {
            if (_xml.NodeType == XmlNodeType.EndElement && _xml.LocalName == "row")
            {
                return true;
            }

            if (_xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            switch (_xml.LocalName)
            {
                case "row":
                    int row = Number(_xml.GetAttribute("r")) ?? Row + 1;
                    Row = row > Row ? row : throw _book.Stop(Shown.Invariant($"The sheet {Shown.Quoted(Part)} has row {row} behind row {Row}."));
                    if (_xml.IsEmptyElement)
                    {
                        return true;
                    }

                    break;
                case "c":
                    ReadCell();
                    break;
                case "dimension":
                    string last = _xml.GetAttribute("ref") is { } area ? area[(area.IndexOf(':', StringComparison.Ordinal) + 1)..] : string.Empty;
                    _lastRow = Number(last.TrimStart([.. "ABCDEFGHIJKLMNOPQRSTUVWXYZ$"])) ?? 0;
                    break;
            }
        }

        return false;
    }

    private void ReadCell()
    {
        string? type = _xml.GetAttribute("t");
        int column = Column(_xml.GetAttribute("r")) ?? Cells.Count;
        if (column >= MostColumns)
        {
            throw _book.Stop(Shown.Invariant($"The sheet {Shown.Quoted(Part)} has a cell in column {Letters(column)} of row {Row}; at most {MostColumns:N0} columns are read."));
        }

        TableCell cell = Value(type);
        while (Cells.Count < column)
        {
            Cells.Add(TableCell.Blank);
        }

        if (column == Cells.Count)
        {
            Cells.Add(cell);
        }
        else
        {
            throw _book.Stop(Shown.Invariant($"The sheet {Shown.Quoted(Part)} has the cell {Letters(column)}{Row} twice, or behind one to its right."));
        }
    }

    private TableCell Value(string? type)
    {
        string value = string.Empty;
        bool isInline = false;
        int depth = _xml.Depth;
        bool isEmpty = _xml.IsEmptyElement;
        while (!isEmpty && _xml.Read() && _xml.Depth > depth)
        {
            if (_xml.NodeType == XmlNodeType.Element && _xml.LocalName is "v" or "is")
            {
                isInline |= _xml.LocalName == "is";
                value = XlsxXml.Text(_xml, isRuns: _xml.LocalName == "is", _book.TooLong);
            }
        }

        return type switch
        {
            _ when isInline => TableCell.OfText(value),
            "s" => TableCell.OfText(_book.Text(Number(value) ?? -1)),
            "str" or "inlineStr" or "d" => TableCell.OfText(value),
            "b" => TableCell.OfText(value == "1" ? "TRUE" : "FALSE"),
            "e" => TableCell.OfError(value),
            _ => value.Length == 0 ? TableCell.Blank : TableCell.OfNumber(value),
        };
    }

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;

    /// <summary>The column of a place such as B12, from 0.</summary>
    private static int? Column(string? place)
    {
        int column = 0;
        foreach (char c in (place ?? string.Empty).TakeWhile(char.IsAsciiLetterUpper).Take(4))
        {
            column = (column * 26) + c - 'A' + 1;
        }

        return column == 0 ? null : column - 1;
    }
}
