namespace AidModel;

/// <summary>What of a pledge is added up.</summary>
public enum Measure
{
    /// <summary>All that was ever pledged, whether or not it was withdrawn later.</summary>
    Pledged,

    /// <summary>What is reported to have arrived.</summary>
    Delivered,

    /// <summary>What was pledged and neither delivered nor withdrawn; never below zero.</summary>
    Outstanding,
}
