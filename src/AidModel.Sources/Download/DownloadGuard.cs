using System.Runtime.CompilerServices;

namespace AidModel;

/// <summary>What the options of downloads let through.</summary>
internal static class DownloadGuard
{
    /// <summary>A value from <paramref name="least"/> to <paramref name="most"/>, both inclusive.</summary>
    public static T Between<T>(T value, T least, T most, [CallerMemberName] string? name = null)
        where T : IComparable<T>
    {
        if (value.CompareTo(least) < 0 || value.CompareTo(most) > 0)
        {
            throw new ArgumentOutOfRangeException(name, value, $"It is from {least} to {most}.");
        }

        return value;
    }

    /// <summary>A value that its enum names.</summary>
    public static T Defined<T>(T value, [CallerMemberName] string? name = null)
        where T : struct, Enum =>
        Enum.IsDefined(value) ? value : throw new ArgumentOutOfRangeException(name, value, $"This is no {typeof(T).Name}.");

    /// <summary>A value that is there.</summary>
    public static T NotNull<T>(T value, [CallerMemberName] string? name = null)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(value, name);
        return value;
    }

    /// <summary>An absolute address of HTTP or HTTPS, or none.</summary>
    public static Uri? OptionalAddress(Uri? value, [CallerMemberName] string? name = null) =>
        value is null || (value.IsAbsoluteUri && (value.Scheme == Uri.UriSchemeHttp || value.Scheme == Uri.UriSchemeHttps))
            ? value
            : throw new ArgumentException($"'{value}' is no absolute address of http or https.", name);

    /// <summary>A path, or none.</summary>
    public static string? OptionalPath(string? value, [CallerMemberName] string? name = null)
    {
        if (value is not null)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(value, name);
        }

        return value;
    }
}
