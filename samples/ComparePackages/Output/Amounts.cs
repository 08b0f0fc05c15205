using AidModel;
using RamsteinRound.Output;

namespace ComparePackages.Output;

/// <summary>Differences at a glance, with their sign.</summary>
internal static class Amounts
{
    /// <summary>Such as <c>+€5.19bn</c> or <c>−€2m</c>.</summary>
    public static string Signed(Money money) => money.Amount switch
    {
        > 0 => $"+{Shown.Short(money)}",
        < 0 => $"−{Shown.Short(-money)}",
        _ => Shown.Short(money),
    };

    /// <summary>Every digit, with the sign in front of the code.</summary>
    public static string Exact(Money money) => money.Amount switch
    {
        > 0 => $"+{money}",
        < 0 => $"−{-money}",
        _ => money.ToString(),
    };
}
