namespace AidModel;

/// <summary>What became of one pledge.</summary>
/// <param name="Pledge">The pledge; null where it is gone.</param>
/// <param name="Place">The place among those that came later; below zero where it still has its place among the others.</param>
internal readonly record struct PledgeEdit(Pledge? Pledge, int Place);
