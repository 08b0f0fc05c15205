using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;
using Xunit;
using static AidModel.Tests.DownloadCase;
using static AidModel.Tests.LoopbackAnswers;

namespace AidModel.Tests;

public sealed class RatesSourceTests
{
    private static readonly byte[] _next = Encoding.UTF8.GetBytes("Date,USD,GBP,\n2025-04-11,1.1346,0.86678,\n2025-04-10,1.1082,0.8593,\n");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_host_has_rates_soon_after_it_starts_and_then_on_a_schedule()
    {
        await using LoopbackServer server = new(Ok(Csv), Ok(_next));
        await using RatesApp app = new(o => o.Address = server.Address());
        await app.StartAsync(Token);
        ReferenceRates first = await app.Source.GetAsync(Token);
        Assert.Equal(2, first.Count);
        RatesStatus status = app.Source.Status;
        Assert.Equal((app.Clock.Start, app.Clock.Start, null, false), (status.LastSuccess, status.LastRefresh, status.LastError, status.IsStandIn));
        Assert.Equal(new DateOnly(2025, 4, 11), status.NewestDay);
        Assert.InRange(status.NextRefresh!.Value - app.Clock.Start, TimeSpan.FromHours(6), TimeSpan.FromHours(6.6));

        TimeSpan passed = await app.PassUntilAsync(() => app.Source.Status.Rates!.Count == 4, Token);
        Assert.True(passed >= TimeSpan.FromHours(6), $"{passed}");
        Assert.Equal((2, 2), (server.Requests.Count, first.Count));
        Assert.Contains(app.Log.Lines, static l => l.Level == LogLevel.Information && l.Text.StartsWith("Reference rates are refreshed: 2 quotations of ECB, the newest of 2025-04-11", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_jitter_waits_are_as_long_as_the_options_say_and_with_it_they_differ()
    {
        ReferenceRates rates = ReferenceRates.Create("own", Currency.EUR, [new(new(2025, 4, 11), Currency.GBP, 0.87m)]);
        await using RatesApp even = new(static o => (o.Jitter, o.RefreshEvery) = (0, TimeSpan.FromHours(1)), b => b.UseRates(rates));
        await using RatesApp uneven = new(static o => (o.Jitter, o.RefreshEvery) = (1, TimeSpan.FromHours(1)), b => b.UseRates(rates));
        HashSet<TimeSpan> waits = [];
        for (int i = 0; i < 50; i++)
        {
            Assert.Equal(even.Clock.Start + TimeSpan.FromHours(1), (await even.Source.RefreshAsync(Token)).NextRefresh);
            waits.Add((await uneven.Source.RefreshAsync(Token)).NextRefresh!.Value - uneven.Clock.Start);
        }

        Assert.True(waits.Count > 40);
        Assert.All(waits, static w => Assert.InRange(w, TimeSpan.FromHours(1), TimeSpan.FromHours(2)));
        Assert.True(waits.Max() - waits.Min() > TimeSpan.FromMinutes(30));
    }

    [Fact]
    public async Task Callers_at_one_time_share_one_download()
    {
        TaskCompletionSource open = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await using LoopbackServer server = new(async (request, socket, stop) =>
        {
            await open.Task.WaitAsync(stop);
            await Ok(Csv)(request, socket, stop);
        });
        await using RatesApp app = new(o => o.Address = server.Address());
        await app.StartAsync(Token);
        Task<ReferenceRates>[] callers = [.. Enumerable.Range(0, 200).Select(_ => Task.Run(async () => await app.Source.GetAsync(Token), Token))];
        Task<RatesStatus> refresh = app.Source.RefreshAsync(Token);
        await RatesApp.UntilAsync(() => server.Requests.Count == 1, Token);
        Assert.DoesNotContain(callers, static c => c.IsCompleted);
        open.SetResult();
        ReferenceRates[] all = await Task.WhenAll(callers);
        Assert.Single(all.Append((await refresh).Rates!).Distinct());
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_caller_who_gives_up_ends_its_own_wait_alone()
    {
        TaskCompletionSource open = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await using LoopbackServer server = new(async (request, socket, stop) =>
        {
            await open.Task.WaitAsync(stop);
            await Ok(Csv)(request, socket, stop);
        });
        await using RatesApp app = new(o => o.Address = server.Address());
        using CancellationTokenSource gone = new();
        Task<ReferenceRates> impatient = app.Source.GetAsync(gone.Token).AsTask();
        Task<ReferenceRates> patient = app.Source.GetAsync(Token).AsTask();
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => impatient);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await app.Source.GetAsync(gone.Token));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => app.Source.RefreshAsync(gone.Token));
        open.SetResult();
        Assert.Equal(2, (await patient).Count);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Old_rates_are_kept_when_a_refresh_fails_and_replaced_when_the_next_does_not()
    {
        await using LoopbackServer server = new(Ok(Csv), Status("503 Service Unavailable"), Ok(Html), Ok(_next));
        await using RatesApp app = new(o => o.Address = server.Address());
        await app.StartAsync(Token);
        ReferenceRates old = await app.Source.GetAsync(Token);
        Assert.Equal(HealthStatus.Healthy, (await app.HealthAsync(Token)).Status);

        await app.PassUntilAsync(() => app.Source.Status.LastError is SourceDownloadException, Token);
        Assert.Same(old, await app.Source.GetAsync(Token));
        HealthReportEntry health = await app.HealthAsync(Token);
        Assert.Equal((HealthStatus.Degraded, "Reference rates could not be refreshed; the old ones, up to 2025-04-11, are used."), (health.Status, health.Description));
        Assert.Equal("2025-04-11", health.Data["newestDay"]);
        Assert.Equal(app.Clock.Start, health.Data["lastSuccess"]);
        Assert.Contains("503", Assert.IsType<string>(health.Data["lastError"]), StringComparison.Ordinal);
        Assert.InRange(app.Source.Status.NextRefresh!.Value - app.Source.Status.LastRefresh!.Value, TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(5.5));
        (LogLevel level, string text, Exception? error) = app.Log.Lines[^1];
        Assert.Equal(LogLevel.Warning, level);
        Assert.StartsWith("Reference rates could not be refreshed; those up to 2025-04-11 are kept.", text, StringComparison.Ordinal);
        Assert.IsType<SourceDownloadException>(error);

        await app.PassUntilAsync(() => app.Source.Status.LastError is SourceFormatException, Token);
        Assert.Same(old, await app.Source.GetAsync(Token));
        await app.PassUntilAsync(() => app.Source.Status.LastError is null, Token);
        Assert.Equal(4, (await app.Source.GetAsync(Token)).Count);
        Assert.Equal(HealthStatus.Healthy, (await app.HealthAsync(Token)).Status);
    }

    [Fact]
    public async Task Without_rates_callers_are_told_why_until_the_next_refresh_is_due()
    {
        await using LoopbackServer server = new(Status("500 Internal Server Error"), Ok(Csv));
        await using RatesApp app = new(o => o.Address = server.Address());
        HealthReportEntry before = await app.HealthAsync(Token);
        Assert.Equal((HealthStatus.Unhealthy, "There are no reference rates yet."), (before.Status, before.Description));
        Assert.Empty(before.Data);

        for (int i = 0; i < 5; i++)
        {
            RatesUnavailableException error = await Assert.ThrowsAsync<RatesUnavailableException>(async () => await app.Source.GetAsync(Token));
            Assert.IsType<SourceDownloadException>(error.InnerException);
            Assert.Equal(app.Source.Status.NextRefresh, error.NextRefresh);
            Assert.StartsWith("There are no reference rates; the next refresh is due at 2025-04-11 16:0", error.Message, StringComparison.Ordinal);
        }

        Assert.Single(server.Requests);
        HealthReportEntry failed = await app.HealthAsync(Token);
        Assert.Equal((HealthStatus.Unhealthy, "There are no reference rates: they could not be had."), (failed.Status, failed.Description));
        Assert.Equal(LogLevel.Error, Assert.Single(app.Log.Lines).Level);

        app.Clock.Advance(TimeSpan.FromMinutes(6));
        Assert.Equal(2, (await app.Source.GetAsync(Token)).Count);
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task A_server_that_asks_to_wait_longer_is_not_asked_before()
    {
        await using LoopbackServer server = new(Status("503 Service Unavailable", "Retry-After: 7200"));
        await using RatesApp app = new(o => o.Address = server.Address());
        Assert.Equal(app.Clock.Start + TimeSpan.FromHours(2), (await app.Source.RefreshAsync(Token)).NextRefresh);
    }

    [Fact]
    public async Task Rates_that_are_too_old_are_degraded()
    {
        await using LoopbackServer server = new(Ok(Csv));
        await using RatesApp app = new(o => (o.Address, o.RefreshEvery) = (server.Address(), TimeSpan.FromDays(30)));
        await app.Source.GetAsync(Token);
        app.Clock.SetUtcNow(new(2025, 4, 18, 23, 59, 0, TimeSpan.Zero));
        Assert.Equal(HealthStatus.Healthy, (await app.HealthAsync(Token)).Status);
        app.Clock.SetUtcNow(new(2025, 4, 19, 0, 0, 0, TimeSpan.Zero));
        HealthReportEntry health = await app.HealthAsync(Token);
        Assert.Equal((HealthStatus.Degraded, "Reference rates are up to 2025-04-11, more than 7 days ago."), (health.Status, health.Description));
    }

    [Fact]
    public async Task Rates_of_the_past_are_healthy_where_no_limit_is_set()
    {
        using Folder folder = new();
        await using RatesApp app = new(o => (o.Path, o.StaleAfterDays) = (folder.Write("rates.csv", Encoding.UTF8.GetString(Csv)), null));
        await app.Source.GetAsync(Token);
        app.Clock.Advance(TimeSpan.FromDays(4000));
        Assert.Equal(HealthStatus.Healthy, (await app.HealthAsync(Token)).Status);
    }

    [Fact]
    public async Task A_file_serves_in_place_of_a_download_and_is_read_again()
    {
        using Folder folder = new();
        string path = folder.Write("rates.csv", Encoding.UTF8.GetString(Csv));
        await using RatesApp app = new(o => o.Path = path);
        await app.StartAsync(Token);
        Assert.Equal(2, (await app.Source.GetAsync(Token)).Count);
        await File.WriteAllBytesAsync(path, _next, Token);

        // The first may be of the host's own refresh, which was under way.
        RatesStatus[] refreshed = [await app.Source.RefreshAsync(Token), await app.Source.RefreshAsync(Token)];
        Assert.Equal(4, refreshed[1].Rates!.Count);
        File.Delete(path);
        RatesStatus status = await app.Source.RefreshAsync(Token);
        Assert.Equal(4, status.Rates!.Count);
        Assert.IsType<FileNotFoundException>(status.LastError);
    }

    [Fact]
    public async Task A_file_stands_in_until_a_download_succeeds_and_never_after()
    {
        using Folder folder = new();
        string path = folder.Write("rates.csv", Encoding.UTF8.GetString(Csv));
        await using LoopbackServer server = new(Status("500 Internal Server Error"), Status("500 Internal Server Error"), Ok(_next), Status("500 Internal Server Error"));
        await using RatesApp app = new(o => (o.Address, o.FallbackPath) = (server.Address(), path));
        for (int i = 0; i < 2; i++)
        {
            RatesStatus status = await app.Source.RefreshAsync(Token);
            Assert.Equal((2, true, null), (status.Rates!.Count, status.IsStandIn, status.LastSuccess));
            Assert.IsType<SourceDownloadException>(status.LastError);
            HealthReportEntry health = await app.HealthAsync(Token);
            Assert.Equal((HealthStatus.Degraded, "Reference rates could not be refreshed; others, up to 2025-04-11, are used."), (health.Status, health.Description));
            Assert.Equal(true, health.Data["isStandIn"]);
        }

        Assert.Contains(app.Log.Lines, l => l.Level == LogLevel.Warning && l.Text == $"Reference rates could not be downloaded; those in {path} stand in.");
        Assert.Equal((4, false), await CountAsync());
        Assert.Equal((4, false), await CountAsync());
        Assert.NotNull(app.Source.Status.LastError);

        async Task<(int, bool)> CountAsync()
        {
            RatesStatus status = await app.Source.RefreshAsync(Token);
            return (status.Rates!.Count, status.IsStandIn);
        }
    }

    [Fact]
    public async Task A_copy_from_an_earlier_run_stands_in_where_the_server_cannot_be_reached()
    {
        using Folder folder = new();
        await using LoopbackServer server = new(Tagged(Csv, "\"1\""), Status("503 Service Unavailable"), Status("503 Service Unavailable"), Tagged(Csv, "\"1\""));
        await using (RatesApp app = new(o => (o.Address, o.CacheFolder) = (server.Address(), folder.Path)))
        {
            Assert.False((await app.Source.RefreshAsync(Token)).IsStandIn);
            RatesStatus kept = await app.Source.RefreshAsync(Token);
            Assert.Equal((false, 2), (kept.IsStandIn, kept.Rates!.Count));
            Assert.NotNull(kept.LastError);
        }

        await using RatesApp again = new(o => (o.Address, o.CacheFolder) = (server.Address(), folder.Path));
        RatesStatus status = await again.Source.RefreshAsync(Token);
        Assert.Equal((true, 2, null), (status.IsStandIn, status.Rates!.Count, status.LastSuccess));
        Assert.IsType<SourceDownloadException>(status.LastError);
        Assert.Equal(HealthStatus.Degraded, (await again.HealthAsync(Token)).Status);
        Assert.Contains(again.Log.Lines, static l => l.Text.StartsWith("Reference rates could not be downloaded; the copy that the server last confirmed at 2025-04-11 16:00:00Z", StringComparison.Ordinal));

        status = await again.Source.RefreshAsync(Token);
        Assert.Equal((false, null), (status.IsStandIn, status.LastError));
        Assert.Equal("\"1\"", server.Requests[^1]["If-None-Match"]);
    }

    [Fact]
    public async Task A_file_does_not_take_the_place_of_what_stands_in()
    {
        using Folder folder = new();
        string path = folder.Write("rates.csv", Encoding.UTF8.GetString(_next));
        await using LoopbackServer server = new(Tagged(Csv, "\"1\""), Status("503 Service Unavailable"), Status("404 Not Found"));
        await using (RatesApp app = new(o => (o.Address, o.CacheFolder) = (server.Address(), folder.Path)))
        {
            await app.Source.RefreshAsync(Token);
        }

        await using RatesApp again = new(o => (o.Address, o.CacheFolder, o.FallbackPath) = (server.Address(), folder.Path, path));
        Assert.Equal((true, 2), ((await again.Source.RefreshAsync(Token)).IsStandIn, again.Source.Status.Rates!.Count));
        Assert.Equal((true, 2), ((await again.Source.RefreshAsync(Token)).IsStandIn, again.Source.Status.Rates!.Count));
        Assert.IsType<SourceDownloadException>(again.Source.Status.LastError);
    }

    [Fact]
    public async Task Where_the_file_cannot_be_read_either_both_errors_are_told_and_the_server_is_heeded()
    {
        using Folder folder = new();
        string path = folder.Write("rates.csv", "nonsense");
        await using LoopbackServer server = new(Status("503 Service Unavailable", "Retry-After: 7200"));
        await using RatesApp app = new(o => (o.Address, o.FallbackPath) = (server.Address(), path));
        RatesStatus status = await app.Source.RefreshAsync(Token);
        AggregateException error = Assert.IsType<AggregateException>(status.LastError);
        Assert.Equal([typeof(SourceDownloadException), typeof(SourceFormatException)], error.InnerExceptions.Select(static e => e.GetType()));
        Assert.Equal((null, app.Clock.Start + TimeSpan.FromHours(2)), (status.Rates, status.NextRefresh));
    }

    [Fact]
    public async Task The_longest_waits_that_options_may_ask_for_are_waited()
    {
        ReferenceRates rates = ReferenceRates.Create("own", Currency.EUR, [new(new(2025, 4, 11), Currency.GBP, 0.87m)]);
        for (int i = 0; i < 12; i++)
        {
            int calls = 0;
            await using RatesApp app = new(static o => (o.Jitter, o.RefreshEvery) = (1, TimeSpan.FromDays(30)), b => b.UseRates((_, _) =>
            {
                Interlocked.Increment(ref calls);
                return Task.FromResult(rates);
            }));
            await app.StartAsync(Token);
            await RatesApp.UntilAsync(() => app.Source.Status.NextRefresh is not null, Token);
            while (Volatile.Read(ref calls) == 1)
            {
                app.Clock.Advance(TimeSpan.FromDays(10));
                await Task.Delay(1, Token);
            }
        }
    }

    [Fact]
    public async Task What_is_due_after_a_refresh_that_was_asked_for_is_waited_for()
    {
        ReferenceRates rates = ReferenceRates.Create("own", Currency.EUR, [new(new(2025, 4, 11), Currency.GBP, 0.87m)]);
        await using RatesApp app = new(static o => o.Jitter = 0, b => b.UseRates(rates));
        await app.StartAsync(Token);
        await RatesApp.UntilAsync(() => app.Source.Status.NextRefresh is not null, Token);
        app.Clock.Advance(TimeSpan.FromHours(5));
        DateTimeOffset due = (await app.Source.RefreshAsync(Token)).NextRefresh!.Value;
        Assert.Equal(app.Clock.Start + TimeSpan.FromHours(11), due);
        await app.PassUntilAsync(() => app.Source.Status.LastRefresh > app.Clock.Start + TimeSpan.FromHours(5), Token);
        Assert.True(app.Source.Status.LastRefresh >= due);
    }

    [Fact]
    public async Task Rates_of_ones_own_take_the_place_of_the_download()
    {
        int calls = 0;
        ReferenceRates own = ReferenceRates.Create("own", Currency.USD, [new(new(2025, 4, 11), Currency.UAH, 41.4m)]);
        await using RatesApp app = new(
            static o => o.Address = new("http://127.0.0.1:9/never"),
            b => b.UseRates((services, stop) => ++calls == 2 ? throw new SocketException() : Task.FromResult(own)));
        Assert.Same(own, await app.Source.GetAsync(Token));
        RatesStatus status = await app.Source.RefreshAsync(Token);
        Assert.IsType<SocketException>(status.LastError);
        Assert.Same(own, status.Rates);
        Assert.Null((await app.Source.RefreshAsync(Token)).LastError);
    }

    [Fact]
    public async Task A_function_that_gives_no_rates_has_failed()
    {
        await using RatesApp app = new(static _ => { }, static b => b.UseRates(static (_, _) => Task.FromResult<ReferenceRates>(null!)));
        RatesUnavailableException error = await Assert.ThrowsAsync<RatesUnavailableException>(async () => await app.Source.GetAsync(Token));
        Assert.Equal("The function given to UseRates returned no rates.", error.InnerException!.Message);
        await using RatesApp other = new(static _ => { }, static b => b.UseRates(static (_, _) => null!));
        Assert.Equal("The function given to UseRates returned no rates.", (await other.Source.RefreshAsync(Token)).LastError!.Message);
    }

    [Fact]
    public async Task A_host_that_stops_ends_the_download_and_those_who_wait()
    {
        await using LoopbackServer server = new(Silent);
        RatesApp app = new(o => o.Address = server.Address());
        await app.StartAsync(Token);
        IReferenceRatesSource source = app.Source;
        Task<ReferenceRates> waiting = source.GetAsync(Token).AsTask();
        await RatesApp.UntilAsync(() => server.Requests.Count == 1, Token);
        await app.DisposeAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await source.GetAsync(Token));
        Assert.Null(source.Status.LastRefresh);
    }
}
