using System.Linq.Expressions;
using System.Text.Json;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace AidModel;

/// <summary>Keeps the values of an enum by the names that they have in the file format.</summary>
internal sealed class CamelCase<T> : ValueConverter<T, string>
    where T : struct, Enum
{
    private static readonly Dictionary<T, string> Names = Enum.GetValues<T>().ToDictionary(static v => v, static v => JsonNamingPolicy.CamelCase.ConvertName(v.ToString()));
    private static readonly Dictionary<string, T> Values = Names.ToDictionary(static n => n.Value, static n => n.Key, StringComparer.Ordinal);

    private static readonly Expression<Func<T, string>> To = static value => Names[value];
    private static readonly Expression<Func<string, T>> From = static name => Values[name];

    public CamelCase()
        : base(To, From)
    {
    }

    public static IEnumerable<string> All => Names.Values;
}
