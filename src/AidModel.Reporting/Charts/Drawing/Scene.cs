namespace AidModel;

/// <summary>A picture before it is written as one format or another.</summary>
internal sealed record Scene(int Width, int Height, string Background, string Title, string Description, IReadOnlyList<MarkGroup> Groups)
{
    public IEnumerable<Mark> Marks => Groups.SelectMany(static g => g.Marks);
}
