namespace AidModel.Tests;

/// <summary>Whether AIDMODEL_LONG=1 asks for what takes minutes.</summary>
internal static class LongRun
{
    public static bool IsAsked { get; } = Environment.GetEnvironmentVariable("AIDMODEL_LONG") is "1";
}
