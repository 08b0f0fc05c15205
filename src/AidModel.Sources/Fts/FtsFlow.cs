using System.Globalization;

namespace AidModel;

/// <summary>A flow of money as the Financial Tracking Service has it. Immutable, equal by content, thread safe.</summary>
public sealed record FtsFlow
{
    internal FtsFlow()
    {
    }

    /// <summary>The publisher's id, from 0.</summary>
    public required long Id { get; init; }

    /// <summary>Which version of the flow it is; null where that is not said.</summary>
    public long? Version { get; init; }

    /// <summary>The id of its pledge in the ledger: <c>fts-211794</c>.</summary>
    public string PledgeId => string.Create(CultureInfo.InvariantCulture, $"fts-{Id}");

    /// <summary>The page it stands on: its file's name, or its address.</summary>
    public required string Page { get; init; }

    /// <summary>Which flow of that page it is, from 1.</summary>
    public required int Record { get; init; }

    /// <summary>The amount in US dollars, of either sign; null where it is unknown. Of a flow with children it is what they leave, often
    /// 0: the publisher takes their amounts out of it.</summary>
    public decimal? AmountUsd { get; init; }

    /// <summary>The amount in <see cref="OriginalCurrency"/>; null where it is unknown, as of most flows reported in dollars.</summary>
    public decimal? OriginalAmount { get; init; }

    /// <summary>The currency in which it was reported; null where that is not said.</summary>
    public Currency? OriginalCurrency { get; init; }

    /// <summary>The publisher's rate, as it stands: with few exceptions units of <see cref="OriginalCurrency"/> for one US dollar; null
    /// where there is none.</summary>
    public decimal? ExchangeRate { get; init; }

    /// <summary>Which way it crosses the boundary of the search.</summary>
    public required FtsBoundary Boundary { get; init; }

    /// <summary>Whether all of it lies within the boundary.</summary>
    public required FtsOnBoundary OnBoundary { get; init; }

    /// <summary>How far it is.</summary>
    public required FtsStatus Status { get; init; }

    /// <summary>The day of the flow.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>The day on which it was decided; null where that is not said.</summary>
    public DateOnly? DecisionDate { get; init; }

    /// <summary>The day on which it was first reported to the publisher; null where that is not said.</summary>
    public DateOnly? FirstReportedDate { get; init; }

    /// <summary>The giver's budget year; null where that is not said.</summary>
    public int? BudgetYear { get; init; }

    /// <summary>Whether it is money new to the humanitarian system, in the publisher's judgement; null where that is not said.</summary>
    public bool? NewMoney { get; init; }

    /// <summary>The kind of flow, in the publisher's words: <c>Standard</c>, <c>Parked</c>, <c>Pass through</c>, <c>Carryover</c>.</summary>
    public string? FlowType { get; init; }

    /// <summary>In what form it is given, in the publisher's words: <c>financial</c>, <c>in kind</c>.</summary>
    public string? ContributionType { get; init; }

    /// <summary>How it is given, in the publisher's words: <c>Traditional aid</c>, <c>Cash transfer programming (CTP)</c>.</summary>
    public string? Method { get; init; }

    /// <summary>What it is for; null where that is not said.</summary>
    public string? Description { get; init; }

    /// <summary>The giver's reference; null where it has none.</summary>
    public string? RefCode { get; init; }

    /// <summary>The publisher's keywords.</summary>
    public ValueList<string> Keywords { get; init; } = [];

    /// <summary>The flow it comes out of, which may be outside of what was read; null where it comes out of none.</summary>
    public long? ParentId { get; init; }

    /// <summary>The flows that come out of it, some of which may be outside of what was read.</summary>
    public ValueList<long> ChildIds { get; init; } = [];

    /// <summary>What it comes from.</summary>
    public ValueList<FtsObject> Source { get; init; } = [];

    /// <summary>What it goes to.</summary>
    public ValueList<FtsObject> Destination { get; init; } = [];

    /// <summary>Such as <c>211794: USD 244,218.00, internal, single, paid, 2020-05-13</c>.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Id}: {(AmountUsd is { } amount ? new Money(amount, Currency.USD).ToString() : "USD unknown")}, {FtsWords.Of(Boundary)}, {FtsWords.Of(OnBoundary)}, {FtsWords.Of(Status)}, {Date:O}");
}
