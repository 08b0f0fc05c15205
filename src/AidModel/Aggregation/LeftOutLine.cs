using System.Text.Json.Serialization;

namespace AidModel;

/// <summary>One amount that a figure does not count. Immutable, equal by content, thread safe.</summary>
[JsonConverter(typeof(AidModelJsonConverter))]
public sealed record LeftOutLine
{
    /// <summary>The id of the pledge.</summary>
    public required string Pledge { get; init; }

    /// <summary>What it is: the pledge's title, or the equipment line's item.</summary>
    public required string Title { get; init; }

    /// <summary>Whose contribution it is; null for all of the amount.</summary>
    public string? Payer { get; init; }

    /// <summary>The amount as the source worded it; null where none is given.</summary>
    public StatedMoney? Stated { get; init; }

    /// <summary>Why it is not counted.</summary>
    public required LeftOutReason Reason { get; init; }

    /// <summary>The id of the pledge because of which it is not counted; null where there is none.</summary>
    public string? By { get; init; }

    /// <summary>The amount, tightened by its relations, where it belongs to the figure and is not in it: in its own currency for
    /// <see cref="LeftOutReason.NoRate"/>, at current prices for <see cref="LeftOutReason.NoPrices"/>; else null.</summary>
    public MoneyRange? Amount { get; init; }

    /// <summary>Why there is no rate, or no factor into constant prices; null where that is not the reason.</summary>
    public string? Because { get; init; }

    /// <summary>The ids of the sources of the amount and of its relations.</summary>
    public required ValueList<string> Sources { get; init; }

    /// <summary>One line of text.</summary>
    public override string ToString()
    {
        string payer = Payer is null ? string.Empty : $", share of {Payer}";
        string stated = Stated is { } wording ? $" ({wording})" : string.Empty;
        string reason = Reason switch
        {
            LeftOutReason.PartOf => $"part of {By}",
            LeftOutReason.Restated => $"says {By} again",
            LeftOutReason.Superseded => $"replaced by {By}",
            LeftOutReason.Withdrawal => $"takes back {By}",
            LeftOutReason.OutOfPeriod => "outside the period",
            LeftOutReason.NotMeasured => "nothing of it is what is measured",
            LeftOutReason.NoRate => $"no rate, so in the unconverted part with {Amount}: {Because}",
            LeftOutReason.NoPrices => $"no constant prices, so in the part that is not deflated with {Amount}: {Because}",
            LeftOutReason.OtherRole => "in another role",
            _ => $"open whether inside {By}",
        };
        return $"{Pledge}{payer}{stated}: {reason}. {Title} [{string.Join(", ", Sources)}]";
    }
}
