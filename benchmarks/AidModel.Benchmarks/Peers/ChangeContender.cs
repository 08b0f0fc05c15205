namespace AidModel.Benchmarks;

/// <summary>Every run changes one line of many, and has the totals after that: by turns a line comes once more, and goes again.</summary>
internal abstract class ChangeContender : Contender
{
    /// <summary>Whether the line is there once more.</summary>
    public bool IsChanged { get; private set; }

    public sealed override void Run()
    {
        IsChanged = !IsChanged;
        Change(IsChanged);
    }

    /// <summary>Changes and adds up.</summary>
    /// <param name="comes">Whether the line comes once more; else it goes again.</param>
    protected abstract void Change(bool comes);
}
