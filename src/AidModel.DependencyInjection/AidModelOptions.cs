namespace AidModel;

/// <summary>The options of <c>services.AddAidModel</c>. Set while an application starts and validated then; not thread safe.</summary>
public sealed class AidModelOptions
{
    /// <summary>Where reference rates come from and how often they are refreshed.</summary>
    public RatesOptions Rates { get; } = new();
}
