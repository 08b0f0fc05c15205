using System.ComponentModel;

namespace AidApi.Problems;

/// <summary>A problem as RFC 9457 has it.</summary>
[Description("Why a request was refused, as RFC 9457 has it.")]
internal sealed record ProblemBody(
    [property: Description("What kind of problem it is.")] string Type,
    [property: Description("The kind in words.")] string Title,
    [property: Description("The status of the answer.")] int Status,
    [property: Description("What happened here.")] string? Detail = null,
    [property: Description("Everything that is wrong, up to the first thousand faults.")] IReadOnlyList<ProblemFault>? Faults = null,
    [property: Description("How many faults there are.")] int? FaultCount = null);
