namespace AidModel;

/// <summary>A line that does not fit into columns: an amount of too many digits, or money that is several donors'.</summary>
/// <param name="Codes">By key.</param>
/// <param name="Month">The place of its month.</param>
/// <param name="Slot">Its <see cref="LineSlot"/>.</param>
/// <param name="Amount">The amount, in ten-thousandths of its currency.</param>
/// <param name="Shares">By role, whose it is, by code; null where it is the one donor's of the codes.</param>
internal sealed record WideLine(int[] Codes, int Month, ushort Slot, Interval Amount, (int Donor, Rational Share)[]?[]? Shares);
