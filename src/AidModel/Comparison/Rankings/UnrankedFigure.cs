namespace AidModel;

/// <summary>A figure that has no place in a ranking. Immutable and thread safe.</summary>
/// <param name="Total">The figure.</param>
/// <param name="Because">Why it has none.</param>
public sealed record UnrankedFigure(AidTotal Total, string Because)
{
    /// <summary>The figure and why it has no place.</summary>
    public override string ToString() => $"{Total}: {Because}";
}
