namespace AidModel;

/// <summary>A bar of a waterfall: of a figure from zero, of a step from where the one before it ends.</summary>
/// <param name="Label">What it is called.</param>
/// <param name="IsStep">Whether it is a step.</param>
/// <param name="From">Where it begins.</param>
/// <param name="To">Where it ends.</param>
/// <param name="Amount">The figure, or what the step adds.</param>
/// <param name="Pledges">How many pledges are behind a step; 0 for a figure.</param>
internal sealed record WaterfallRow(string Label, bool IsStep, decimal From, decimal To, Money Amount, int Pledges)
{
    /// <summary>Whether it takes something away.</summary>
    public bool IsLess => IsStep && Amount.Amount < 0;

    /// <summary>The amount at a glance, a step's with its sign.</summary>
    public string Brief => $"{(IsStep && Amount.Amount > 0 ? "+" : string.Empty)}{ShortAmount.Of(Amount)}";

    /// <summary>The exact figures.</summary>
    public string Figures => IsStep
        ? $"{Label}: {(Amount.Amount > 0 ? "+" : string.Empty)}{AmountText.Grouped(Amount.Amount, Amount.Currency)} to {new Money(To, Amount.Currency)} ({Pledges} {(Pledges == 1 ? "pledge" : "pledges")})"
        : $"{Label}: {Amount}";
}
