namespace AidModel.Tests;

/// <summary>A conversion that counts how often it is asked for a rate as a fraction: sums in columns need none, only what they do
/// not decide.</summary>
internal sealed class CountedConversion(IConversion inner) : IDayConversion
{
    private int _asked;

    public int Asked => _asked;

    public string Name => inner.Name;

    public bool TryRatio(Currency source, Currency target, DateOnly day, out SlotRatio ratio) =>
        ((IDayConversion)inner).TryRatio(source, target, day, out ratio);

    public bool TryFind(
        Currency source, Currency target, ConversionDates dates, out RateUsed rate, [System.Diagnostics.CodeAnalysis.NotNullWhen(false)] out string? reason)
    {
        Interlocked.Increment(ref _asked);
        return inner.TryFind(source, target, dates, out rate, out reason);
    }
}
