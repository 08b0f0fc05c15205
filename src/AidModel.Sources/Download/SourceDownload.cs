namespace AidModel;

/// <summary>A download with what is kept between downloads.</summary>
internal static class SourceDownload
{
    /// <summary>A file, from the server or the cache, as its reader gives it.</summary>
    /// <param name="transfer">Gets it.</param>
    /// <param name="read">Reads it; its second argument is what errors call the file.</param>
    /// <param name="cancellationToken">Ends it all.</param>
    public static async Task<T> GetAsync<T>(Transfer transfer, Func<Stream, string, T> read, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        DownloadOptions options = transfer.Options;
        DownloadCache? cache = options.CacheFolder is { } folder ? new DownloadCache(folder, transfer.Address, options) : null;
        CachedFile? known = cache is null ? null : await cache.FindAsync(cancellationToken).ConfigureAwait(false);
        if (known is not null && cache!.IsFresh(known))
        {
            try
            {
                return await ReadAsync(known.Bytes).ConfigureAwait(false);
            }
            catch (SourceFormatException)
            {
                // It was read without error once, but by another reader, such as an earlier version's.
                known = null;
            }
        }

        ServerAnswer answer;
        try
        {
            answer = await transfer.GetAsync(known?.Version, cancellationToken).ConfigureAwait(false);
        }
        catch (SourceDownloadException error) when (error.IsTransient && known is not null && options.UseStale is not null)
        {
            if (!options.UseStale(new StaleCopy(transfer.Address, known.Fetched, known.Validated, error)))
            {
                throw;
            }

            return await ReadAsync(known.Bytes).ConfigureAwait(false);
        }

        if (answer.Bytes is null)
        {
            try
            {
                T same = await ReadAsync(known!.Bytes).ConfigureAwait(false);
                await cache!.ConfirmAsync(known, answer.Version, cancellationToken).ConfigureAwait(false);
                return same;
            }
            catch (SourceFormatException)
            {
                answer = await transfer.GetAsync(null, cancellationToken).ConfigureAwait(false);
            }
        }

        // Kept only once it is read: a page that says "come back later" would else be confirmed by its tag ever after.
        T value = await ReadAsync(answer.Bytes!).ConfigureAwait(false);
        if (cache is not null)
        {
            await cache.KeepAsync(answer.Bytes!, answer.Version, cancellationToken).ConfigureAwait(false);
        }

        return value;

        Task<T> ReadAsync(byte[] bytes) => Task.Run(
            () =>
            {
                using CancellableStream file = new(bytes, cancellationToken);
                return read(file, transfer.Address.AbsoluteUri);
            },
            cancellationToken);
    }
}
