namespace AidModel;

/// <summary>Money that counts or breaks down what counts: a pledge, or a line of its equipment.</summary>
internal sealed class Holding(int index, PledgeNode node, EquipmentLine? line)
{
    public int Index { get; } = index;

    public PledgeNode Node { get; } = node;

    public Pledge Pledge { get; } = node.Pledge;

    public EquipmentLine? Line { get; } = line;

    /// <summary>The amount as the ledger's policy reads it, before relations tighten it.</summary>
    public Interval Amount { get; init; }

    /// <summary>The currency of the amount; null where none is given.</summary>
    public Currency? Currency { get; init; }

    /// <summary>The amount as a source words it; null where none does.</summary>
    public StatedMoney? Stated => Line is null ? Pledge.Amount : Line.Value;

    /// <summary>The lines, in several currencies, that a pledge without an amount is worth.</summary>
    public IReadOnlyList<Holding>? SumOf { get; set; }

    /// <summary>The main portion first.</summary>
    public List<Portion> Portions { get; } = [];

    /// <summary>The variable of the amount, in <see cref="LedgerIndex.Constraints"/>.</summary>
    public int Variable { get; init; }

    public string? Category => Line?.Category ?? Pledge.Category;

    /// <summary>The main portion's variable is that of the whole amount: what others take of it is subtracted.</summary>
    public int VariableOf(Portion portion) => portion.IsMain ? Variable : portion.Variable;
}
