namespace AidModel;

/// <summary>One thing that is wrong in a file. Immutable, equal by content, thread safe.</summary>
/// <param name="Line">The line, from 1; 0 where the fault is the file's as a whole.</param>
/// <param name="Column">The column, from 1: of a table the cell's, of other text the character's; 0 where the fault is the line's.</param>
/// <param name="Message">What is wrong, with the value found.</param>
public sealed record SourceFault(int Line, int Column, string Message)
{
    /// <summary>Such as <c>line 3, column 2: 'abc' is no rate above 0, nor N/A</c>.</summary>
    public override string ToString() => (Line, Column) switch
    {
        (0, _) => Message,
        (_, 0) => $"line {Line}: {Message}",
        _ => $"line {Line}, column {Column}: {Message}",
    };
}
