namespace AidModel;

/// <summary>Words that belong to a number, and so are no units.</summary>
internal static class NumberWords
{
    /// <summary>All of them that a unit could otherwise be, in small letters.</summary>
    public static readonly string[] All =
    [
        "thousand", "million", "m", "mn", "billion", "bn", "trillion", "tn", "further", "some", "several", "undisclosed", "unknown",
        "tens", "hundreds", "thousands", "millions", "billions", "of", "to", "and", "given", "disclosed", "unbounded",
    ];
}
