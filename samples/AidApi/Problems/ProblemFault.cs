using System.ComponentModel;

namespace AidApi.Problems;

/// <summary>One thing that is wrong.</summary>
[Description("One thing that is wrong.")]
internal sealed record ProblemFault(
    [property: Description("Where it is: a line and path in the ledger, or the name of a parameter.")] string? Place,
    [property: Description("What is wrong, with the value found.")] string Message,
    [property: Description("Of a ledger: what kind of fault it is.")] string? Kind = null,
    [property: Description("Of a ledger: the ids of the records concerned.")] string[]? Ids = null,
    [property: Description("Of a ledger: the ids of the sources that state them.")] string[]? Sources = null);
