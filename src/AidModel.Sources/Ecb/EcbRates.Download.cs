namespace AidModel;

public static partial class EcbRates
{
    /// <summary>Downloads and reads one of the published files: by default the whole history, uncached.</summary>
    /// <param name="client">Makes the requests; it may come from a factory, with handlers of its own, and is not disposed.</param>
    /// <param name="options">Which file, and how; null for the defaults.</param>
    /// <param name="progress">Told of each attempt's beginning and of what is received, from any thread; null for none. It
    /// is told nothing where a copy is taken without asking. What it throws ends the download and is passed on.</param>
    /// <param name="cancellationToken">Ends the download, its waits and the reading at once; nothing half-written remains.</param>
    /// <returns>The rates, as <see cref="Read(Stream, string, TimeProvider)"/> gives them.</returns>
    /// <remarks>With <see cref="DownloadOptions.CacheFolder"/> the server is asked only whether its file is another than the
    /// copy, and a file is kept once it has been read without error. A body that ends too early is noticed where the server
    /// says how long it is, or where it ends. Thread safe.</remarks>
    /// <exception cref="ArgumentNullException"><paramref name="client"/> is null.</exception>
    /// <exception cref="SourceDownloadException">The file could not be had.</exception>
    /// <exception cref="SourceFormatException">What came is not in the ECB's format.</exception>
    /// <exception cref="IOException">The cache folder cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The cache folder may not be written.</exception>
    /// <exception cref="OperationCanceledException">The download was cancelled.</exception>
    public static Task<ReferenceRates> DownloadAsync(
        HttpClient client,
        EcbDownloadOptions? options = null,
        IProgress<DownloadProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        options ??= new EcbDownloadOptions();
        return SourceDownload.GetAsync(new Transfer(client, options.Source, options, progress), (stream, name) => Read(stream, name, options.TimeProvider), cancellationToken);
    }
}
