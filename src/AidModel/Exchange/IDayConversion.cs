namespace AidModel;

/// <summary>A conversion that tells most factors without making a rate of them: an index asks for tens of thousands.</summary>
internal interface IDayConversion : IConversion
{
    /// <summary>The factor of an amount announced on a day.</summary>
    /// <returns>Whether it was told; if not, <see cref="IConversion.TryFind"/> may still have a rate.</returns>
    bool TryRatio(Currency source, Currency target, DateOnly day, out SlotRatio ratio);
}
