using System.Text;
using System.Text.Json;

namespace AidModel;

/// <summary>Reads flows, one by one.</summary>
internal sealed class FtsFlowReader(FtsNotes notes)
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = FtsFlows.DeepestJson, AllowDuplicateProperties = false };

    // The names of givers, places and plans stand in each flow again.
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);

    /// <summary>The flow at a place of a page; null where it was not understood, which is noted.</summary>
    public FtsFlow? Read(FtsPage page, int record, ReadOnlyMemory<byte> json)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(json, Options);
        }
        catch (JsonException error)
        {
            return Refuse(FtsJson.Message(error));
        }
        catch (InvalidOperationException)
        {
            return Refuse("half of a surrogate pair stands alone in a name");
        }

        using (document)
        {
            return Read(page, record, document.RootElement);
        }

        FtsFlow? Refuse(string why)
        {
            notes.Add(page.Part, record, null, Encoding.UTF8.GetString(json.Span), $"is no flow: {why}; the ledger does not have it");
            return null;
        }
    }

    private FtsFlow? Read(FtsPage page, int record, JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            notes.Add(page.Part, record, null, json.GetRawText(), "is no flow; the ledger does not have it");
            return null;
        }

        FtsFields fields = new(json, (column, text, why) => notes.Add(page.Part, record, column, text, why));
        long? id = Needed(fields, "id", fields.Whole("id", "the ledger does not have the flow"));
        FtsBoundary? boundary = Needed(fields, "boundary", Word(fields, "boundary", FtsWords.Boundary));
        FtsOnBoundary? onBoundary = Needed(fields, "onBoundary", Word(fields, "onBoundary", FtsWords.OnBoundary));
        FtsStatus? status = Needed(fields, "status", Word(fields, "status", FtsWords.Status));
        DateOnly? date = Needed(fields, "date", fields.Day("date", "the ledger does not have the flow"));
        if (id is null || boundary is null || onBoundary is null || status is null || date is null)
        {
            return null;
        }

        string? Pooled(string name) => fields.Text(name) is { } text ? Pool(text) : null;
        return new FtsFlow
        {
            Id = id.Value,
            Version = fields.Whole("versionId"),
            Page = page.Part,
            Record = record,
            AmountUsd = Amount(fields),
            OriginalAmount = fields.Number("originalAmount", "it is left out"),
            OriginalCurrency = Code(fields),
            ExchangeRate = fields.Number("exchangeRate", "it is left out"),
            Boundary = boundary.Value,
            OnBoundary = onBoundary.Value,
            Status = status.Value,
            Date = date.Value,
            DecisionDate = fields.Day("decisionDate", "it is left out"),
            FirstReportedDate = fields.Day("firstReportedDate", "it is left out"),
            BudgetYear = Year(fields),
            NewMoney = fields.Flag("newMoney"),
            FlowType = Pooled("flowType"),
            ContributionType = Pooled("contributionType"),
            Method = Pooled("method"),
            Description = fields.Text("description"),
            RefCode = fields.Text("refCode"),
            Keywords = fields.Texts("keywords", Pool),
            ParentId = fields.Whole("parentFlowId"),
            ChildIds = fields.Wholes("childFlowIds"),
            Source = Objects(page, record, fields, "sourceObjects"),
            Destination = Objects(page, record, fields, "destinationObjects"),
        };

        // What is there and not understood has been noted by whoever read it.
        T? Needed<T>(FtsFields from, string name, T? value)
            where T : struct
        {
            if (value is null && !from.Has(name, out _))
            {
                notes.Add(page.Part, record, name, string.Empty, "is missing; the ledger does not have the flow");
            }

            return value;
        }

        decimal? Amount(FtsFields from)
        {
            const string Unknown = "the ledger has the flow with an unknown amount";
            if (!from.Has("amountUSD", out _))
            {
                notes.Add(page.Part, record, "amountUSD", string.Empty, $"is missing; {Unknown}");
            }

            return from.Number("amountUSD", Unknown);
        }
    }

    private static T? Word<T>(FtsFields fields, string name, Func<string?, T?> read)
        where T : struct
    {
        if (!fields.Has(name, out JsonElement value))
        {
            return null;
        }

        T? word = value.ValueKind == JsonValueKind.String ? read(FtsJson.StringOf(value)) : null;
        if (word is null)
        {
            fields.Note(name, value, "is not known; the ledger does not have the flow");
        }

        return word;
    }

    private static Currency? Code(FtsFields fields)
    {
        if (fields.Text("originalCurrency") is not { } text)
        {
            return null;
        }

        if (Currency.TryParse(text, out Currency currency) && currency != default)
        {
            return currency;
        }

        fields.Has("originalCurrency", out JsonElement value);
        fields.Note("originalCurrency", value, "is no currency of ISO 4217; it is left out");
        return null;
    }

    private static int? Year(FtsFields fields)
    {
        if (fields.Whole("budgetYear") is not { } year)
        {
            return null;
        }

        if (year is >= 1 and <= 9999)
        {
            return (int)year;
        }

        fields.Has("budgetYear", out JsonElement value);
        fields.Note("budgetYear", value, "is no year; it is left out");
        return null;
    }

    private ValueList<FtsObject> Objects(FtsPage page, int record, FtsFields flow, string name)
    {
        List<FtsObject> objects = [];
        int at = -1;
        foreach (JsonElement json in flow.List(name))
        {
            at++;
            if (json.ValueKind != JsonValueKind.Object)
            {
                flow.Note(FtsFields.Item(name, at), json, "is no object; it is left out");
                continue;
            }

            int here = at;
            FtsFields fields = new(json, (column, text, why) => notes.Add(page.Part, record, $"{FtsFields.Item(name, here)}.{column}", text, why));
            string? type = fields.Text("type");
            string? id = fields.Text("id");
            string? called = fields.Text("name");
            if (type is null || id is null || called is null)
            {
                flow.Note(FtsFields.Item(name, at), json, "has not all of a type, an id and a name; it is left out");
                continue;
            }

            string? behavior = fields.Text("behavior");
            if (behavior is not (null or "single" or "shared"))
            {
                fields.Has("behavior", out JsonElement value);
                fields.Note("behavior", value, "is not known; it is taken for single");
            }

            objects.Add(new FtsObject
            {
                Type = Pool(type),
                Id = Pool(id),
                Name = Pool(called),
                IsShared = behavior == "shared",
                Code = fields.Text("code"),
                OrganizationTypes = fields.Texts("organizationTypes", Pool),
                OrganizationSubTypes = fields.Texts("organizationSubTypes", Pool),
            });
        }

        return [.. objects];
    }

    private string Pool(string text)
    {
        if (_texts.TryGetValue(text, out string? known))
        {
            return known;
        }

        _texts.Add(text, text);
        return text;
    }
}
