namespace AidModel;

/// <summary>What a source says that a pledge, or a line of its equipment, is worth on one basis. Immutable, equal by content, thread
/// safe.</summary>
public sealed record ValueStatement
{
    /// <summary>A value.</summary>
    /// <param name="basis">On what basis.</param>
    /// <param name="amount">The value of all of it, from 0.</param>
    /// <param name="date">The day on which it was stated: it is not known before.</param>
    /// <param name="source">The id of the source that states it.</param>
    /// <exception cref="ArgumentException"><paramref name="source"/> is no id.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="basis"/> is no basis, or <paramref name="amount"/> is negative.</exception>
    public ValueStatement(ValueBasis basis, StatedMoney amount, DateOnly date, string source)
    {
        Basis = Guard.Defined(basis, nameof(basis));
        Amount = Guard.NotNegative(amount, nameof(amount));
        Date = date;
        Source = Guard.Id(source, nameof(source));
    }

    /// <summary>On what basis.</summary>
    public ValueBasis Basis { get; }

    /// <summary>The value of all of it, from 0.</summary>
    public StatedMoney Amount { get; }

    /// <summary>The day on which it was stated: it is not known before.</summary>
    public DateOnly Date { get; }

    /// <summary>The id of the source that states it.</summary>
    public string Source { get; }

    /// <summary>Amount, basis, day and source.</summary>
    public override string ToString() => $"{Amount}, {Basis.ToString().ToLowerInvariant()}, {Date:O} ({Source})";

    /// <summary>All values of a pledge and of its equipment.</summary>
    internal static IEnumerable<ValueStatement> Of(Pledge pledge) =>
        pledge.Equipment.Count == 0 ? pledge.Values : pledge.Values.Concat(pledge.Equipment.SelectMany(static l => l.Values));

    /// <summary>A pledge with only some of its values and those of its equipment.</summary>
    internal static Pledge Only(Pledge pledge, Func<ValueStatement, bool> isKept)
    {
        if ((pledge.Values.Count == 0 && pledge.Equipment.Count == 0) || Of(pledge).All(isKept))
        {
            return pledge;
        }

        return pledge with
        {
            Values = [.. pledge.Values.Where(isKept)],
            Equipment = [.. pledge.Equipment.Select(l => l.Values.All(isKept) ? l : l with { Values = [.. l.Values.Where(isKept)] })],
        };
    }
}
