using Microsoft.EntityFrameworkCore;

namespace AidModel;

/// <summary>Values of AidModel in tables of your own.</summary>
public static class AidModelValueExtensions
{
    /// <summary>Keeps a <see cref="Currency"/> by its code, wherever a property has that type.</summary>
    /// <param name="configuration">What <c>ConfigureConventions</c> of a context is given.</param>
    /// <returns>The same.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="configuration"/> is null.</exception>
    public static ModelConfigurationBuilder UseAidModelValues(this ModelConfigurationBuilder configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        configuration.Properties<Currency>().HaveConversion<CurrencyConverter>();
        configuration.Properties<Unit>().HaveConversion<UnitConverter>();
        return configuration;
    }
}
