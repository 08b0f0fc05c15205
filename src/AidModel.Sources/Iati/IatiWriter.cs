using System.Globalization;
using System.Text;
using System.Xml;

namespace AidModel;

/// <summary>Writes activities, a pledge each, in the order that the schema of version 2.03 demands.</summary>
internal sealed class IatiWriter
{
    private const string Prefix = "aidmodel";
    private const string UnspecifiedSector = "99810";
    private const string UnspecifiedRegion = "998";

    private readonly XmlWriter _xml;
    private readonly AidLedger _ledger;
    private readonly IatiWriteOptions _options;
    private readonly IatiStatement _statement;
    private readonly Dictionary<string, Donor> _donors;
    private readonly ILookup<string, Relation> _relations;

    private IatiWriter(XmlWriter xml, AidLedger ledger, IatiWriteOptions options)
    {
        _xml = xml;
        _ledger = ledger;
        _options = options;
        _statement = new(ledger);
        _donors = ledger.Donors.ToDictionary(static d => d.Id, StringComparer.Ordinal);
        _relations = ledger.Relations.ToLookup(static r => r.Pledge, StringComparer.Ordinal);
    }

    public static void Write(AidLedger ledger, Stream stream, IatiWriteOptions options)
    {
        (string rest, string[] pledges) = IatiExtension.Split(ledger);
        XmlWriterSettings settings = new()
        {
            Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            Indent = true,
            NewLineChars = "\n",
        };
        using XmlWriter xml = XmlWriter.Create(stream, settings);
        new IatiWriter(xml, ledger, options).Write(rest, pledges);
    }

    private void Write(string rest, string[] records)
    {
        _xml.WriteStartDocument();
        _xml.WriteStartElement("iati-activities");
        _xml.WriteAttributeString("version", "2.03");
        if (_options.Generated is { } generated)
        {
            _xml.WriteAttributeString("generated-datetime", generated.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        }

        _xml.WriteAttributeString("xmlns", Prefix, null, IatiXml.Namespace);
        foreach ((Pledge pledge, string record) in _ledger.Pledges.Zip(records))
        {
            Write(pledge, record);
        }

        _xml.WriteElementString(Prefix, "ledger", IatiXml.Namespace, rest);
        _xml.WriteEndElement();
    }

    private void Write(Pledge pledge, string record)
    {
        _xml.WriteStartElement("iati-activity");
        if (pledge.Amount is { } amount)
        {
            _xml.WriteAttributeString("default-currency", amount.Currency.Code);
        }

        _xml.WriteAttributeString("xml", "lang", null, _options.Language);
        _xml.WriteElementString("iati-identifier", Identifier(pledge.Id));
        WriteOrg("reporting-org", _options.Reporting.Name, _options.Reporting.Reference, _options.Reporting.Type);
        WriteNarrative("title", pledge.Title);
        WriteNarrative("description", Description(pledge), ("type", "1"));
        WriteParticipants(pledge);
        WriteCode("activity-status", _options.ActivityStatus.ToString(CultureInfo.InvariantCulture));
        WriteDate("1", pledge.Period?.From ?? pledge.Announced);
        if (pledge.Period is { } period)
        {
            WriteDate("3", period.To);
        }

        WriteRecipient(pledge);
        WriteSector(pledge);
        if (IatiCodes.FinanceType(pledge.Instrument) is { } finance)
        {
            WriteCode("default-finance-type", finance);
        }

        foreach (Tranche tranche in pledge.Tranches.Where(_ => _statement.Counts(pledge)))
        {
            Write(tranche, pledge.Announced);
        }

        foreach ((IatiFlow flow, DateOnly day, Money money) in _statement.Of(pledge))
        {
            Write(flow, day, money);
        }

        foreach (string whole in _relations[pledge.Id].Where(static r => r.Kind == RelationKind.PartOf).Select(static r => r.Others[0]))
        {
            _xml.WriteStartElement("related-activity");
            _xml.WriteAttributeString("ref", Identifier(whole));
            _xml.WriteAttributeString("type", "1");
            _xml.WriteEndElement();
        }

        _xml.WriteElementString(Prefix, "pledge", IatiXml.Namespace, record);
        _xml.WriteEndElement();
    }

    private string Identifier(string id) =>
        id.StartsWith(_options.Reporting.Reference + "-", StringComparison.Ordinal) ? id : $"{_options.Reporting.Reference}-{id}";

    private static string Description(Pledge pledge)
    {
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"{pledge.Title}. Announced on {pledge.Announced:yyyy-MM-dd}. ");
        text.Append(CultureInfo.InvariantCulture, $"{(pledge.Amount is { } amount ? $"Amount as stated: {amount}." : "No amount is stated.")}");
        foreach (EquipmentLine line in pledge.Equipment)
        {
            text.Append(CultureInfo.InvariantCulture, $" {line.Item}: {line.Quantity}.");
        }

        return text.ToString();
    }

    private void WriteParticipants(Pledge pledge)
    {
        (string? Donor, string Role)[] named =
        [
            .. pledge.Contributions.Select(static c => (c.Parties.Payer, "1")),
            (pledge.Parties.Payer, "1"),
            (pledge.Parties.Lead, "3"),
            (pledge.Parties.Deliverer, "4"),
        ];
        bool any = false;
        foreach ((string? id, string role) in named.Distinct().Where(static n => n.Donor is not null))
        {
            Donor donor = _donors[id!];
            WriteOrg("participating-org", donor.Name, IsReference(donor.Id) ? donor.Id : null, IatiCodes.Type(donor.Kind), role);
            any = true;
        }

        if (!any)
        {
            WriteOrg("participating-org", _options.Reporting.Name, _options.Reporting.Reference, _options.Reporting.Type, "2");
        }
    }

    /// <summary>Whether an id may be one of a registration agency and a number there, as IATI's are.</summary>
    private static bool IsReference(string id) =>
        id.Split('-', 3) is [{ Length: 2 } country, { Length: >= 2 } agency, { Length: > 0 }] && country.All(char.IsAsciiLetterUpper) && agency.All(char.IsAsciiLetterOrDigit);

    private void WriteRecipient(Pledge pledge)
    {
        string? named = pledge.Recipient ?? _options.Recipient;
        string? country = named is { Length: 2 } && IatiCountries.Other(named) is not null ? named : named is { Length: 3 } ? IatiCountries.Other(named) : null;
        _xml.WriteStartElement(country is null ? "recipient-region" : "recipient-country");
        _xml.WriteAttributeString("code", country ?? UnspecifiedRegion);
        if (country is null)
        {
            _xml.WriteAttributeString("vocabulary", "1");
        }

        if (country is null && named is not null)
        {
            WriteNarrative(named);
        }

        _xml.WriteEndElement();
    }

    private void WriteSector(Pledge pledge)
    {
        bool isCode = pledge.Category is { Length: 5 } code && code.All(char.IsAsciiDigit);
        _xml.WriteStartElement("sector");
        _xml.WriteAttributeString("vocabulary", pledge.Category is null || isCode ? "1" : "99");
        _xml.WriteAttributeString("code", isCode || pledge.Category is null ? pledge.Category ?? UnspecifiedSector : new IatiIds().For(pledge.Category));
        if (!isCode && pledge.Category is { } category)
        {
            WriteNarrative(category);
        }

        _xml.WriteEndElement();
    }

    private void Write(Tranche tranche, DateOnly announced)
    {
        if (IatiStatement.Figure(tranche.Amount) is not { } money)
        {
            return;
        }

        _xml.WriteStartElement("planned-disbursement");
        WriteDay("period-start", tranche.Period.From);
        WriteDay("period-end", tranche.Period.To);
        WriteValue(money, announced);
        _xml.WriteEndElement();
    }

    private void Write(IatiFlow flow, DateOnly day, Money money)
    {
        _xml.WriteStartElement("transaction");
        WriteCode("transaction-type", flow == IatiFlow.Payment ? "3" : _options.Promise == IatiPromise.Commitment ? "2" : "12");
        WriteDay("transaction-date", day);
        WriteValue(money, day);
        _xml.WriteEndElement();
    }

    private void WriteValue(Money money, DateOnly day)
    {
        _xml.WriteStartElement("value");
        _xml.WriteAttributeString("currency", money.Currency.Code);
        _xml.WriteAttributeString("value-date", Text(day));
        _xml.WriteString(money.Amount.ToString(CultureInfo.InvariantCulture));
        _xml.WriteEndElement();
    }

    private void WriteOrg(string element, string name, string? reference, string? type, string? role = null)
    {
        _xml.WriteStartElement(element);
        foreach ((string attribute, string? value) in new[] { ("ref", reference), ("type", type), ("role", role) })
        {
            if (value is not null)
            {
                _xml.WriteAttributeString(attribute, Clean(value));
            }
        }

        WriteNarrative(name);
        _xml.WriteEndElement();
    }

    private void WriteNarrative(string element, string text, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        _xml.WriteStartElement(element);
        foreach ((string name, string value) in attributes)
        {
            _xml.WriteAttributeString(name, value);
        }

        WriteNarrative(text);
        _xml.WriteEndElement();
    }

    private void WriteNarrative(string text) => _xml.WriteElementString("narrative", Clean(text));

    private void WriteCode(string element, string code)
    {
        _xml.WriteStartElement(element);
        _xml.WriteAttributeString("code", code);
        _xml.WriteEndElement();
    }

    private void WriteDate(string type, DateOnly day)
    {
        _xml.WriteStartElement("activity-date");
        _xml.WriteAttributeString("type", type);
        _xml.WriteAttributeString("iso-date", Text(day));
        _xml.WriteEndElement();
    }

    private void WriteDay(string element, DateOnly day)
    {
        _xml.WriteStartElement(element);
        _xml.WriteAttributeString("iso-date", Text(day));
        _xml.WriteEndElement();
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The text with U+FFFD for what XML has no place for; the record beside it has every character.</summary>
    private static string Clean(string text) => text.All(XmlConvert.IsXmlChar)
        ? text
        : string.Concat(text.EnumerateRunes().Select(static r => !r.IsBmp || XmlConvert.IsXmlChar((char)r.Value) ? r.ToString() : "\uFFFD"));
}
