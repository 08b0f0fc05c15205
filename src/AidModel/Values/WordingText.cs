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
        || Powers.Contains(token)
        || Plurals.Contains(token)
        || token is "of" or "to" or "and" or "given" or "unbounded"
        || NotGiven.Contains(token);

    /// <returns>What is wrong, or null.</returns>
    public static string? Read(string text, out Wording wording)
    {
        wording = default;
        string rest = string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        if (rest.Length is 0 or > 200)
        {
            return rest.Length == 0 ? "An empty text is no number." : $"A number of {rest.Length} characters; 200 at most are allowed.";
        }

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
            int join = rest.IndexOf(between ? " and " : " to ", StringComparison.OrdinalIgnoreCase);
            if (between || join > 0)
            {
                return join < 0 ? $"'{text}' lacks the second number: between 200 and 300 has one." : ReadBetween(between ? rest[8..join] : rest[..join], rest[(join + (between ? 5 : 4))..], out wording);
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
        Hedge.Between => $"{Number(wording.Figure)} to {Number(wording.To!.Value)}",
        Hedge.Magnitude => MagnitudeName(wording.Figure)!,
        Hedge.Further => "further",
        Hedge.NotGiven => "not given",
        _ => $"{Number(wording.Figure)} / {(wording.Best is { } best ? Number(best) : "unknown")} / {(wording.To is { } to ? Number(to) : "unbounded")}",
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
        string? error = ReadNumber(parts[0], out decimal lower, out _)
            ?? (unknown ? null : ReadNumber(parts[1], out best, out _))
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

    private static string? ReadBetween(string first, string second, out Wording wording)
    {
        wording = default;
        if (ReadNumber(second, out decimal to, out _) is { } error)
        {
            return error;
        }

        // "200 to 300 million": the scale of the second number is the first one's too where that has none.
        string scale = second.Split(' ')[^1];
        if (Scales.ContainsKey(scale) && !Scales.ContainsKey(first.Split(' ')[^1]))
        {
            first = $"{first} {scale}";
        }

        if (ReadNumber(first, out decimal from, out _) is { } fault)
        {
            return fault;
        }

        if (from < 0 || to < from)
        {
            return $"'{first} to {second}' is out of order: from 0, the first number must not be above the second.";
        }

        wording = Wording.Between(from, to);
        return null;
    }

    private static string? ReadNumber(string text, out decimal value, out decimal lastDigit)
    {
        value = lastDigit = 0;
        string[] tokens = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        decimal scale = 1;
        int digits = tokens.Length;
        if (tokens.Length > 1 && Scales.TryGetValue(tokens[^1], out scale))
        {
            digits--;
        }
        else
        {
            scale = 1;
        }

        string number = digits == 1 ? tokens[0] : string.Empty;
        if (digits == 1 && tokens.Length == 1)
        {
            int letters = number.Length;
            while (letters > 0 && char.IsAsciiLetter(number[letters - 1]))
            {
                letters--;
            }

            if (letters > 0 && letters < number.Length && Scales.TryGetValue(number[letters..], out decimal glued))
            {
                scale = glued;
                number = number[..letters];
            }
        }

        if (!Grouped(number) || !decimal.TryParse(number, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out decimal mantissa))
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
        int count = whole.Count(char.IsAsciiDigit) + fraction.Count(char.IsAsciiDigit);
        return wellGrouped
            && count <= 29
            && groups.All(static g => g.Length > 0 && g.All(char.IsAsciiDigit))
            && fraction.Length > 0
            && fraction.All(char.IsAsciiDigit);
    }

    private static string Number(Wording wording)
    {
        foreach (string form in Forms(wording.Figure, wording.LastDigit))
        {
            if (ReadNumber(form, out decimal value, out decimal lastDigit) is null && value == wording.Figure && lastDigit == wording.LastDigit)
            {
                return form;
            }
        }

        throw new InvalidOperationException($"No text for {wording.Figure} with last digit {wording.LastDigit}.");
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
