using System.Net.Sockets;
using System.Text;

namespace AidModel.Tests;

/// <summary>What a server does with a request.</summary>
internal static class LoopbackAnswers
{
    public static Func<LoopbackRequest, Socket, CancellationToken, Task> Ok(byte[] body, params string[] headers) =>
        (_, socket, stop) => SendAsync(socket, [.. Head("200 OK", [$"Content-Length: {body.Length}", .. headers]), .. body], stop);

    /// <summary>A file with a tag, or 304 to one who has it.</summary>
    public static Func<LoopbackRequest, Socket, CancellationToken, Task> Tagged(byte[] body, string tag) => (request, socket, stop) =>
        request["If-None-Match"] == tag ? Status("304 Not Modified", $"ETag: {tag}")(request, socket, stop) : Ok(body, $"ETag: {tag}")(request, socket, stop);

    public static Func<LoopbackRequest, Socket, CancellationToken, Task> Status(string status, params string[] headers) =>
        (_, socket, stop) => SendAsync(socket, Head(status, status.StartsWith('3') ? headers : ["Content-Length: 0", .. headers]), stop);

    /// <summary>Sends nothing, and stays connected.</summary>
    public static Task Silent(LoopbackRequest request, Socket socket, CancellationToken stop) => Task.Delay(Timeout.Infinite, stop);

    /// <summary>Says that there are more bytes than it sends, and stays connected.</summary>
    public static Func<LoopbackRequest, Socket, CancellationToken, Task> Stalling(byte[] body) => async (_, socket, stop) =>
    {
        await SendAsync(socket, [.. Head("200 OK", $"Content-Length: {body.Length + 1}"), .. body], stop);
        await Task.Delay(Timeout.Infinite, stop);
    };

    /// <summary>Sends a body byte by byte, for ever.</summary>
    public static async Task Dripping(LoopbackRequest request, Socket socket, CancellationToken stop)
    {
        await SendAsync(socket, Head("200 OK"), stop);
        while (true)
        {
            await SendAsync(socket, "x"u8.ToArray(), stop);
            await Task.Delay(10, stop);
        }
    }

    /// <summary>Sends a body as fast as it is taken, for ever.</summary>
    public static async Task Endless(LoopbackRequest request, Socket socket, CancellationToken stop)
    {
        await SendAsync(socket, Head("200 OK"), stop);
        while (true)
        {
            await SendAsync(socket, new byte[1 << 16], stop);
        }
    }

    /// <summary>Says how long the body is, and closes before its end.</summary>
    public static Func<LoopbackRequest, Socket, CancellationToken, Task> Truncated(byte[] body) =>
        (_, socket, stop) => SendAsync(socket, [.. Head("200 OK", $"Content-Length: {body.Length + 1}"), .. body], stop);

    /// <summary>Sends a chunk, and closes without the last one.</summary>
    public static Func<LoopbackRequest, Socket, CancellationToken, Task> Unfinished(byte[] body) =>
        (_, socket, stop) => SendAsync(socket, [.. Head("200 OK", "Transfer-Encoding: chunked"), .. Encoding.ASCII.GetBytes($"{body.Length:x}\r\n"), .. body, .. "\r\n"u8], stop);

    /// <summary>Resets the connection.</summary>
    public static Task Reset(LoopbackRequest request, Socket socket, CancellationToken stop)
    {
        socket.LingerState = new LingerOption(enable: true, seconds: 0);
        socket.Close();
        return Task.CompletedTask;
    }

    private static byte[] Head(string status, params string[] headers) =>
        Encoding.ASCII.GetBytes($"HTTP/1.1 {status}\r\nConnection: close\r\n{string.Concat(headers.Select(static h => $"{h}\r\n"))}\r\n");

    private static async Task SendAsync(Socket socket, byte[] bytes, CancellationToken stop)
    {
        for (int sent = 0; sent < bytes.Length;)
        {
            sent += await socket.SendAsync(bytes.AsMemory(sent), stop);
        }
    }
}
