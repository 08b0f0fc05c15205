namespace AidModel.Benchmarks;

/// <summary>What the others are compared with, over one index of a tracker.</summary>
internal abstract class Engine : IDisposable
{
    /// <summary>What a query on one thread is called.</summary>
    public const string Name = "AidModel";

    /// <summary>The size of the index, dictionaries left out.</summary>
    public abstract long IndexBytes { get; }

    /// <summary>The engine, with the tracker indexed; null where there is none yet.</summary>
    public static Engine? Create(SyntheticTracker tracker) => null;

    public static string NameOf(int threads) => threads == 1 ? Name : $"{Name}, {threads} threads";

    /// <summary>A query that is repeated with its own buffer.</summary>
    /// <returns>A contender named <see cref="NameOf"/> the threads.</returns>
    public abstract Contender Query(Workload workload, int threads);

    /// <summary>A total that is maintained while a line comes and goes.</summary>
    public abstract ChangeContender Change(Workload workload, int line);

    public virtual void Dispose()
    {
    }
}
