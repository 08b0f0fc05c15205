using System.Text.Json;

namespace AidModel;

/// <summary>The names that an enum's values have in JSON: as in C#, but beginning with a small letter.</summary>
internal static class EnumNames<T>
    where T : struct, Enum
{
    private static readonly T[] Values = Enum.GetValues<T>();

    public static string[] All { get; } = [.. Values.Select(static v => JsonNamingPolicy.CamelCase.ConvertName(v.ToString()))];

    public static string Of(T value) => All[Array.IndexOf(Values, value)];

    public static T? Find(string name) => Array.IndexOf(All, name) is >= 0 and int index ? Values[index] : null;
}
