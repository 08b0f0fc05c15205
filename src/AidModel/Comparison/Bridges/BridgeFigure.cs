namespace AidModel;

/// <summary>One figure before and after, and what leads from the one to the other. Immutable, equal by content, thread safe.</summary>
public sealed record BridgeFigure
{
    /// <summary>A figure before and after.</summary>
    /// <param name="keys">See <see cref="Keys"/>.</param>
    /// <param name="before">See <see cref="Before"/>.</param>
    /// <param name="after">See <see cref="After"/>.</param>
    /// <param name="steps">See <see cref="Steps"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="keys"/> or <paramref name="steps"/> is null.</exception>
    /// <exception cref="ArgumentException">The amounts of <paramref name="steps"/> are not what lies between
    /// <paramref name="before"/> and <paramref name="after"/>.</exception>
    /// <exception cref="InvalidOperationException">A step is of another currency than <paramref name="before"/>.</exception>
    public BridgeFigure(ValueList<string> keys, Money before, Money after, ValueList<BridgeStep> steps)
    {
        ArgumentNullException.ThrowIfNull(keys);
        ArgumentNullException.ThrowIfNull(steps);
        Money reached = before;
        foreach (BridgeStep step in steps)
        {
            reached += step.Amount;
        }

        if (reached != after)
        {
            throw new ArgumentException($"The steps lead from {before} to {reached}, not to {after}.", nameof(steps));
        }

        Keys = keys;
        Before = before;
        After = after;
        Steps = steps;
    }

    /// <summary>The keys of the group, in the order of <see cref="AidQuery.GroupBy"/>; fewer for a roll-up, none for the total.</summary>
    public ValueList<string> Keys { get; }

    /// <summary>The figure before: <see cref="AidTotal.Stated"/>, rounded once to the minor unit.</summary>
    public Money Before { get; }

    /// <summary>The figure after: <see cref="AidTotal.Stated"/>, rounded once to the minor unit.</summary>
    public Money After { get; }

    /// <summary>The causes in the order of <see cref="ChangeCause"/>, each at most once; those that change nothing are left out. Their
    /// amounts add up to <see cref="Difference"/> exactly, as shown.</summary>
    public ValueList<BridgeStep> Steps { get; }

    /// <summary>How many amounts counted before have no known value, and are not in <see cref="Before"/>: from 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int WithoutValueBefore { get; init => field = NotNegative(value, nameof(WithoutValueBefore)); }

    /// <summary>How many amounts counted after have no known value, and are not in <see cref="After"/>: from 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int WithoutValueAfter { get; init => field = NotNegative(value, nameof(WithoutValueAfter)); }

    /// <summary>What lies between the two.</summary>
    public Money Difference => After - Before;

    /// <summary>What a cause adds; zero where it changes nothing.</summary>
    /// <param name="cause">The cause.</param>
    public Money this[ChangeCause cause]
    {
        get
        {
            foreach (BridgeStep step in Steps)
            {
                if (step.Cause == cause)
                {
                    return step.Amount;
                }
            }

            return new Money(0, Before.Currency);
        }
    }

    /// <summary>The keys, both figures and the steps between them.</summary>
    public override string ToString()
    {
        string keys = Keys.Count == 0 ? string.Empty : $"{string.Join(", ", Keys)}: ";
        return $"{keys}{Before} -> {After}{string.Concat(Steps.Select(static s => $"; {s.Cause} {s.Amount}"))}";
    }

    private static int NotNegative(int value, string name)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value, name);
        return value;
    }
}
