namespace AidModel.Tests;

/// <summary>Keeps the progress that it is told, and does something at each.</summary>
internal sealed class DownloadRecorder(Action<DownloadProgress>? then = null) : IProgress<DownloadProgress>
{
    private readonly List<DownloadProgress> _told = [];

    public IReadOnlyList<DownloadProgress> Told
    {
        get
        {
            lock (_told)
            {
                return [.. _told];
            }
        }
    }

    public void Report(DownloadProgress value)
    {
        lock (_told)
        {
            _told.Add(value);
        }

        then?.Invoke(value);
    }
}
