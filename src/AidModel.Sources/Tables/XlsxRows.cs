using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace AidModel;

/// <summary>The rows of a worksheet that have cells.</summary>
internal sealed class XlsxRows : TableRows
{
    /// <summary>How many columns a row has at most.</summary>
    public const int MostColumns = 1024;

    private readonly XlsxBook _book;
    private readonly OpenXmlReader _reader;
    private readonly CancellationToken _cancel;
    private int _lastRow;

    public XlsxRows(XlsxBook book, WorksheetPart sheet, string name, CancellationToken cancel)
    {
        _book = book;
        _cancel = cancel;
        Part = name;
        _reader = OpenXmlReader.Create(sheet);
    }

    public override string Part { get; }

    public override double? Share => _lastRow > 0 ? Math.Clamp((double)Row / _lastRow, 0, 1) : null;

    public override bool Read() => _book.Guarded(Next);

    public override void Dispose()
    {
        _reader.Dispose();
        base.Dispose();
    }

    private bool Next()
    {
        _cancel.ThrowIfCancellationRequested();
        Cells.Clear();
        while (_reader.Read())
        {
            if (!_reader.IsStartElement)
            {
                if (_reader.ElementType == typeof(Row))
                {
                    return true;
                }
            }
            else if (_reader.ElementType == typeof(Row))
            {
                int row = Number(Attribute("r")) ?? Row + 1;
                Row = row > Row ? row : throw _book.Stop(Shown.Invariant($"The sheet {Shown.Quoted(Part)} has row {row} behind row {Row}."));
            }
            else if (_reader.ElementType == typeof(Cell))
            {
                ReadCell();
            }
            else if (_reader.ElementType == typeof(SheetDimension))
            {
                string last = Attribute("ref") is { } area ? area[(area.IndexOf(':', StringComparison.Ordinal) + 1)..] : string.Empty;
                _lastRow = Number(last.TrimStart([.. "ABCDEFGHIJKLMNOPQRSTUVWXYZ$"])) ?? 0;
            }
        }

        return false;
    }

    private void ReadCell()
    {
        string? type = Attribute("t");
        int column = Column(Attribute("r")) ?? Cells.Count;
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
        while (_reader.Read() && !(_reader.ElementType == typeof(Cell) && _reader.IsEndElement))
        {
            if (_reader.IsStartElement && _reader.ElementType == typeof(CellValue))
            {
                value = _book.Bounded(_reader.GetText());
            }
            else if (_reader.IsStartElement && _reader.ElementType == typeof(InlineString))
            {
                value = _book.Bounded(XlsxBook.TextOf(_reader.LoadCurrentElement()!));
                isInline = true;
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

    private string? Attribute(string name)
    {
        foreach (OpenXmlAttribute attribute in _reader.Attributes)
        {
            if (attribute.LocalName == name && attribute.NamespaceUri.Length == 0)
            {
                return attribute.Value;
            }
        }

        return null;
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
