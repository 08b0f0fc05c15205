using System.Net;
using System.Text.Json;
using Xunit;

namespace AidApi.Tests;

public sealed class ParallelTests(Api api) : IClassFixture<Api>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Many_uploads_at_one_time_are_all_kept()
    {
        const int Count = 100;
        await Task.WhenAll(Enumerable.Range(0, Count).Select(i => api.PutAsync($"many-{i:d3}", System.Text.Encoding.UTF8.GetBytes(Api.Ledger(i + 1)), Token)));
        using JsonDocument list = JsonDocument.Parse(await api.Client.GetStringAsync("/ledgers", Token));
        Assert.Equal(
            Enumerable.Range(0, Count).Select(static i => ($"many-{i:d3}", i + 1)),
            list.RootElement.EnumerateArray().Select(static l => (l.GetProperty("id").GetString()!, l.GetProperty("pledges").GetInt32())).Where(static l => l.Item1.StartsWith("many-", StringComparison.Ordinal)));
        Assert.Equal(Count, list.RootElement.EnumerateArray().Select(static l => l.GetProperty("version").GetInt64()).Distinct().Count());
    }

    [Fact]
    public async Task Beyond_those_that_may_wait_uploads_are_asked_to_come_again()
    {
        await using Api busy = new BusyApi();
        using EndlessContent content = new();
        using HttpRequestMessage endless = new(HttpMethod.Post, "/ledgers") { Content = content };
        using CancellationTokenSource over = CancellationTokenSource.CreateLinkedTokenSource(Token);
        Task<HttpResponseMessage> first = busy.Client.SendAsync(endless, over.Token);
        await content.IsUnderWay.WaitAsync(Token);
        using (HttpResponseMessage second = await busy.SendAsync(HttpMethod.Post, "/ledgers", Api.Json("{"), Token))
        {
            await second.ProblemAsync(HttpStatusCode.ServiceUnavailable, "urn:aidapi:busy", Token);
            Assert.Equal(TimeSpan.FromSeconds(1), second.Headers.RetryAfter!.Delta);
        }

        await over.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        HttpStatusCode status = HttpStatusCode.ServiceUnavailable;
        while (status == HttpStatusCode.ServiceUnavailable)
        {
            using HttpResponseMessage next = await busy.SendAsync(HttpMethod.Post, "/ledgers", Api.Json("{"), Token);
            status = next.StatusCode;
        }

        Assert.Equal(HttpStatusCode.BadRequest, status);
    }

    private sealed class BusyApi() : Api("--AidApi:MaxUploads=1", "--AidApi:MaxWaitingUploads=0");

    /// <summary>A body of blanks that goes on until it is cancelled.</summary>
    private sealed class EndlessContent : HttpContent
    {
        private readonly TaskCompletionSource _isUnderWay = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public EndlessContent() => Headers.ContentType = new("application/json");

        /// <summary>Half a second after the first bytes.</summary>
        public Task IsUnderWay => _isUnderWay.Task;

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
        {
            for (int i = 0; ; i++)
            {
                if (i == 25)
                {
                    _isUnderWay.SetResult();
                }

                await stream.WriteAsync(new byte[100], cancellationToken);
                await stream.FlushAsync(cancellationToken);
                await Task.Delay(20, cancellationToken);
            }
        }

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, CancellationToken.None);

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
