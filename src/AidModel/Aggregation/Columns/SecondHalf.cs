using System.Runtime.ExceptionServices;

namespace AidModel;

/// <summary>Half of the segments, added up by another thread if one is free in time, else by the one that waits for it. Used again for
/// run after run.</summary>
internal sealed class SecondHalf : IThreadPoolWorkItem
{
    private const int Idle = 0;
    private const int Waiting = 1;
    private const int Taken = 2;

    private readonly FigureSums _sums = new();
    private readonly object _lock = new();
    private ScanWork? _work;
    private int _from;
    private int _to;
    private int _state;
    private Exception? _failure;

    public void Start(ScanWork work, int from, int to)
    {
        _work = work;
        _from = from;
        _to = to;
        _failure = null;
        Volatile.Write(ref _state, Waiting);
        ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
    }

    void IThreadPoolWorkItem.Execute() => TryRun();

    public FigureSums Finish()
    {
        TryRun();
        lock (_lock)
        {
            while (_state != Idle)
            {
                Monitor.Wait(_lock);
            }
        }

        _work = null;
        if (_failure is { } failure)
        {
            ExceptionDispatchInfo.Throw(failure);
        }

        return _sums;
    }

    // A work item of an earlier run may come late: it then does what is waiting now, or nothing.
    private void TryRun()
    {
        if (Interlocked.CompareExchange(ref _state, Taken, Waiting) != Waiting)
        {
            return;
        }

        try
        {
            _sums.Clear(_work!);
            _sums.Add(_work!, _from, _to);
        }
        catch (Exception failure)
        {
            _failure = failure;
        }

        lock (_lock)
        {
            _state = Idle;
            Monitor.PulseAll(_lock);
        }
    }
}
