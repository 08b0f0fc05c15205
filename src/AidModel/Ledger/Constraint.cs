namespace AidModel;

/// <summary>A share of a whole is at least the sum of its parts. Variables are numbered so that a whole's is below its parts'.</summary>
/// <param name="Whole">The whole's variable.</param>
/// <param name="Share">The share, from 0 to 1: below 1 for what is inside one of several contributions.</param>
/// <param name="Parts">The parts' variables.</param>
internal readonly record struct Constraint(int Whole, Rational Share, int[] Parts);
