namespace AidModel;

/// <summary>What an amount says that equipment is worth. Amounts on different bases are different facts about the same things: they
/// stand side by side and do not replace each other.</summary>
public enum ValueBasis
{
    /// <summary>As the source states it, which does not say on what basis.</summary>
    Stated,

    /// <summary>What the giver's books have it at: what it cost, less depreciation. The United States value drawdowns so, since the
    /// Under Secretary of Defense (Comptroller) clarified on 31 March 2023 that they are to
    /// (Inspector General of the Department of Defense, 6 September 2023).</summary>
    Book,

    /// <summary>What it costs to buy the like anew.</summary>
    Replacement,

    /// <summary>What it would be bought for, as by a <see cref="PriceList"/> of the day.</summary>
    Market,
}
