namespace AidModel;

/// <summary>What is assumed, for the best value alone, where it is open whether money is inside another pledge. The bounds
/// always cover both.</summary>
public enum OpenRelations
{
    /// <summary>A pledge contains what was announced with it or later, as far as it has room: the first of the candidates
    /// for which that holds. What was announced before it, or exceeds it, is separate.</summary>
    LaterDetailContained,

    /// <summary>Separate money.</summary>
    Separate,

    /// <summary>Nothing: the best value is unknown wherever it matters.</summary>
    Undecided,
}
