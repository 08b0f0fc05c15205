namespace AidModel;

/// <summary>What one payer promised, or paid without a promise, on one day or over several.</summary>
/// <param name="Announced">The day of the promise, or of the first payment.</param>
/// <param name="Amount">How much.</param>
/// <param name="Payer">Who; null where nobody of its own is named.</param>
/// <param name="Title">What it is; null where only its activity says.</param>
/// <param name="Paid">What of it has been paid, where that is known of it alone.</param>
internal sealed record IatiItem(DateOnly Announced, StatedMoney Amount, IatiOrg? Payer, string? Title, IReadOnlyList<(DateOnly Day, decimal Amount)> Paid);
