namespace AidModel;

/// <summary>An amount with its effect on one group's figure.</summary>
/// <param name="Portion">Whose amount: of the main portion it is the whole holding's.</param>
/// <param name="Effect">The effect.</param>
/// <param name="Real">By what it is restated in constant prices; null at current ones.</param>
internal readonly record struct Entry(Portion Portion, Effect Effect, RealFactor? Real = null)
{
    /// <summary>Whether it is not in constant prices where they are asked for.</summary>
    public bool IsNotDeflated => Real is { Reason: not null };

    public int Variable => Portion.Holding.VariableOf(Portion);
}
