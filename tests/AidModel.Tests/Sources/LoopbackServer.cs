using System.Net;
using System.Net.Sockets;
using System.Text;

namespace AidModel.Tests;

/// <summary>An HTTP server on this machine that answers its requests by a script, one step a request; the last step is repeated.</summary>
internal sealed class LoopbackServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly List<LoopbackRequest> _requests = [];
    private readonly List<Task> _work = [];
    private readonly Func<LoopbackRequest, Socket, CancellationToken, Task>[] _script;

    public LoopbackServer(params Func<LoopbackRequest, Socket, CancellationToken, Task>[] script)
    {
        _script = script;
        _listener.Start();
        _work.Add(AcceptAsync());
    }

    /// <summary>The requests so far, in the order in which they came.</summary>
    public IReadOnlyList<LoopbackRequest> Requests
    {
        get
        {
            lock (_requests)
            {
                return [.. _requests];
            }
        }
    }

    public Uri Address(string path = "stats/rates.csv") => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/{path}");

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Dispose();
        Task[] work;
        lock (_work)
        {
            work = [.. _work];
        }

        await Task.WhenAll(work);
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                Socket socket = await _listener.AcceptSocketAsync(_stop.Token);
                lock (_work)
                {
                    _work.Add(ServeAsync(socket));
                }
            }
        }
        catch (Exception error) when (error is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The server has been stopped.
        }
    }

    private async Task ServeAsync(Socket socket)
    {
        using (socket)
        {
            try
            {
                LoopbackRequest request = LoopbackRequest.Parse(await HeadAsync(socket));
                int step;
                lock (_requests)
                {
                    step = Math.Min(_requests.Count, _script.Length - 1);
                    _requests.Add(request);
                }

                await _script[step](request, socket, _stop.Token);

                // Closed with its last bytes unread by the client, a socket would be reset.
                socket.Shutdown(SocketShutdown.Send);
                await socket.ReceiveAsync(new byte[1], _stop.Token);
            }
            catch (Exception error) when (error is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                // The client has gone, as the tests of time-outs and cancelling mean it to, or the script has reset the connection.
            }
        }
    }

    private async Task<string> HeadAsync(Socket socket)
    {
        StringBuilder head = new();
        byte[] buffer = new byte[4096];
        while (!head.ToString().Contains("\r\n\r\n", StringComparison.Ordinal))
        {
            int read = await socket.ReceiveAsync(buffer, _stop.Token);
            head.Append(read > 0 ? Encoding.ASCII.GetString(buffer, 0, read) : throw new SocketException((int)SocketError.ConnectionReset));
        }

        return head.ToString();
    }
}
