using System.Text;
using System.Text.Json.Serialization;

namespace AidModel;

/// <summary>What a figure is made of. Immutable, equal by content, thread safe.</summary>
[JsonConverter(typeof(AidModelJsonConverter))]
public sealed record Explanation
{
    /// <summary>What the figure is: its keys and the query.</summary>
    public required string Figure { get; init; }

    /// <summary>The figure.</summary>
    public required MoneyRange Range { get; init; }

    /// <summary>What no rate converts, by currency: it belongs to the figure and is not in <see cref="Range"/>.</summary>
    public required ValueList<MoneyRange> Unconverted { get; init; }

    /// <summary>Of a figure in constant prices, what nothing restates in them: it belongs to the figure, at current prices, and is
    /// not in <see cref="Range"/>. Zero at current prices.</summary>
    public required MoneyRange NotDeflated { get; init; }

    /// <summary>What it counts: the amounts added and those taken away.</summary>
    public required ValueList<CountedLine> Counted { get; init; }

    /// <summary>What it does not count, and why.</summary>
    public required ValueList<LeftOutLine> LeftOut { get; init; }

    /// <summary>The rates used, with their days.</summary>
    public required ValueList<RateUsed> Rates { get; init; }

    /// <summary>By what amounts were restated in constant prices; empty at current ones.</summary>
    public required ValueList<PriceUsed> Prices { get; init; }

    /// <summary>What was assumed, and what does not fit together.</summary>
    public required ValueList<string> Assumptions { get; init; }

    /// <summary>The sources behind the lines counted and left out.</summary>
    public required ValueList<Source> Sources { get; init; }

    /// <summary>The explanation as lines of text.</summary>
    public override string ToString()
    {
        StringBuilder text = new();
        text.AppendLine(Figure).Append("  ").AppendLine(Range.ToString());
        Append(text, "Unconverted", Unconverted);
        Append(text, "Not deflated", new[] { NotDeflated }.Where(static n => n.Bounds is not { Lower: 0, Upper: 0 }));
        Append(text, "Counted", Counted);
        Append(text, "Left out", LeftOut);
        Append(text, "Rates", Rates);
        Append(text, "Prices", Prices);
        Append(text, "Assumptions", Assumptions);
        Append(text, "Sources", Sources.Select(static s => $"[{s.Id}] {s.Publisher}: {s.Title}, {s.Date:O}{(s.SaidBy is null ? string.Empty : $" (said by: {s.SaidBy})")}{(s.Address is null ? string.Empty : $", {s.Address}")}"));
        return text.ToString().TrimEnd();
    }

    private static void Append<T>(StringBuilder text, string heading, IEnumerable<T> lines)
    {
        if (lines.Any())
        {
            text.AppendLine(heading);
            foreach (T line in lines)
            {
                text.Append("  ").AppendLine(line?.ToString());
            }
        }
    }
}
