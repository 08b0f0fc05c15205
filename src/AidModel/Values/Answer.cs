namespace AidModel;

/// <summary>The three values of a comparison.</summary>
public enum Answer
{
    /// <summary>It does not hold, whatever the unknown amounts are.</summary>
    No,

    /// <summary>What is known does not decide it.</summary>
    Undetermined,

    /// <summary>It holds, whatever the unknown amounts are.</summary>
    Yes,
}
