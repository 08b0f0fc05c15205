using System.Globalization;
using System.Text.Json;

namespace AidModel;

/// <summary>Reads single values. What is none is a fault, and null.</summary>
internal sealed class ValueReader(FaultLog faults)
{
    private const string NoNumber = "digits with a point before fractions are, up to 28 of them and 79 octillion, which are held exactly";

    public FaultLog Faults => faults;

    public Fields? Record(DocumentNode node, RecordShape shape) => Fields.Of(node, shape, faults);

    public string? String(DocumentNode node)
    {
        if (node is { Kind: JsonValueKind.String, Text: not null })
        {
            return node.Text;
        }

        string hint = node.Kind == JsonValueKind.Null ? " Leave the property out where there is nothing to say." : string.Empty;
        faults.Add(node, $"Found {node.Shown}; a text in quotation marks is allowed.{hint}");
        return null;
    }

    public string? Text(DocumentNode node) => Check(node, String(node), static text => !string.IsNullOrWhiteSpace(text), "This text is empty; leave the property out where there is nothing to say");

    public string? Id(DocumentNode node) => Check(node, String(node), Guard.IsId, $"{node.Shown} is no id: 1 to 100 letters, digits or one of . _ - : are");

    public DateOnly? Date(DocumentNode node) => Convert<DateOnly>(node, String(node), static text => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null, "a day: 2025-04-11 is one");

    public Period? Period(DocumentNode node) => Convert<Period>(node, TextOrNumber(node), static text => AidModel.Period.TryParse(text, out Period period) ? period : null, "a period: 2025, 2025-04, 2025-04-11 or 2026..2029 are");

    public Share? Share(DocumentNode node) => Convert<Share>(node, TextOrNumber(node), static text => AidModel.Share.TryParse(text, out Share share) ? share : null, "a share: 50 %, 1/3 or 0.25 are, above 0 and up to 1");

    public Currency? Currency(DocumentNode node) => node.Text == AidModel.Unit.Tiv.Symbol ? NoMoney(node) : Convert<Currency>(node, String(node), static text => AidModel.Currency.TryParse(text, out Currency currency) ? currency : null, "a currency: an ISO 4217 code in capitals is, such as EUR");

    private Currency? NoMoney(DocumentNode node)
    {
        faults.Add(node, AidModel.Unit.TivIsNoMoney);
        return null;
    }

    public Unit? Unit(DocumentNode node) => Convert<Unit>(node, String(node), static text => AidModel.Unit.Fault(text) is null ? new Unit(text) : null, "a unit: 1 to 32 letters or single inner hyphens are, no word that belongs to a number");

    public Length? Length(DocumentNode node) => Convert<Length>(node, String(node), static text => AidModel.Length.TryParse(text, out Length value) ? value : null, "a length: 155 mm or 30 km is one");

    public Mass? Mass(DocumentNode node) => Convert<Mass>(node, String(node), static text => AidModel.Mass.TryParse(text, out Mass value) ? value : null, "a mass: 16.5 t or 20 kg is one");

    public Power? Power(DocumentNode node) => Convert<Power>(node, String(node), static text => AidModel.Power.TryParse(text, out Power value) ? value : null, "a power: 610 kW is one");

    public Speed? Speed(DocumentNode node) => Convert<Speed>(node, String(node), static text => AidModel.Speed.TryParse(text, out Speed value) ? value : null, "a speed: 70 km/h is one");

    public Volume? Volume(DocumentNode node) => Convert<Volume>(node, String(node), static text => AidModel.Volume.TryParse(text, out Volume value) ? value : null, "a volume: 500 l or 20 m3 is one");

    public Uri? Address(DocumentNode node)
    {
        string? text = String(node);
        if (text is null || (Uri.TryCreate(text, UriKind.Absolute, out Uri? address) && text.StartsWith(address.Scheme + ":", StringComparison.OrdinalIgnoreCase)))
        {
            return text is null ? null : new Uri(text, UriKind.Absolute);
        }

        faults.Add(node, $"{node.Shown} is no address: https://example.org/page is.");
        return null;
    }

    /// <summary>A number, or a text of its digits, held exactly.</summary>
    public decimal? Number(DocumentNode node)
    {
        if (node is { Kind: JsonValueKind.String or JsonValueKind.Number, Text: { } text } && ExactNumber.TryRead(text, out decimal number))
        {
            return number;
        }

        faults.Add(node, $"{node.Shown} is no number: {NoNumber}.");
        return null;
    }

    public T? Enum<T>(DocumentNode node)
        where T : struct, Enum
    {
        if (String(node) is not { } text)
        {
            return null;
        }

        if (EnumNames<T>.Find(text) is { } value)
        {
            return value;
        }

        string[] all = EnumNames<T>.All;
        string hint = Nearest.Hint(text, all);
        faults.Add(node, $"{node.Shown} is not allowed{(hint[0] == ':' ? hint : $": {string.Join(", ", all)} are{hint}")}");
        return null;
    }

    /// <summary>Every item that can be read; an absent list is empty.</summary>
    public List<T> List<T>(DocumentNode? node, Func<DocumentNode, T?> read)
        where T : class
    {
        List<T> items = [];
        if (node is not null && IsArray(node))
        {
            foreach (DocumentNode item in node.Items)
            {
                if (read(item) is { } value)
                {
                    items.Add(value);
                }
            }
        }

        return items;
    }

    public bool IsArray(DocumentNode node)
    {
        if (node.Kind != JsonValueKind.Array)
        {
            faults.Add(node, $"Found {node.Shown}; a list in [ ] is allowed.");
        }

        return node.Kind == JsonValueKind.Array;
    }

    private string? TextOrNumber(DocumentNode node) => node.Kind == JsonValueKind.Number ? node.Text : String(node);

    private string? Check(DocumentNode node, string? text, Func<string, bool> isAllowed, string message)
    {
        if (text is null || isAllowed(text))
        {
            return text;
        }

        faults.Add(node, message + ".");
        return null;
    }

    private T? Convert<T>(DocumentNode node, string? text, Func<string, T?> convert, string allowed)
        where T : struct
    {
        T? value = text is null ? null : convert(text);
        if (text is not null && value is null)
        {
            faults.Add(node, $"{node.Shown} is not {allowed}.");
        }

        return value;
    }
}
