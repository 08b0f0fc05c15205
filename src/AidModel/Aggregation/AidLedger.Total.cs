namespace AidModel;

public sealed partial class AidLedger
{
    /// <summary>Adds up.</summary>
    /// <exception cref="AidLedgerException">What was known on <see cref="AidQuery.AsOf"/> is not a valid ledger without the rest.</exception>
    /// <exception cref="ArgumentException"><see cref="AidQuery.Within"/> names no pledge that counts, or
    /// <see cref="AidQuery.Period"/> is asked of <see cref="Measure.Outstanding"/>, which has none.</exception>
    /// <exception cref="InvalidOperationException">A conversion of one's own gives a rate between other currencies than asked for, or a
    /// dimension of one's own a null key. What either throws is passed on.</exception>
    /// <exception cref="OverflowException">A figure has more digits than a decimal holds.</exception>
    public AidTotals Total(AidQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (query is { Measure: Measure.Outstanding, Period: not null })
        {
            throw new ArgumentException($"{nameof(AidQuery.Period)}: what is outstanding is so at a day, not over a period; set {nameof(AidQuery.AsOf)}.", nameof(query));
        }

        return new AidTotals(new Tally(query.AsOf is { } day ? AsOf(day) : this, query));
    }
}
