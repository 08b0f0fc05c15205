using System.Globalization;
using System.Text.Json;
using AidModel;

namespace TrackerReport.Html;

/// <summary>Pieces that recur on the page.</summary>
internal static class Pieces
{
    /// <summary>A link, where the address is one of the web; else the text alone.</summary>
    public static Markup Link(Uri? address, string text) => address is { IsAbsoluteUri: true } && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
        ? new Markup().Add($"<a href=\"{address.AbsoluteUri}\" rel=\"noopener noreferrer\">{text}</a>")
        : new Markup().Add($"{text}");

    /// <summary>A figure that opens its explanation, with the exact values for other programs.</summary>
    public static Markup Figure(AidTotal total, string id, string name)
    {
        Bounds bounds = total.Range.Bounds;
        string keys = JsonSerializer.Serialize(total.Keys.ToArray());
        return new Markup().Add(
            $"<button type=\"button\" class=\"figure\" popovertarget=\"{id}\" aria-label=\"{Amount(total.Stated)}, {name}: what it is made of\" data-key=\"{keys}\" data-value=\"{Plain(total.Stated.Amount)}\" data-lower=\"{Plain(bounds.Lower)}\" data-best=\"{Plain(bounds.Best, "unknown")}\" data-upper=\"{Plain(bounds.Upper, "unbounded")}\">{Digits(total.Stated)}</button>");
    }

    /// <summary>What makes a figure inexact; nothing where it is exact.</summary>
    public static string Openness(AidTotal total)
    {
        MoneyRange range = total.Range;
        List<string> parts = [];
        string gaps = total.LinesWithoutValue == 0 ? string.Empty : $"{Count(total.LinesWithoutValue, "amount")} without a value";
        if (range.Bounds is { Upper: null, Best: null } && range.Bounds.Lower == total.Stated.Amount)
        {
            parts.Add(gaps.Length == 0 ? "at least" : $"at least: {gaps}");
        }
        else
        {
            parts.AddRange(new[] { range.IsExact ? string.Empty : range.ToString()[(range.Currency.Code.Length + 1)..], gaps }.Where(static p => p.Length > 0));
        }

        parts.AddRange(total.Unconverted.Select(static u => $"and without a rate {u}"));
        return string.Join("; ", parts);
    }

    public static string Count(int count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count:N0} {noun}{(count == 1 ? string.Empty : "s")}");

    public static string Amount(Money money) => money.ToString();

    public static string Digits(Money money) => money.ToString()[(money.Currency.Code.Length + 1)..];

    private static string Plain(decimal? amount, string none = "") => amount?.ToString(CultureInfo.InvariantCulture) ?? none;
}
