namespace AidModel;

/// <summary>The rates of a query for all lines of some columns, and which lines have none. Immutable.</summary>
internal sealed class PlanRates
{
    public PlanRates(LineColumns columns, AidQuery query, QueryRates exact)
    {
        Exact = exact;
        List<Currency> missing = [];
        Fixed = SlotRates.Of(columns, exact, query.Currency, slot =>
        {
            Currency currency = columns.Currencies[LineSlot.Currency(slot % columns.SlotsPerMonth)]!.Value;
            if (!missing.Contains(currency))
            {
                missing.Add(currency);
            }

            if (MissingSlots.Length == 0)
            {
                MissingSlots = new int[columns.Used.Length];
                Array.Fill(MissingSlots, -1);
            }

            MissingSlots[slot] = missing.IndexOf(currency);
        });
        Missing = [.. missing];
        Ones = Missing.Length == 0 ? null : SlotRates.Ones(columns, slot => MissingSlots[slot] >= 0);
    }

    /// <summary>The rates as fractions.</summary>
    public QueryRates Exact { get; }

    public SlotRates Fixed { get; }

    /// <summary>The currencies of which some amounts have no rate.</summary>
    public Currency[] Missing { get; }

    /// <summary>By month and slot, the place of its currency among the missing; -1 where there is a rate. Empty where there is one for
    /// all.</summary>
    public int[] MissingSlots { get; private set; } = [];

    /// <summary>One where there is no rate; null where there is one for all.</summary>
    public SlotRates? Ones { get; }
}
