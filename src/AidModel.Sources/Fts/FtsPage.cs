namespace AidModel;

/// <summary>A page that has been read.</summary>
/// <param name="Name">What errors call it.</param>
/// <param name="Part">What records call it.</param>
/// <param name="Bytes">All of it.</param>
internal sealed record FtsPage(string Name, string Part, byte[] Bytes)
{
    /// <summary>What the page states of the search.</summary>
    public FtsTotals Totals { get; set; } = new(null, null, null, null);

    /// <summary>The address of the page after this one; null where it is the last.</summary>
    public string? NextLink { get; set; }

    /// <summary>Where the next page's address stands.</summary>
    public int NextLinkAt { get; set; }

    /// <summary>How many flows stand there, understood or not.</summary>
    public int Records { get; set; }

    /// <summary>The flows that were understood.</summary>
    public List<FtsEntry> Flows { get; } = [];
}
