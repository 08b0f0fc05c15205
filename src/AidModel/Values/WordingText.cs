using System.Collections.Frozen;
using System.Globalization;

namespace AidModel;

/// <summary>The grammar of <see cref="Wording"/>.</summary>
internal static class WordingText
{
    private static readonly (string Text, Hedge Hedge)[] Prefixes =
    [
        ("about", Hedge.About), ("around", Hedge.About), ("roughly", Hedge.About), ("approximately", Hedge.About),
        ("circa", Hedge.About), ("~", Hedge.About),
        ("more than", Hedge.MoreThan), ("over", Hedge.MoreThan), ("at least", Hedge.MoreThan), ("above", Hedge.MoreThan),
        ("up to", Hedge.UpTo), ("at most", Hedge.UpTo),
        ("less than", Hedge.LessThan), ("under", Hedge.LessThan), ("below", Hedge.LessThan),
        ("exactly", Hedge.Exact),
    ];

    private static readonly FrozenDictionary<string, decimal> Scales = new Dictionary<string, decimal>
    {
        ["thousand"] = 1e3m,
        ["million"] = 1e6m,
        ["m"] = 1e6m,
        ["mn"] = 1e6m,
        ["billion"] = 1e9m,
        ["bn"] = 1e9m,
        ["trillion"] = 1e12m,
        ["tn"] = 1e12m,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly string[] Powers = ["tens", "hundreds"];
    private static readonly string[] Plurals = ["thousands", "millions", "billions"];
    private static readonly FrozenSet<string> NoNumber = new[] { "further", "some", "several" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenSet<string> NotGiven = new[] { "not given", "undisclosed", "not disclosed", "unknown" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Others = Powers.Concat(Plurals)
        .Concat(["of", "to", "and", "given", "disclosed", "unbounded"]).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The words of a power of ten, or null where there are none.</summary>
    public static string? MagnitudeName(decimal power)
    {
        decimal order = 10;
        for (int i = 1; i <= 11; i++, order *= 10)
        {
            if (order == power)
            {
                string? count = i % 3 == 0 ? null : Powers[(i % 3) - 1];
                string? plural = i < 3 ? null : Plurals[(i / 3) - 1];
                return count is null ? plural : plural is null ? count : $"{count} of {plural}";
            }
        }

        return null;
    }

    public static bool IsWord(string token) =>
        Scales.ContainsKey(token)
        || NoNumber.Contains(token)
        || NotGiven.Contains(token)
        || Others.Contains(token);

    public static string[] Tokens(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    /// <returns>That the tokens come to more than 200 characters, or null.</returns>
    public static string? TooLong(string[] tokens)
    {
        int length = tokens.Sum(static t => t.Length + 1) - 1;
        return length > 200 ? $"A number of {length} characters; 200 at most are allowed." : null;
    }

    /// <returns>What is wrong, or null.</returns>
    public static string? Read(string text, out Wording wording)
    {
        wording = default;
        string[] tokens = Tokens(text);
        if (tokens.Length == 0)
        {
            return "An empty text is no number.";
        }

        if (TooLong(tokens) is { } tooLong)
        {
            return tooLong;
        }

        string rest = string.Join(' ', tokens);

        if (NotGiven.Contains(rest))
        {
            wording = Wording.NotGiven;
            return null;
        }

        if (NoNumber.Contains(rest))
        {
            wording = Wording.Further;
            return null;
        }

        if (Magnitude(rest) is { } order)
        {
            wording = Wording.Magnitude(order);
            return null;
        }

        if (rest.Contains(" / ", StringComparison.Ordinal))
        {
            return ReadRange(rest, out wording);
        }

        Hedge? hedge = null;
        foreach ((string prefix, Hedge meaning) in Prefixes)
        {
            if (rest.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) && (prefix == "~" || rest.Length > prefix.Length && rest[prefix.Length] == ' '))
            {
                hedge = meaning;
                rest = rest[prefix.Length..].TrimStart();
                break;
            }
        }

        if (hedge is null)
        {
            bool between = rest.StartsWith("between ", StringComparison.OrdinalIgnoreCase);
            string first = between ? rest["between".Length..] : rest;
            string joint = between ? " and " : " to ";
            int join = first.IndexOf(joint, StringComparison.OrdinalIgnoreCase);
            if (join >= 0)
            {
                return ReadBetween(text, first[..join], first[(join + joint.Length)..], out wording);
            }

            if (between)
            {
                return $"'{text}' lacks the second number: between 200 and 300 has one.";
            }
        }

        if (ReadNumber(rest, out decimal figure, out decimal lastDigit) is { } error)
        {
            return error;
        }

        if (figure < 0 && hedge is not (null or Hedge.Exact))
        {
            return $"'{text}' is below zero; only a plain number may be.";
        }

        wording = new Wording(hedge ?? Hedge.Exact, figure, lastDigit: lastDigit);
        return null;
    }

    public static string Write(Wording wording) => wording.Hedge switch
    {
        Hedge.Exact => Number(wording),
        Hedge.About => "about " + Number(wording),
        Hedge.MoreThan => "more than " + Number(wording.Figure),
        Hedge.UpTo => "up to " + Number(wording.Figure),
        Hedge.LessThan => "less than " + Number(wording.Figure),
        Hedge.Between => Series(" to ", wording.Figure, wording.To!.Value),
        Hedge.Magnitude => MagnitudeName(wording.Figure)!,
        Hedge.Further => "further",
        Hedge.NotGiven => "not given",
        _ => Bounded(wording),
    };

    private static decimal? Magnitude(string text)
    {
        decimal order = 10;
        for (int i = 1; i <= 11; i++, order *= 10)
        {
            if (string.Equals(MagnitudeName(order), text, StringComparison.OrdinalIgnoreCase))
            {
                return order;
            }
        }

        return null;
    }

    private static string? ReadRange(string text, out Wording wording)
    {
        wording = default;
        string[] parts = text.Split(" / ");
        if (parts.Length != 3)
        {
            return $"'{text}' is no range: lower / best / upper is.";
        }

        decimal best = 0;
        decimal upper = 0;
        bool unknown = parts[1] == "unknown";
        bool unbounded = parts[2] == "unbounded";
        decimal? scale = ScaleOf(parts[!unbounded ? 2 : !unknown ? 1 : 0]);
        string? error = ReadNumber(parts[0], out decimal lower, out _, scale)
            ?? (unknown ? null : ReadNumber(parts[1], out best, out _, scale))
            ?? (unbounded ? null : ReadNumber(parts[2], out upper, out _));
        if (error is not null)
        {
            return error;
        }

        if ((!unbounded && upper < lower) || (!unknown && (best < lower || (!unbounded && best > upper))))
        {
            return $"'{text}' is out of order: lower, best and upper must not fall.";
        }

        wording = Wording.Bounded(new Bounds(lower, unknown ? null : best, unbounded ? null : upper));
        return null;
    }

    private static string? ReadBetween(string text, string first, string second, out Wording wording)
    {
        wording = default;
        decimal to = 0;
        if ((ReadNumber(first, out decimal from, out _, ScaleOf(second)) ?? ReadNumber(second, out to, out _)) is { } error)
        {
            return error;
        }

        if (from < 0 || to < from)
        {
            return $"'{text}' is out of order: from 0, the first number must not be above the second.";
        }

        wording = Wording.Between(from, to);
        return null;
    }

    private static decimal? ScaleOf(string text) => SplitScale(text).Scale;

    /// <summary>The digits, and the scale that follows them after a space or at once.</summary>
    private static (string Digits, decimal? Scale) SplitScale(string text)
    {
        string trimmed = text.Trim();
        int letters = trimmed.Length;
        while (letters > 0 && char.IsAsciiLetter(trimmed[letters - 1]))
        {
            letters--;
        }

        return letters > 0 && Scales.TryGetValue(trimmed[letters..], out decimal scale)
            ? (trimmed[..letters].TrimEnd(), scale)
            : (trimmed, null);
    }

    /// <param name="text">The number.</param>
    /// <param name="value">Its value.</param>
    /// <param name="lastDigit">The unit of its last significant digit.</param>
    /// <param name="inherited">The scale of a number without one: the first of "200 to 300 million" has the second's.</param>
    /// <returns>What is wrong, or null.</returns>
    private static string? ReadNumber(string text, out decimal value, out decimal lastDigit, decimal? inherited = null)
    {
        value = lastDigit = 0;
        (string number, decimal? own) = SplitScale(text);
        decimal scale = own ?? inherited ?? 1;
        int point = number.IndexOf('.', StringComparison.Ordinal);
        int decimals = point < 0 ? 0 : number.Length - point - 1;
        if (!Grouped(number)
            || !decimal.TryParse(number, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out decimal mantissa)
            || mantissa.Scale != decimals)
        {
            return $"'{text}' is no number: 450, 1,100, 4.5 billion or 350m are (commas only between thousands, a point before fractions, up to 28 digits).";
        }

        try
        {
            value = mantissa * scale;
            lastDigit = Digits.LastDigit(mantissa) * scale;
            return null;
        }
        catch (OverflowException)
        {
            return $"'{text}' is beyond 79 octillion, the largest amount there is.";
        }
    }

    private static bool Grouped(string number)
    {
        int start = number.StartsWith('-') ? 1 : 0;
        int point = number.IndexOf('.', StringComparison.Ordinal);
        string whole = point < 0 ? number[start..] : number[start..point];
        string fraction = point < 0 ? "0" : number[(point + 1)..];
        string[] groups = whole.Split(',');
        bool wellGrouped = groups.Length == 1
            || (groups[0].Length is >= 1 and <= 3 && groups.Skip(1).All(static g => g.Length == 3));
        return wellGrouped
            && groups.All(static g => g.Length > 0 && g.All(char.IsAsciiDigit))
            && fraction.Length > 0
            && fraction.All(char.IsAsciiDigit);
    }

    /// <summary>Whether a text reads back to the wording: a last digit far above those of its figure has none.</summary>
    public static bool CanWrite(Wording wording) => wording.Hedge is not (Hedge.Exact or Hedge.About) || FindNumber(wording) is not null;

    private static string Number(Wording wording) =>
        FindNumber(wording) ?? throw new InvalidOperationException($"No text for {wording.Figure} with last digit {wording.LastDigit}.");

    private static string? FindNumber(Wording wording)
    {
        foreach (string form in Forms(wording.Figure, wording.LastDigit))
        {
            if (ReadNumber(form, out decimal value, out decimal lastDigit) is null && value == wording.Figure && lastDigit == wording.LastDigit)
            {
                return form;
            }
        }

        return null;
    }

    private static string Bounded(Wording wording)
    {
        decimal?[] parts = [wording.Figure, wording.Best, wording.To];
        string[] numbers = Series([.. parts.OfType<decimal>()]);
        int next = 1;
        string best = wording.Best is null ? "unknown" : numbers[next++];
        return $"{numbers[0]} / {best} / {(wording.To is null ? "unbounded" : numbers[next])}";
    }

    private static string Series(string joint, params decimal[] figures) => string.Join(joint, Series(figures));

    /// <summary>Numbers in a row. One without a scale would be read with that of the last: then all are written out.</summary>
    private static string[] Series(decimal[] figures)
    {
        string[] texts = [.. figures.Select(Number)];
        bool mixed = ScaleOf(texts[^1]) is not null && texts.Any(static t => t != "0" && ScaleOf(t) is null);
        return mixed ? [.. figures.Select(static f => Fixed(f, Digits.LastDigit(f)))] : texts;
    }

    private static string Number(decimal figure) => Forms(figure, Digits.LastDigit(figure)).First();

    private static IEnumerable<string> Forms(decimal figure, decimal lastDigit)
    {
        (string Name, decimal Scale)[] named = [("billion", 1e9m), ("million", 1e6m)];
        foreach ((string name, decimal scale) in named.Where(n => Math.Abs(figure) >= n.Scale && lastDigit >= n.Scale / 1000))
        {
            yield return $"{Fixed(figure / scale, lastDigit / scale)} {name}";
        }

        yield return Fixed(figure, lastDigit);
        foreach ((string name, decimal scale) in new[] { ("thousand", 1e3m), ("million", 1e6m), ("billion", 1e9m), ("trillion", 1e12m) })
        {
            yield return $"{Fixed(figure / scale, lastDigit / scale)} {name}";
        }
    }

    private static string Fixed(decimal mantissa, decimal lastDigit)
    {
        int decimals = 0;
        for (; lastDigit < 1 && decimals < 28; decimals++)
        {
            lastDigit *= 10;
        }

        return mantissa.ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
    }
}
