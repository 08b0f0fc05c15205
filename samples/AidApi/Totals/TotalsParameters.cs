using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;

namespace AidApi.Totals;

/// <summary>What to add up, as a query string says it.</summary>
internal sealed record TotalsParameters
{
    [Description("The currency of the result, an ISO 4217 code; EUR by default.")]
    [FromQuery(Name = "currency")]
    public string? Currency { get; init; }

    [Description("At which rates amounts are converted: announcement (of its day, the default), stage (of the day of the stage measured), month (the mean of the month of announcement), none, or days such as 2025-04-11 or 2025-04 (the mean of several).")]
    [FromQuery(Name = "conversion")]
    public string? Conversion { get; init; }

    [Description("Up to three of donor, kind, role, category, item, recipient, instrument, currency, day, month, year and pledge, parted by commas, the outermost first; nothing by default.")]
    [FromQuery(Name = "groupBy")]
    public string? GroupBy { get; init; }

    [Description("Whose money it is: payer (the default), lead, channel, deliverer or producer.")]
    [FromQuery(Name = "along")]
    public string? Along { get; init; }

    [Description("What is added up: pledged (the default), arrived, outstanding, a stage that is reached at least such as contracted, or two stages, reached and not reached, such as contracted..delivered.")]
    [FromQuery(Name = "measure")]
    public string? Measure { get; init; }

    [Description("From when money is given: a day, month or year, inclusive.")]
    [FromQuery(Name = "from")]
    public string? From { get; init; }

    [Description("Until when money is given: a day, month or year, inclusive.")]
    [FromQuery(Name = "to")]
    public string? To { get; init; }

    [Description("When money was first announced: a day, month or year, or two of these such as 2025-02..2025-04.")]
    [FromQuery(Name = "announced")]
    public string? Announced { get; init; }

    [Description("The day whose knowledge counts.")]
    [FromQuery(Name = "asOf")]
    public string? AsOf { get; init; }

    [Description("The day up to which events count, whenever they became known.")]
    [FromQuery(Name = "by")]
    public string? By { get; init; }

    [Description("The id of a pledge: only its money.")]
    [FromQuery(Name = "within")]
    public string? Within { get; init; }

    [Description("How money whose days are only partly those asked for falls within them: none (0, unknown, all; the default) or straightLine.")]
    [FromQuery(Name = "spreading")]
    public string? Spreading { get; init; }

    [Description("What best values assume of money of which it is open whether it is inside another pledge: laterDetailContained (the default), separate or undecided.")]
    [FromQuery(Name = "openRelations")]
    public string? OpenRelations { get; init; }

    /// <summary>The names of the parameters.</summary>
    public static IReadOnlyList<string> Names { get; } =
        ["currency", "conversion", "groupBy", "along", "measure", "from", "to", "announced", "asOf", "by", "within", "spreading", "openRelations"];
}
