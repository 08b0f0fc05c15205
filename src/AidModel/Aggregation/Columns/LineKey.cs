namespace AidModel;

/// <summary>The columns of keys that every set of lines has; a caller's own come behind them.</summary>
internal static class LineKey
{
    /// <summary>The donors come first, in the order of <see cref="Role"/>.</summary>
    public const int Payer = 0;

    public const int Recipient = 5;
    public const int Category = 6;
    public const int Instrument = 7;
    public const int Count = 8;

    public static int Of(Role role) => (int)role;
}
