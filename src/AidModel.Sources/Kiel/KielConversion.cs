using System.Diagnostics.CodeAnalysis;

namespace AidModel;

/// <summary>One rate for each currency, as a release states them or as its figures imply.</summary>
internal sealed class KielConversion : IConversion
{
    private readonly ReferenceRates _rates;
    private readonly DateOnly _day;

    public KielConversion(string name, IReadOnlyDictionary<Currency, decimal> rates, DateOnly day)
    {
        Name = $"one rate a currency ({name})";
        _day = day;
        // A release may go on with the last quotation of a currency that the euro has replaced since.
        IEnumerable<ReferenceRate> quotations = rates.Where(static r => r.Key != Currency.EUR)
            .SelectMany(r => LastDays(r.Key).Append(day).Distinct().Select(d => new ReferenceRate(d, r.Key, r.Value)));
        _rates = ReferenceRates.Create(name, Currency.EUR, quotations);

        IEnumerable<DateOnly> LastDays(Currency currency) => Replaced(currency) is null ? [] : rates.Keys.Select(Replaced).OfType<DateOnly>();
    }

    public string Name { get; }

    public bool TryFind(Currency source, Currency target, ConversionDates dates, out RateUsed rate, [NotNullWhen(false)] out string? reason)
    {
        DateOnly day = Replaced(source) ?? Replaced(target) ?? _day;
        if (_rates.TryFind(source, target, day, out rate))
        {
            reason = null;
            return true;
        }

        reason = _rates.WhyNot(source, target, day) ?? $"{Name} has no rate of {source} or {target}";
        return false;
    }

    /// <summary>The last day before the euro replaced a currency, if that is before the rates' day.</summary>
    private DateOnly? Replaced(Currency currency) =>
        IrrevocableRate.Of(currency) is { } replaced && currency != Currency.EUR && replaced.Since <= _day ? replaced.Since.AddDays(-1) : null;
}
