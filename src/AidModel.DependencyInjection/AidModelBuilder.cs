using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace AidModel;

/// <summary>What <c>services.AddAidModel</c> returns, to go on from. Not thread safe, as the services are not.</summary>
public sealed class AidModelBuilder
{
    /// <summary>The name of the <see cref="HttpClient"/> that downloads rates, for handlers and settings of one's own:
    /// <c>services.AddHttpClient(AidModelBuilder.RatesClientName)</c>. Retries and time-outs are the download's already
    /// (<see cref="RatesOptions"/>).</summary>
    public const string RatesClientName = "AidModel.EcbRates";

    internal AidModelBuilder(IServiceCollection services) => Services = services;

    /// <summary>The services.</summary>
    public IServiceCollection Services { get; }

    /// <summary>Takes rates of one's own, which never change, in place of those that the options tell of.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="rates"/> is null.</exception>
    public AidModelBuilder UseRates(ReferenceRates rates)
    {
        ArgumentNullException.ThrowIfNull(rates);
        return UseRates((_, _) => Task.FromResult(rates));
    }

    /// <summary>Takes rates from a function in place of what the options tell of: another publisher's, a database's, or one's own laid over
    /// the European Central Bank's.</summary>
    /// <param name="read">Gives the rates, never null; called at each refresh, one call at a time, from any thread, with the application's root services:
    /// for what is scoped, such as a context of a database, it makes a scope. What it throws is a failed refresh: the old rates are kept. It ends when
    /// it is cancelled, and does not wait for <see cref="IReferenceRatesSource"/>, which waits for it.</param>
    /// <exception cref="ArgumentNullException"><paramref name="read"/> is null.</exception>
    public AidModelBuilder UseRates(Func<IServiceProvider, CancellationToken, Task<ReferenceRates>> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        Services.Replace(ServiceDescriptor.Singleton(new RatesOrigin(read)));
        return this;
    }
}
