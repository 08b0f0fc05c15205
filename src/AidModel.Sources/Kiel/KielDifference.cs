namespace AidModel;

/// <summary>A figure that the publisher's file holds and that does not follow from its rows. Immutable, equal by content, thread safe.</summary>
/// <param name="Place">Where it stands: the row and package, or the donor and type.</param>
/// <param name="Measure">What it is a figure of.</param>
/// <param name="Published">The publisher's figure, in euros; null where the cell is blank.</param>
/// <param name="Derived">What follows from the rows, in euros; null for no figure.</param>
/// <param name="Cause">Why they differ, as far as the file tells.</param>
public sealed record KielDifference(string Place, KielMeasure Measure, decimal? Published, decimal? Derived, string Cause)
{
    /// <summary>One line of text.</summary>
    public override string ToString() => Shown.Invariant($"{Place}, {Measure}: published {Show(Published)}, derived {Show(Derived)}: {Cause}");

    private static string Show(decimal? euros) => euros is { } known ? Shown.Invariant($"EUR {known:N2}") : "nothing";
}
