namespace AidModel;

/// <summary>A whole is at least the sum of its parts. Variables are numbered so that a whole's is below its parts'.</summary>
internal readonly record struct Constraint(int Whole, int[] Parts)
{
    /// <summary>The constraints as far as they are between amounts of one unit; amounts without one are left out.</summary>
    public static List<Constraint> Comparable(IReadOnlyList<Constraint> constraints, Func<int, Currency?> unitOf)
    {
        List<Constraint> comparable = [];
        foreach (Constraint constraint in constraints)
        {
            Currency? unit = unitOf(constraint.Whole);
            int[] parts = Array.TrueForAll(constraint.Parts, IsComparable) ? constraint.Parts : Array.FindAll(constraint.Parts, IsComparable);
            if (parts.Length > 0)
            {
                comparable.Add(constraint with { Parts = parts });
            }

            bool IsComparable(int part) => unit is not null && unitOf(part) == unit;
        }

        return comparable;
    }
}
