using Microsoft.EntityFrameworkCore;

namespace AidModel;

/// <summary>Values of AidModel in tables of your own.</summary>
public static class AidModelValueExtensions
{
    /// <summary>Keeps values of this library as texts that read back to equal values, wherever a property has their type: a <see cref="Currency"/> by
    /// its code, <see cref="Money"/> as <c>450.5 GBP</c>, a <see cref="Quantity"/> as <c>25 pieces</c>, <see cref="Period"/>, <see cref="Share"/>,
    /// <see cref="Wording"/>, <see cref="StatedMoney"/>, <see cref="StatedQuantity"/>, <see cref="Unit"/>, <see cref="Length"/>, <see cref="Mass"/>,
    /// <see cref="Power"/>, <see cref="Speed"/> and <see cref="Volume"/> by their canonical texts, <see cref="Bounds"/>, <see cref="MoneyRange"/> and
    /// <see cref="QuantityRange"/> as <c>90 / 100 / 110</c>.</summary>
    /// <param name="configuration">What <c>ConfigureConventions</c> of a context is given.</param>
    /// <returns>The same.</returns>
    /// <remarks>Texts are for storing and for comparing as equal: a database does not add them up, and orders them as texts. A text edited into
    /// what is no such value is a <see cref="FormatException"/>, or an <see cref="ArgumentException"/>, when it is read.</remarks>
    /// <exception cref="ArgumentNullException"><paramref name="configuration"/> is null.</exception>
    public static ModelConfigurationBuilder UseAidModelValues(this ModelConfigurationBuilder configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        configuration.Properties<Bounds>().HaveConversion<BoundsConverter>();
        configuration.Properties<Currency>().HaveConversion<CurrencyConverter>();
        configuration.Properties<Length>().HaveConversion<LengthConverter>();
        configuration.Properties<Mass>().HaveConversion<MassConverter>();
        configuration.Properties<Money>().HaveConversion<MoneyConverter>();
        configuration.Properties<MoneyRange>().HaveConversion<MoneyRangeConverter>();
        configuration.Properties<Period>().HaveConversion<PeriodConverter>();
        configuration.Properties<Power>().HaveConversion<PowerConverter>();
        configuration.Properties<Quantity>().HaveConversion<QuantityConverter>();
        configuration.Properties<QuantityRange>().HaveConversion<QuantityRangeConverter>();
        configuration.Properties<Share>().HaveConversion<ShareConverter>();
        configuration.Properties<Speed>().HaveConversion<SpeedConverter>();
        configuration.Properties<StatedMoney>().HaveConversion<StatedMoneyConverter>();
        configuration.Properties<StatedQuantity>().HaveConversion<StatedQuantityConverter>();
        configuration.Properties<Unit>().HaveConversion<UnitConverter>();
        configuration.Properties<Volume>().HaveConversion<VolumeConverter>();
        configuration.Properties<Wording>().HaveConversion<WordingConverter>();
        return configuration;
    }
}
