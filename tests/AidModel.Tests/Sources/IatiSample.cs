using System.Text;
using System.Xml;
using System.Xml.Schema;
using Xunit;

namespace AidModel.Tests;

/// <summary>Small files of activities, and the schema that files are checked against.</summary>
internal static class IatiSample
{
    private static readonly string[] Files = ["iati/schemas/iati-common.xsd", "iati/schemas/iati-activities-schema.xsd"];

    public static readonly IatiWriteOptions Options = new() { Reporting = new("XX-TEST-1", "Test organisation", "10") };

    /// <summary>What most tests put their transactions in.</summary>
    public const string Start = """
        <iati-activities version="2.03" generated-datetime="2024-06-01T12:00:00Z">
         <iati-activity default-currency="EUR" xml:lang="en">
          <iati-identifier>XX-A-1</iati-identifier>
          <reporting-org ref="XX-A" type="10"><narrative>Agency A</narrative></reporting-org>
          <title><narrative>Bridges</narrative></title>
          <activity-date type="1" iso-date="2020-01-01"/><activity-date type="3" iso-date="2022-12-31"/>
        """;

    public const string End = "</iati-activity></iati-activities>";

    /// <summary>Two activities with a good deal of what a file has.</summary>
    public const string Rich = """
        <?xml version="1.0" encoding="utf-8"?>
        <iati-activities version="2.03" generated-datetime="2024-06-01T12:00:00Z">
         <iati-activity default-currency="EUR" xml:lang="en" last-updated-datetime="2024-05-01T00:00:00Z">
          <iati-identifier>XX-A-1</iati-identifier>
          <reporting-org ref="XX-A" type="10"><narrative>Agency A</narrative></reporting-org>
          <title><narrative>Bridges</narrative><narrative xml:lang="fr">Ponts</narrative></title>
          <participating-org ref="XX-B" role="1" type="10"><narrative>Ministry B</narrative></participating-org>
          <participating-org ref="XX-C" role="4" type="40"><narrative>Body C</narrative></participating-org>
          <activity-date type="2" iso-date="2020-01-01"/><activity-date type="3" iso-date="2022-12-31"/>
          <recipient-country code="UA"/><sector vocabulary="1" code="21020" percentage="100"/>
          <default-finance-type code="110"/>
          <budget><value value-date="2020-01-01">999</value></budget>
          <transaction><transaction-type code="2"/><transaction-date iso-date="2020-02-01"/><value value-date="2020-02-01">1000.50</value></transaction>
          <transaction><transaction-type code="2"/><transaction-date iso-date="2021-02-01"/><value value-date="2021-02-01">500</value></transaction>
          <transaction><transaction-type code="3"/><transaction-date iso-date="2020-03-01"/><value value-date="2020-03-01">300</value></transaction>
          <transaction><transaction-type code="1"/><transaction-date iso-date="2020-03-01"/><value value-date="2020-03-01">1500</value></transaction>
          <related-activity ref="XX-A-2" type="1"/>
         </iati-activity>
         <iati-activity>
          <iati-identifier>XX-A-2</iati-identifier>
          <reporting-org ref="XX-A" type="10"><narrative>Agency A</narrative></reporting-org>
          <title><narrative>All of it</narrative></title>
          <activity-date type="1" iso-date="2020-01-01"/>
         </iati-activity>
        </iati-activities>
        """;

    public static IatiAid Read(string xml) => Read(Encoding.UTF8.GetBytes(xml));

    public static IatiAid Read(byte[] file, string name = "test") => IatiActivities.Read(new MemoryStream(file), name, cancellationToken: TestContext.Current.CancellationToken);

    /// <summary>Reads an activity with some elements in it.</summary>
    public static IatiAid Activity(params string[] elements) => Read($"{Start}{string.Concat(elements)}{End}");

    /// <summary>A file of two activities, XX-A-1 and XX-A-2, with some elements in each.</summary>
    public static string Activity2(string first, string second)
    {
        string activity = Start[Start.IndexOf("<iati-activity ", StringComparison.Ordinal)..];
        return $"{Start}{first}</iati-activity>{activity.Replace("XX-A-1", "XX-A-2", StringComparison.Ordinal)}{second}{End}";
    }

    public static string Transaction(string type, string day, string value, string more = "") =>
        $"<transaction><transaction-type code='{type}'/><transaction-date iso-date='{day}'/><value value-date='{day}'>{value}</value>{more}</transaction>";

    public static byte[] Write(AidLedger ledger, IatiWriteOptions? options = null)
    {
        using MemoryStream file = new();
        IatiActivities.Write(ledger, file, options ?? Options);
        return file.ToArray();
    }

    /// <summary>The published schema; skips the running test where it is absent.</summary>
    public static XmlSchemaSet Schema()
    {
        // The schema imports W3C's for the namespace xml, of which it uses the one attribute.
        const string Xml = """
            <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.w3.org/XML/1998/namespace">
             <xs:attribute name="lang" type="xs:language"/>
            </xs:schema>
            """;
        string[] paths = [.. Files.Select(SharedData.File)];
        XmlSchemaSet set = new() { XmlResolver = null };
        set.Add(null, XmlReader.Create(new StringReader(Xml)));
        foreach (string path in paths)
        {
            set.Add(null, path);
        }

        set.Compile();
        return set;
    }

    /// <summary>What the schema finds wrong with a file.</summary>
    public static List<string> Faults(XmlSchemaSet schema, byte[] file)
    {
        List<string> faults = [];
        XmlReaderSettings settings = new() { Schemas = schema, ValidationType = ValidationType.Schema, ValidationFlags = XmlSchemaValidationFlags.ReportValidationWarnings };
        settings.ValidationEventHandler += (_, e) => faults.Add($"{e.Exception.LineNumber}: {e.Message}");
        using XmlReader xml = XmlReader.Create(new MemoryStream(file), settings);
        while (xml.Read())
        {
        }

        // Elements of the library's own namespace are of no schema; the standard lets them be.
        faults.RemoveAll(static f => f.Contains("urn:aidmodel:iati:1", StringComparison.Ordinal) && f.Contains("Could not find schema information", StringComparison.Ordinal));
        return faults;
    }
}
