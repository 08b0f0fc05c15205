namespace AidModel;

/// <summary>Keeps each path of a file once, as most stand in every activity again.</summary>
/// <param name="faults">What takes the fault where there are too many.</param>
internal sealed class IatiPaths(FaultList faults)
{
    private readonly Dictionary<string, string> _known = new(StringComparer.Ordinal);

    /// <summary>The path as it is kept.</summary>
    /// <exception cref="SourceFormatException">It is one too many.</exception>
    public string Keep(string path)
    {
        if (_known.TryGetValue(path, out string? known))
        {
            return known;
        }

        if (_known.Count == IatiActivities.MostPaths)
        {
            throw faults.Stop(0, 0, Shown.Invariant($"there are more than the {IatiActivities.MostPaths:N0} paths of elements and attributes that are read at most, the last of them: {Shown.Visible(path, 200)}"));
        }

        _known.Add(path, path);
        return path;
    }
}
