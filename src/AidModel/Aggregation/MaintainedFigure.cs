namespace AidModel;

/// <summary>One figure of a <see cref="MaintainedTotal"/> as it was when it was asked for. Immutable, equal by content, thread safe.</summary>
/// <param name="Keys">The keys of the group, in the order of <see cref="AidQuery.GroupBy"/>; none for the total.</param>
/// <param name="Range">The figure, without <paramref name="Unconverted"/>, each bound rounded once to the currency's minor unit, halves
/// away from zero.</param>
/// <param name="Stated">The sum of the best values that are known.</param>
/// <param name="Lines">How many amounts <paramref name="Range"/> counts.</param>
/// <param name="LinesWithoutValue">How many of them have no known best value.</param>
/// <param name="Unconverted">What no rate converts, by currency.</param>
/// <param name="NotDeflated">Of a figure in constant prices, what no index restates.</param>
public sealed record MaintainedFigure(
    ValueList<string> Keys, MoneyRange Range, Money Stated, long Lines, long LinesWithoutValue, ValueList<MoneyRange> Unconverted, MoneyRange NotDeflated);
