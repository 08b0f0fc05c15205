namespace AidModel.Benchmarks;

/// <summary>What the others are compared with, over one index of a tracker.</summary>
internal abstract class Engine : IDisposable
{
    /// <summary>The size of the index, dictionaries left out.</summary>
    public abstract long IndexBytes { get; }

    /// <summary>The engine with a tracker indexed, bounds included where it has them.</summary>
    public static Engine Create(SyntheticTracker tracker) => new AidModelEngine(tracker);

    /// <summary>A query that is planned once and then repeated with its own buffer.</summary>
    /// <param name="name">What the contender is called.</param>
    /// <param name="threads">How many threads it may use.</param>
    public abstract Contender Query(string name, Workload workload, int threads = 1);

    /// <summary>A total that is maintained while a line of the tracker comes once more, and goes again.</summary>
    /// <param name="name">What the contender is called.</param>
    /// <returns>The contender; null where there is none yet.</returns>
    public abstract ChangeContender Change(string name, Workload workload, int line);

    public virtual void Dispose()
    {
    }
}
