namespace AidModel;

/// <summary>An amount with its effect on one group's figure.</summary>
/// <param name="Portion">Whose amount: of the main portion it is the whole holding's.</param>
/// <param name="Effect">The effect.</param>
internal readonly record struct Entry(Portion Portion, Effect Effect)
{
    public int Variable => Portion.Holding.VariableOf(Portion);
}
