using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;

namespace AidModel;

/// <summary>The checks that every record of the model makes of what it is given.</summary>
internal static class Guard
{
    public static string Id(string value, [CallerMemberName] string member = "")
    {
        ArgumentNullException.ThrowIfNull(value, member);
        return IsId(value)
            ? value
            : throw new ArgumentException($"'{value}' is no id: 1 to 100 letters, digits or one of . _ - : are.", member);
    }

    public static string? OptionalId(string? value, [CallerMemberName] string member = "") => value is null ? null : Id(value, member);

    public static string Text(string value, [CallerMemberName] string member = "")
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value, member);
        return IsUnicode(value) ? value : throw new ArgumentException("The text is no valid Unicode: half of a surrogate pair stands alone in it.", member);
    }

    public static string? OptionalText(string? value, [CallerMemberName] string member = "") => value is null ? null : Text(value, member);

    public static T NotNull<T>(T value, [CallerMemberName] string member = "")
        where T : class
    {
        ArgumentNullException.ThrowIfNull(value, member);
        return value;
    }

    /// <summary>A list, of which no item is null either.</summary>
    public static IReadOnlyList<T> NoNulls<T>(IReadOnlyList<T> value, [CallerArgumentExpression(nameof(value))] string member = "")
        where T : class
    {
        ArgumentNullException.ThrowIfNull(value, member);
        for (int i = 0; i < value.Count; i++)
        {
            if (value[i] is null)
            {
                throw new ArgumentException($"Item {i}, counted from 0, is null.", member);
            }
        }

        return value;
    }

    public static T Defined<T>(T value, [CallerMemberName] string member = "")
        where T : struct, Enum =>
        Enum.IsDefined(value) ? value : throw new ArgumentOutOfRangeException(member, value, $"This is no {typeof(T).Name}.");

    public static StatedMoney NotNegative(StatedMoney value, [CallerMemberName] string member = "") =>
        value.Wording.Figure >= 0 ? value : throw new ArgumentOutOfRangeException(member, value, "The amount must not be negative.");

    public static StatedQuantity NotNegative(StatedQuantity value, [CallerMemberName] string member = "") =>
        value.Wording.Figure >= 0 ? value : throw new ArgumentOutOfRangeException(member, value, "The quantity must not be negative.");

    public static StatedQuantity Tiv(StatedQuantity value, [CallerMemberName] string member = "") =>
        value.Unit != Unit.Tiv ? throw new ArgumentException($"'{value}' is no trend-indicator value: its unit is to be {Unit.Tiv}.", member)
        : value.Wording.Figure >= 0 ? value
        : throw new ArgumentOutOfRangeException(member, value, "The trend-indicator value must not be negative.");

    public static ValueList<string> Ids(ValueList<string> value, [CallerMemberName] string member = "")
    {
        ArgumentNullException.ThrowIfNull(value, member);
        foreach (string id in value)
        {
            Id(id, member);
        }

        return value;
    }

    public static bool IsUnicode(string text)
    {
        ReadOnlySpan<char> rest = text;
        while (rest.IndexOfAnyInRange('\uD800', '\uDFFF') is >= 0 and int at)
        {
            if (Rune.DecodeFromUtf16(rest[at..], out _, out int length) != OperationStatus.Done)
            {
                return false;
            }

            rest = rest[(at + length)..];
        }

        return true;
    }

    public static bool IsId(string value) =>
        value.Length is >= 1 and <= 100 && value.All(static c => char.IsLetterOrDigit(c) || c is '.' or '_' or '-' or ':');
}
