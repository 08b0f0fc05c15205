namespace AidModel;

/// <summary>Which properties an object of the file format has.</summary>
/// <param name="What">What the object is, as messages call it.</param>
/// <param name="Required">The properties that must be there.</param>
/// <param name="Optional">Those that may be.</param>
internal sealed record RecordShape(string What, string[] Required, string[] Optional)
{
    public IEnumerable<string> Names => Required.Concat(Optional);
}
