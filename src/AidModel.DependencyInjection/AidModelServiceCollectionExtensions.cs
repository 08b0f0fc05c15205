using AidModel;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds AidModel to an application's services.</summary>
public static class AidModelServiceCollectionExtensions
{
    /// <summary>Adds <see cref="IReferenceRatesSource"/>, a singleton, and in a host its refresh on a schedule. Called again, it adds nothing
    /// twice. Time is that of the <see cref="TimeProvider"/> among the services; the system's where there is none.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> is null.</exception>
    public static AidModelBuilder AddAidModel(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        if (services.Any(static s => s.ServiceType == typeof(ReferenceRatesSource)))
        {
            return new(services);
        }

        services.AddLogging();
        services.AddOptions<AidModelOptions>().ValidateOnStart();

        // The download ends its attempts itself, however long the options let them be.
        services.AddHttpClient(AidModelBuilder.RatesClientName).ConfigureHttpClient(static client => client.Timeout = Timeout.InfiniteTimeSpan);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<AidModelOptions>, AidModelOptionsValidator>());
        services.TryAddSingleton<RatesReader>();
        services.TryAddSingleton<ReferenceRatesSource>();
        services.TryAddSingleton<IReferenceRatesSource>(static s => s.GetRequiredService<ReferenceRatesSource>());
        services.AddHostedService<RatesRefresher>();
        return new(services);
    }

    /// <summary>The same, with options. They are validated when the host starts, without one at the first use: an
    /// <see cref="OptionsValidationException"/> lists everything that is wrong.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets options, after what was set before.</param>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> or <paramref name="configure"/> is null.</exception>
    public static AidModelBuilder AddAidModel(this IServiceCollection services, Action<AidModelOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        AidModelBuilder builder = services.AddAidModel();
        services.Configure(configure);
        return builder;
    }

    /// <summary>The same, with options out of configuration, such as <c>configuration.GetSection("AidModel")</c>.</summary>
    /// <remarks>A key that no option has is an error, when the options are read, as is a value that cannot be one. Without reflection.</remarks>
    /// <param name="services">The services.</param>
    /// <param name="configuration">Keys as <see cref="AidModelOptions"/> has properties, such as <c>Rates:RefreshEvery</c>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> or <paramref name="configuration"/> is null.</exception>
    public static AidModelBuilder AddAidModel(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        AidModelBuilder builder = services.AddAidModel();
        services.Configure<AidModelOptions>(configuration, static binder => binder.ErrorOnUnknownConfiguration = true);
        return builder;
    }
}
