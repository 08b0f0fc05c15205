namespace AidModel;

/// <summary>Narrows amounts by what they are parts and wholes of. Never widens, and never excludes what is possible.</summary>
internal static class Tightening
{
    /// <summary>Tightens in place: a whole is at least its parts' lower bounds, and a part at most its whole less its
    /// siblings' lower bounds.</summary>
    /// <param name="amounts">The amount of each variable.</param>
    /// <param name="constraints">The constraints, in rising order of their wholes.</param>
    /// <param name="conflict">Told of each constraint that cannot hold, with the sum of the parts' lower bounds.</param>
    public static void Apply(Interval[] amounts, IReadOnlyList<Constraint> constraints, Action<Constraint, Rational> conflict)
    {
        HashSet<int> broken = [];
        for (int i = constraints.Count - 1; i >= 0; i--)
        {
            Constraint constraint = constraints[i];
            Rational least = Rational.Zero;
            Rational best = Rational.Zero;
            foreach (int part in constraint.Parts)
            {
                least += amounts[part].Lower;
                best += amounts[part].Best ?? amounts[part].Lower;
            }

            ref Interval whole = ref amounts[constraint.Whole];
            if (whole.Upper < least)
            {
                conflict(constraint, least);
                broken.Add(i);
                continue;
            }

            if (best > whole.Upper)
            {
                // The parts' best values cannot all hold: none of them is known to.
                best = least;
                foreach (int part in constraint.Parts)
                {
                    amounts[part] = Settle(amounts[part] with { Best = null });
                }
            }

            whole = Settle(new(
                Rational.Max(whole.Lower, least),
                whole.Best is { } stated ? Rational.Max(stated, best) : null,
                whole.Upper));
        }

        for (int i = 0; i < constraints.Count; i++)
        {
            if (broken.Contains(i) || amounts[constraints[i].Whole].Upper is not { } most)
            {
                continue;
            }

            Rational least = constraints[i].Parts.Aggregate(Rational.Zero, (sum, part) => sum + amounts[part].Lower);
            foreach (int part in constraints[i].Parts)
            {
                Rational room = most - (least - amounts[part].Lower);
                if (!(amounts[part].Upper <= room))
                {
                    amounts[part] = Settle(amounts[part] with { Upper = room });
                }
            }
        }
    }

    /// <summary>Keeps the best value between the bounds; equal bounds are the best value.</summary>
    private static Interval Settle(Interval amount) =>
        amount.IsExact ? amount with { Best = amount.Lower }
        : amount.Best is { } best ? amount with { Best = amount.Upper is { } upper ? Rational.Min(Rational.Max(best, amount.Lower), upper) : Rational.Max(best, amount.Lower) }
        : amount;
}
