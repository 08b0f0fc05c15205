using System.Globalization;

namespace AidModel;

/// <summary>A number and what it is of, so that equal values have equal texts.</summary>
internal static class AmountText
{
    public static string Write(decimal amount, string of) => $"{amount.ToString("0.############################", CultureInfo.InvariantCulture)} {of}";

    public static decimal Amount(string text) => decimal.Parse(text.AsSpan(0, Joint(text)), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    public static string Of(string text) => text[(Joint(text) + 1)..];

    private static int Joint(string text) => text.IndexOf(' ', StringComparison.Ordinal) is > 0 and int at ? at : throw new FormatException($"'{text}' is no amount: digits, a space and what they are of are.");
}
