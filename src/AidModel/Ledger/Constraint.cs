namespace AidModel;

/// <summary>A whole is at least the sum of its parts. Variables are numbered so that a whole's is below its parts'.</summary>
internal readonly record struct Constraint(int Whole, int[] Parts);
