namespace AidModel;

/// <summary>A transaction, looked at but not yet understood.</summary>
/// <param name="Element">Where it stands.</param>
/// <param name="Flow">What it means for what is given.</param>
/// <param name="Day">Its day, or that of the promise; null where there is none.</param>
/// <param name="PaidOn">The day on which a promise was paid, in a transaction that is both.</param>
/// <param name="Amount">How much.</param>
internal sealed record IatiTransaction(IatiElement Element, IatiFlow Flow, DateOnly? Day, DateOnly? PaidOn, Money Amount)
{
    /// <summary>Reads a transaction.</summary>
    /// <param name="element">The element.</param>
    /// <param name="currency">The activity's own currency, if it has one.</param>
    /// <returns>The transaction; null where it has no amount that is understood. The element then says why.</returns>
    public static IatiTransaction? Of(IatiElement element, string? currency)
    {
        IatiElement? value = element.All("value").FirstOrDefault();
        string text = value?.OwnText ?? string.Empty;
        string? code = value?.Peek("currency") is { Length: > 0 } own ? own : currency;
        string? why = text.Length == 0 ? "has no value"
            : IatiCodes.Amount(text, out decimal amount) is { } error ? $"has the value {Shown.Quoted(text)}, which {error}"
            : code is null ? "names no currency, and its activity none for all"
            : !Currency.TryParse(code, out Currency parsed) ? $"has the currency {Shown.Quoted(code)}, which is no code of ISO 4217"
            : null;
        if (why is not null)
        {
            element.Why = $"{why}; the ledger has it not";
            return null;
        }

        IatiCodes.Amount(text, out amount);
        DateOnly? day = DayOf(element, "commitment") ?? DayOf(element, null) ?? IatiCodes.Day(value!.Peek("value-date"));
        return new(element, FlowOf(element), day, DayOf(element, "disbursement") ?? day, new Money(amount, Currency.Parse(code!)));
    }

    /// <summary>Takes it as understood.</summary>
    public void Understand()
    {
        Element.Understand();
        Element.Attribute("flow");
        Element.Attribute("type");
        Element.First("transaction-type")?.Attribute("code");
        if (Element.All("transaction-type").FirstOrDefault() is { OwnText.Length: > 0 } named)
        {
            named.Text();
        }

        if (Element.Peek("type") is not { Length: > 0 } && Element.First("status") is { } status)
        {
            status.Attribute("code");
            status.Attribute("ref");
            status.Text();
        }

        foreach (IatiElement date in Dates())
        {
            if (DayOf(date) is { } day && (day == Day || (day == PaidOn && Flow == IatiFlow.PaidPromise)))
            {
                date.Understand();
                date.Attribute("iso-date");
                date.Attribute("type");
                date.Text();
            }
        }

        IatiElement value = Element.First("value")!;
        value.Text();
        value.Attribute("currency");
        if (IatiCodes.Day(value.Peek("value-date")) == Day)
        {
            value.Attribute("value-date");
        }
    }

    /// <summary>Who gives; it is understood with that.</summary>
    public IatiOrg? Provider() => IatiOrg.Of(Element.All("provider-org").FirstOrDefault());

    private static IatiFlow FlowOf(IatiElement element)
    {
        IatiElement? status = element.All("status").FirstOrDefault();
        IatiElement? type = element.All("transaction-type").FirstOrDefault();
        string? code = type?.Peek("code") is { Length: > 0 } own ? own : type?.OwnText is { Length: > 0 } named ? named : element.Peek("type");
        return IatiCodes.Flow(code is { Length: > 0 } ? code : null, element.Peek("flow"), status?.Peek("code") ?? status?.Peek("ref"));
    }

    private static DateOnly? DayOf(IatiElement transaction, string? type) => transaction.All("transaction-date", "milestone-date")
        .Where(d => type is null || d.Peek("type") == type)
        .Select(DayOf)
        .FirstOrDefault(static d => d is not null);

    private static DateOnly? DayOf(IatiElement date) => IatiCodes.Day(date.Peek("iso-date") ?? date.OwnText);

    private IEnumerable<IatiElement> Dates() => Element.All("transaction-date", "milestone-date");
}
