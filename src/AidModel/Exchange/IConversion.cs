using System.Diagnostics.CodeAnalysis;

namespace AidModel;

/// <summary>By which rates a total converts. Those of rule 8 are made by <see cref="Conversion"/>; one's own implement
/// this.</summary>
/// <remarks>It must be immutable, thread safe, and give the same answer to the same question: a total asks once for each
/// currency and dates, and comparisons take conversions of one name for the same.</remarks>
public interface IConversion
{
    /// <summary>What the policy is called in results: whose rates, of which days, how rounded. Not empty.</summary>
    string Name { get; }

    /// <summary>The rate of an amount.</summary>
    /// <param name="source">The currency of the amount, never that of the result.</param>
    /// <param name="target">The currency of the result.</param>
    /// <param name="dates">The days of the amount.</param>
    /// <param name="rate">The rate from one to the other.</param>
    /// <param name="reason">Why there is none: the amount stays in its own currency, and its explanation has this.</param>
    /// <returns>Whether there is a rate.</returns>
    bool TryFind(Currency source, Currency target, ConversionDates dates, out RateUsed rate, [NotNullWhen(false)] out string? reason);
}
