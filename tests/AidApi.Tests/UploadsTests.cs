using System.Net;
using System.Net.Sockets;
using System.Text;
using Xunit;

namespace AidApi.Tests;

public sealed class UploadsTests(SmallApi api) : IClassFixture<SmallApi>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_body_that_says_it_is_too_long_is_refused_before_it_is_sent()
    {
        string answer = await RawAsync("POST /ledgers HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 65537\r\n\r\n");
        Assert.StartsWith("HTTP/1.1 413 ", answer, StringComparison.Ordinal);
        Assert.Contains("Content-Type: application/problem+json", answer, StringComparison.Ordinal);
        Assert.Contains("\"status\":413", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_that_does_not_say_how_long_it_is_is_refused_once_it_is_too_long()
    {
        string chunk = $"8000\r\n{new string(' ', 0x8000)}\r\n";
        string answer = await RawAsync($"POST /ledgers HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n{chunk}{chunk}1\r\n \r\n");
        Assert.StartsWith("HTTP/1.1 413 ", answer, StringComparison.Ordinal);
        Assert.Contains("\"status\":413", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_ledger_of_the_greatest_length_is_kept_and_no_more_than_the_greatest_number_are()
    {
        byte[] longest = Encoding.UTF8.GetBytes(Api.Ledger(10).PadRight(65536));
        string first = await api.PutAsync("1", longest, Token);
        await api.PutAsync("2", longest, Token);
        await api.PutAsync("3", longest, Token);
        using HttpResponseMessage full = await api.SendAsync(HttpMethod.Put, "/ledgers/4", Api.Json(longest), Token);
        await full.ProblemAsync(HttpStatusCode.InsufficientStorage, "urn:aidapi:full", Token);
        using HttpResponseMessage changed = await api.SendAsync(HttpMethod.Put, "/ledgers/1", Api.Json(longest), Token, ("If-Match", first));
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
    }

    [Fact]
    public async Task A_body_that_comes_too_slowly_is_given_up()
    {
        string answer = await RawAsync("POST /ledgers HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{");
        Assert.StartsWith("HTTP/1.1 408 ", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Uploads_that_are_broken_off_leave_nothing_and_hold_up_nobody()
    {
        for (int i = 0; i < 30; i++)
        {
            using Socket socket = await ConnectAsync();
            await SendAsync(socket, "PUT /ledgers/broken HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 60000\r\n\r\n{\"aidLedger\": 1,");
            socket.LingerState = new(true, 0);
        }

        using HttpResponseMessage gone = await api.SendAsync(HttpMethod.Get, "/ledgers/broken", null, Token);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        using HttpResponseMessage next = await api.SendAsync(HttpMethod.Post, "/ledgers", Api.Json("{"), Token);
        Assert.Equal(HttpStatusCode.BadRequest, next.StatusCode);
        Assert.DoesNotContain(api.Log, static l => l.Contains("A request of ", StringComparison.Ordinal));
    }

    private async Task<Socket> ConnectAsync()
    {
        Socket socket = new(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(IPAddress.Loopback, api.Client.BaseAddress!.Port, Token);
        return socket;
    }

    private static async Task SendAsync(Socket socket, string text)
    {
        byte[] bytes = Encoding.ASCII.GetBytes(text);
        for (int sent = 0; sent < bytes.Length;)
        {
            sent += await socket.SendAsync(bytes.AsMemory(sent), Token);
        }
    }

    /// <summary>Sends a request as it stands, and reads until the application says no more.</summary>
    private async Task<string> RawAsync(string request)
    {
        using Socket socket = await ConnectAsync();
        await SendAsync(socket, request);
        StringBuilder answer = new();
        byte[] buffer = new byte[4096];
        while (!answer.ToString().EndsWith("0\r\n\r\n", StringComparison.Ordinal) && !answer.ToString().Contains("Content-Length: 0\r\n", StringComparison.Ordinal))
        {
            int read = await socket.ReceiveAsync(buffer, Token);
            if (read == 0)
            {
                break;
            }

            answer.Append(Encoding.ASCII.GetString(buffer, 0, read));
        }

        return answer.ToString();
    }
}
