using System.Globalization;

namespace AidModel;

/// <summary>Amounts with every digit.</summary>
internal static class AmountText
{
    public const string Unknown = "unknown";
    public const string Unbounded = "unbounded";

    /// <summary>With commas between thousands and without the currency.</summary>
    public static string Grouped(decimal amount, Currency currency) => new Money(amount, currency).ToString()[(currency.Code.Length + 1)..];

    /// <summary>Without commas, as other programs read numbers.</summary>
    public static string Plain(decimal amount, Currency currency) => Grouped(amount, currency).Replace(",", string.Empty, StringComparison.Ordinal);

    /// <summary>How many of an amount's digits count.</summary>
    public static int SignificantDigits(decimal amount)
    {
        string digits = amount.ToString(CultureInfo.InvariantCulture).TrimStart('-');
        digits = digits.Contains('.', StringComparison.Ordinal) ? digits.TrimEnd('0').Replace(".", string.Empty, StringComparison.Ordinal) : digits.TrimEnd('0');
        return digits.TrimStart('0').Length;
    }

    public static string Joined(IEnumerable<MoneyRange> ranges) => string.Join("; ", ranges);

    public static bool IsZero(MoneyRange range) => range.Bounds is { Lower: 0, Upper: 0 };
}
