namespace AidModel.Benchmarks;

/// <summary>A way to answer a workload.</summary>
internal abstract class Contender
{
    public abstract string Name { get; }

    /// <summary>Whether its totals must be true to the last digit.</summary>
    public virtual bool IsExact => false;

    /// <summary>How many bytes of each line it reads; null where nobody knows.</summary>
    public virtual double? BytesPerLine => null;

    /// <summary>Whether every run needs what comes before it anew.</summary>
    public virtual bool RunsOnce => false;

    /// <summary>Makes all that is not measured.</summary>
    public virtual void Prepare()
    {
    }

    /// <summary>Comes before every measured series of runs, and is not measured.</summary>
    public virtual void BeforeRuns()
    {
    }

    /// <summary>What is measured.</summary>
    public abstract void Run();

    /// <summary>The totals of the last run; null where it makes none.</summary>
    public virtual GroupTotals? Read() => null;
}
