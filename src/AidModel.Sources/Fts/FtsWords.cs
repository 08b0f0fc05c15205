namespace AidModel;

/// <summary>The words by which the publisher names what the library has as enums.</summary>
internal static class FtsWords
{
    public static string Of(FtsBoundary value) => value switch
    {
        FtsBoundary.Incoming => "incoming",
        FtsBoundary.Internal => "internal",
        _ => "outgoing",
    };

    public static string Of(FtsOnBoundary value) => value == FtsOnBoundary.Unshared ? "single" : "shared";

    public static string Of(FtsStatus value) => value switch
    {
        FtsStatus.Pledge => "pledge",
        FtsStatus.Commitment => "commitment",
        _ => "paid",
    };

    public static FtsBoundary? Boundary(string? text) => text switch
    {
        "incoming" => FtsBoundary.Incoming,
        "internal" => FtsBoundary.Internal,
        "outgoing" => FtsBoundary.Outgoing,
        _ => null,
    };

    public static FtsOnBoundary? OnBoundary(string? text) => text switch
    {
        "single" => FtsOnBoundary.Unshared,
        "shared" => FtsOnBoundary.Shared,
        _ => null,
    };

    public static FtsStatus? Status(string? text) => text switch
    {
        "pledge" => FtsStatus.Pledge,
        "commitment" => FtsStatus.Commitment,
        "paid" => FtsStatus.Paid,
        _ => null,
    };
}
