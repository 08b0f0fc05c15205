using System.Xml;

namespace AidModel;

/// <summary>Reads the XML files: an Envelope with a Cube, in it a Cube a day, in it a Cube a rate.</summary>
internal sealed class EcbXml
{
    public const string WebPage = $"this is a web page: {EcbForm.Expected}";

    private const int MostDepth = 32;
    private const string Envelope = "http://www.gesmes.org/xml/2002-08-01";
    private const string Rates = "http://www.ecb.int/vocabulary/2002-08-01/eurofxref";

    private readonly XmlReader _xml;
    private readonly IXmlLineInfo _place;
    private readonly EcbTable _table;
    private readonly HashSet<Currency> _currencies = [];

    // Of the elements about the present one, by their depth; the envelope stands for a Cube.
    private readonly bool[] _isCube = [true, false, false, false];
    private DateOnly _day;

    // The depth of the element at hand that was told as a fault: what lies in it is not told of again.
    private int _unknown = int.MaxValue;

    // Where the node stands that was read last.
    private (int Line, int Column) _last = (1, 1);

    private EcbXml(XmlReader xml, EcbTable table)
    {
        _xml = xml;
        _place = (IXmlLineInfo)xml;
        _table = table;
    }

    public static ReferenceRates Read(EcbStream file, EcbTable table)
    {
        XmlReaderSettings settings = new()
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            IgnoreWhitespace = true,
        };
        EcbXml? rates = null;
        try
        {
            using XmlReader xml = XmlReader.Create(file, settings);
            rates = new EcbXml(xml, table);
            rates.Read();
        }
        catch (XmlException error)
        {
            string message = error.Message.Replace(Shown.Invariant($" Line {error.LineNumber}, position {error.LinePosition}."), string.Empty, StringComparison.Ordinal);

            // A document type is refused without its place; the reader forgets its own then.
            (int line, int column) = error.LineNumber > 0 ? (error.LineNumber, error.LinePosition) : rates?._last ?? (1, 1);
            throw table.Stop(line, column, $"the XML cannot be read any further: {Shown.Visible(message, 200)}", error);
        }

        return table.ToRates();
    }

    private void Read()
    {
        while (_xml.Read())
        {
            _last = (_place.LineNumber, _place.LinePosition);
            if (_xml.Depth > MostDepth)
            {
                throw _table.Stop(_place.LineNumber, _place.LinePosition, $"elements lie in each other deeper than {MostDepth}");
            }

            if (_xml.Depth > _unknown)
            {
                continue;
            }

            _unknown = int.MaxValue;
            if (_xml.NodeType == XmlNodeType.Element)
            {
                ReadElement();
            }
            else if (_xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA && _xml.Depth <= _isCube.Length && _isCube[_xml.Depth - 1])
            {
                Fault($"{Shown.Quoted(_xml.Value)} stands where only elements are expected");
            }
        }
    }

    private void ReadElement()
    {
        int depth = _xml.Depth;
        if (depth == 0)
        {
            if (!Is("Envelope", Envelope))
            {
                throw _table.Stop(_place.LineNumber, _place.LinePosition, _xml.Name.Equals("html", StringComparison.OrdinalIgnoreCase) ? WebPage : Unexpected());
            }

            return;
        }

        bool isCube = depth < _isCube.Length && _isCube[depth - 1] && Is("Cube", Rates);
        if (depth < _isCube.Length)
        {
            _isCube[depth] = isCube;
        }

        if (isCube)
        {
            ReadCube(depth);
        }
        else if (!(depth == 1 && (Is("subject", Envelope) || Is("Sender", Envelope))) && !(depth == 2 && !_isCube[1] && Is("name", Envelope)))
        {
            Fault(Unexpected());
            _unknown = depth;
        }
    }

    private void ReadCube(int depth)
    {
        (int line, int column) = (_place.LineNumber, _place.LinePosition);
        (string Text, int Line, int Column)? time = null, currency = null, rate = null;
        while (_xml.MoveToNextAttribute())
        {
            (string, int, int) value = (_xml.Value, _place.LineNumber, _place.LinePosition);
            switch (depth, _xml.Name)
            {
                case (2, "time"):
                    time = value;
                    break;
                case (3, "currency"):
                    currency = value;
                    break;
                case (3, "rate"):
                    rate = value;
                    break;
                case (_, "xmlns"):
                    break;
                default:
                    Fault($"the attribute {Shown.Quoted(_xml.Name)} is not known here");
                    break;
            }
        }

        _xml.MoveToElement();
        if (depth == 2)
        {
            _currencies.Clear();
            _day = time is { } day ? _table.Day(day.Text, day.Line, day.Column) : default;
        }

        if ((depth == 2 && time is null) || (depth == 3 && (currency is null || rate is null)))
        {
            _table.Fault(line, column, depth == 2 ? "the day has no 'time'" : $"the rate has no '{(currency is null ? "currency" : "rate")}'");
        }
        else if (currency is { } code && rate is { } units)
        {
            ReadRate(code, units);
        }
    }

    private void ReadRate((string Text, int Line, int Column) code, (string Text, int Line, int Column) rate)
    {
        if (_table.TryCurrency(code.Text, code.Line, code.Column, out Currency currency) && !_currencies.Add(currency))
        {
            _table.Fault(code.Line, code.Column, $"{Shown.Quoted(code.Text)} stands in the day already");
        }

        if (rate.Text.Length == 0)
        {
            _table.Fault(rate.Line, rate.Column, "'' is no rate above 0, nor N/A");
        }

        _table.Rate(_day, currency, rate.Text, rate.Line, rate.Column);
    }

    private bool Is(string name, string space) => _xml.LocalName == name && _xml.NamespaceURI == space;

    private string Unexpected() => $"the element {Shown.Quoted(_xml.Name)} is not known here; the ECB's XML is a gesmes:Envelope with a Cube, a Cube a day and a Cube a rate";

    private void Fault(string message) => _table.Fault(_place.LineNumber, _place.LinePosition, message);
}
