using System.Xml;

namespace AidModel;

/// <summary>Goes over a file of activities, one at a time.</summary>
internal sealed class IatiXml
{
    /// <summary>The namespace of what this library adds to the standard's elements.</summary>
    public const string Namespace = "urn:aidmodel:iati:1";

    private const string Expected = "an IATI file of activities is expected, with iati-activities or one iati-activity at its top";

    private readonly XmlReader _xml;
    private readonly IXmlLineInfo _place;
    private readonly FaultList _faults;
    private readonly CancellationToken _cancellation;
    private int _nodes;

    // Where the node stands that was read last.
    private (int Line, int Column) _last = (1, 1);

    private IatiXml(XmlReader xml, FaultList faults, CancellationToken cancellation)
    {
        _xml = xml;
        _place = (IXmlLineInfo)xml;
        _faults = faults;
        _cancellation = cancellation;
    }

    /// <summary>Reads to the end.</summary>
    /// <param name="stream">The file, which stays open.</param>
    /// <param name="faults">What takes the fault where it cannot be read.</param>
    /// <param name="top">Takes the element about the activities, without them.</param>
    /// <param name="element">Takes each element in it.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    public static void Read(Stream stream, FaultList faults, Action<IatiElement> top, Action<IatiElement> element, CancellationToken cancellation)
    {
        XmlReaderSettings settings = new()
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            IgnoreWhitespace = true,
        };
        IatiXml? reader = null;
        try
        {
            LimitedStream limited = new(stream, IatiActivities.LargestFile, () => faults.Stop(0, 0, Shown.TooLarge(IatiActivities.LargestFile)));
            TagLimitStream tags = new(limited, () => faults.Stop(0, 0, Shown.Invariant($"a tag has more than the {TagLimitStream.LongestTag:N0} bytes that are read at most")));
            using XmlReader xml = Open(tags, settings, faults);
            reader = new IatiXml(xml, faults, cancellation);
            reader.Read(top, element);
        }
        catch (XmlException error)
        {
            string message = error.Message.Replace(Shown.Invariant($" Line {error.LineNumber}, position {error.LinePosition}."), string.Empty, StringComparison.Ordinal);

            // A document type is refused without its place; the reader forgets its own then.
            (int line, int column) = error.LineNumber > 0 ? (error.LineNumber, error.LinePosition) : reader?._last ?? (1, 1);
            throw faults.Stop(line, column, $"the XML cannot be read any further: {Shown.Visible(message, 200)}", error);
        }
    }

    private static XmlReader Open(Stream stream, XmlReaderSettings settings, FaultList faults)
    {
        XmlReader xml = XmlReader.Create(stream, settings);
        try
        {
            xml.Read();
            return xml;
        }
        catch (Exception error) when (error is NotSupportedException or ArgumentException)
        {
            // That is how some encodings that a file names are refused.
            throw faults.Stop(1, 1, $"the XML cannot be read: {Shown.Visible(error.Message, 200)}", error);
        }
    }

    private void Read(Action<IatiElement> top, Action<IatiElement> element)
    {
        do
        {
            if (_xml.NodeType == XmlNodeType.Element)
            {
                ReadTop(top, element);
            }
        }
        while (Next());
    }

    private void ReadTop(Action<IatiElement> top, Action<IatiElement> element)
    {
        string expectation = _xml.LocalName switch
        {
            "iati-organisations" or "iati-organisation" => $"this is an IATI file of organisations: {Expected}",
            _ when _xml.Name.Equals("html", StringComparison.OrdinalIgnoreCase) => $"this is a web page: {Expected}",
            _ when _xml.NamespaceURI.Length > 0 => $"{Shown.Quoted(_xml.Name)} is in the namespace {Shown.Quoted(_xml.NamespaceURI)}: {Expected}, in none",
            "iati-activities" or "iati-activity" => string.Empty,
            _ => $"{Shown.Quoted(_xml.Name)} is at the top: {Expected}",
        };
        if (expectation.Length > 0)
        {
            throw _faults.Stop(_place.LineNumber, _place.LinePosition, expectation);
        }

        if (_xml.Name == "iati-activity")
        {
            top(new IatiElement("iati-activities", 1, 1));
            element(ReadElement());
            return;
        }

        bool isEmpty = _xml.IsEmptyElement;
        top(ReadStart());
        while (!isEmpty && Next() && _xml.NodeType != XmlNodeType.EndElement)
        {
            if (_xml.NodeType == XmlNodeType.Element)
            {
                element(ReadElement());
            }
            else if (IsText)
            {
                throw _faults.Stop(_place.LineNumber, _place.LinePosition, $"{Shown.Quoted(_xml.Value)} stands where only activities are expected");
            }
        }
    }

    private bool IsText => _xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA;

    private IatiElement ReadElement()
    {
        Stack<IatiElement> open = new();
        IatiElement first = ReadStart(out bool isEmpty);
        if (isEmpty)
        {
            return first;
        }

        open.Push(first);
        while (open.Count > 0 && Next())
        {
            if (_xml.NodeType == XmlNodeType.Element)
            {
                IatiElement child = ReadStart(out isEmpty);
                open.Peek().Add(child);
                if (!isEmpty)
                {
                    open.Push(child);
                }
            }
            else if (_xml.NodeType == XmlNodeType.EndElement)
            {
                open.Pop();
            }
            else if (IsText)
            {
                open.Peek().Append(_xml.Value);
            }
        }

        return first;
    }

    private IatiElement ReadStart() => ReadStart(out _);

    private IatiElement ReadStart(out bool isEmpty)
    {
        isEmpty = _xml.IsEmptyElement;
        CheckName();
        if (_xml.AttributeCount > IatiActivities.MostAttributes)
        {
            throw _faults.Stop(_place.LineNumber, _place.LinePosition, Shown.Invariant($"there are more than the {IatiActivities.MostAttributes:N0} attributes of an element that are read at most"));
        }

        string name = _xml.NamespaceURI == Namespace ? $"{Namespace}:{_xml.LocalName}" : _xml.Name;
        IatiElement element = new(name, _place.LineNumber, _place.LinePosition);
        while (_xml.MoveToNextAttribute())
        {
            Count();
            CheckName();
            if (_xml.Prefix != "xmlns" && _xml.Name != "xmlns")
            {
                element.Add(_xml.Name, _xml.Value);
            }
        }

        _xml.MoveToElement();
        return element;
    }

    private void CheckName()
    {
        if (_xml.Name.Length > IatiActivities.LongestName)
        {
            throw _faults.Stop(_place.LineNumber, _place.LinePosition, Shown.Invariant($"a name is longer than the {IatiActivities.LongestName:N0} characters that are read at most: {Shown.Visible(_xml.Name, 50)}"));
        }
    }

    private bool Next()
    {
        _cancellation.ThrowIfCancellationRequested();
        if (!_xml.Read())
        {
            return false;
        }

        _last = (_place.LineNumber, _place.LinePosition);
        if (_xml.Depth > IatiActivities.MostDepth)
        {
            throw _faults.Stop(_last.Line, _last.Column, Shown.Invariant($"elements lie in each other deeper than {IatiActivities.MostDepth}"));
        }

        Count();
        return true;
    }

    private void Count()
    {
        if (++_nodes > IatiActivities.MostNodes)
        {
            throw _faults.Stop(_place.LineNumber, _place.LinePosition, Shown.Invariant($"there are more than the {IatiActivities.MostNodes:N0} elements, attributes and texts that are read at most"));
        }
    }
}
