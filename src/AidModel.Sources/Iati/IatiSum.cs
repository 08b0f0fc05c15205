namespace AidModel;

/// <summary>The money of an activity in one currency.</summary>
/// <param name="Amount">How much was promised.</param>
/// <param name="Items">Of what it is made up, one at least.</param>
/// <param name="Paid">What of it has been paid.</param>
internal sealed record IatiSum(StatedMoney Amount, IReadOnlyList<IatiItem> Items, IReadOnlyList<(DateOnly Day, decimal Amount)> Paid)
{
    public DateOnly Announced => Items.Min(static i => i.Announced);
}
