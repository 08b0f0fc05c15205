using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Xunit;

namespace AidApi.Tests;

public sealed class StreamTests(Api api) : IClassFixture<Api>, IAsyncLifetime
{
    private const int Pledges = 40_000;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        using HttpResponseMessage put = await api.SendAsync(HttpMethod.Put, "/ledgers/large", Api.Json(Api.Ledger(Pledges)), Token, ("If-None-Match", "*"));
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Groups_come_as_lines_of_json_that_add_up()
    {
        using HttpResponseMessage response = await api.SendAsync(HttpMethod.Get, "/ledgers/large/groups?groupBy=pledge", null, Token);
        Assert.Equal("application/x-ndjson", response.Content.Headers.ContentType!.MediaType);
        Assert.Null(response.Content.Headers.ContentLength);
        using StreamReader reader = new(await response.Content.ReadAsStreamAsync(Token));
        decimal sum = 0;
        int count = 0;
        while (await reader.ReadLineAsync(Token) is { } line)
        {
            using JsonDocument group = JsonDocument.Parse(line);
            Assert.Equal($"p{count:d6}", group.RootElement.GetProperty("keys")[0].GetString());
            sum += decimal.Parse(group.RootElement.GetProperty("range").GetProperty("best").GetString()!, System.Globalization.CultureInfo.InvariantCulture);
            count++;
        }

        Assert.Equal((Pledges, Pledges * 1_000_000m), (count, sum));
    }

    [Fact]
    public async Task Groups_come_as_csv()
    {
        using HttpResponseMessage response = await api.SendAsync(HttpMethod.Get, "/ledgers/large/groups?groupBy=donor,pledge", null, Token, ("Accept", "text/csv, application/x-ndjson;q=0.5"));
        string[] lines = (await response.Content.ReadAsStringAsync(Token)).Split("\r\n");
        Assert.Equal(Pledges + 2, lines.Length);
        Assert.Equal("donor,pledge,currency,lower,best,upper,stated,lines,lines without value,unconverted", lines[0]);
        Assert.Equal("GBR,p000000,EUR,1000000.00,1000000.00,1000000.00,1000000.00,1,0,", lines[1]);
        Assert.Equal(string.Empty, lines[^1]);
    }

    [Fact]
    public async Task The_first_group_is_here_before_the_last_is_written()
    {
        using (Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { ReceiveBufferSize = 4096 })
        {
            await socket.ConnectAsync(IPAddress.Loopback, api.Client.BaseAddress!.Port, Token);
            await socket.SendAsync(Encoding.ASCII.GetBytes("GET /ledgers/large/groups?groupBy=donor,pledge HTTP/1.1\r\nHost: x\r\n\r\n"), Token);
            StringBuilder answer = new();
            byte[] buffer = new byte[512];
            while (!answer.ToString().Contains("p000000", StringComparison.Ordinal))
            {
                int read = await socket.ReceiveAsync(buffer, Token);
                Assert.NotEqual(0, read);
                answer.Append(Encoding.ASCII.GetString(buffer, 0, read));
            }

            // The client takes no more, and goes: the application has written only what fits between the two.
            await Task.Delay(500, Token);
            Assert.DoesNotContain(api.Log, static l => l.Contains("The client went", StringComparison.Ordinal));
            socket.LingerState = new(true, 0);
        }

        string? ended;
        while ((ended = api.Log.FirstOrDefault(static l => l.Contains("The client went", StringComparison.Ordinal))) is null)
        {
            await Task.Delay(20, Token);
        }

        string[] words = ended.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        int written = int.Parse(words[Array.IndexOf(words, "after") + 1], System.Globalization.CultureInfo.InvariantCulture);
        Assert.InRange(written, 1, Pledges - 1);
        Assert.EndsWith($"of {Pledges} groups.", ended, StringComparison.Ordinal);
    }
}
