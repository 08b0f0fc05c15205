namespace AidModel;

/// <summary>Where rates come from in place of what the options say.</summary>
/// <param name="Read">Gives them, at each refresh.</param>
internal sealed record RatesOrigin(Func<IServiceProvider, CancellationToken, Task<ReferenceRates>> Read);
