using RamsteinRound.Output;

namespace RamsteinRound.Sections;

/// <summary>A part of the report, for the ledgers that it has something to say about.</summary>
internal abstract class Section(Inquiry inquiry)
{
    public abstract string Title { get; }

    public abstract bool HasContent { get; }

    protected Inquiry Inquiry { get; } = inquiry;

    public abstract void Write(Page page);
}
