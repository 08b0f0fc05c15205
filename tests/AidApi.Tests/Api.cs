using System.Collections.Concurrent;
using System.Diagnostics;
using System.Reflection;
using System.Text;

namespace AidApi.Tests;

/// <summary>The application, run as a process on a free port of this machine.</summary>
public class Api : IAsyncDisposable
{
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _log = new();

    public Api()
        : this([])
    {
    }

    protected Api(params IEnumerable<string> arguments)
    {
        string dotnet = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        ProcessStartInfo start = new(dotnet, [Metadata("AidApi"), "--urls", "http://127.0.0.1:0", .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };

        // Nothing listens there: rates are those that came with the application.
        start.Environment["AidModel__Rates__Address"] = "http://127.0.0.1:9/rates";
        start.Environment["AidModel__Rates__Retries"] = "0";
        TaskCompletionSource<Uri> address = new(TaskCreationOptions.RunContinuationsAsynchronously);
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, line) => Read(line.Data);
        _process.ErrorDataReceived += (_, line) => Read(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        if (!address.Task.Wait(TimeSpan.FromSeconds(60)))
        {
            throw new InvalidOperationException($"The application does not start: {string.Join('\n', _log)}");
        }

        Client = new(new SocketsHttpHandler { UseProxy = false, MaxConnectionsPerServer = 100 }) { BaseAddress = address.Task.Result, Timeout = TimeSpan.FromSeconds(60) };

        void Read(string? line)
        {
            const string Listening = "Now listening on: ";
            _log.Enqueue(line ?? string.Empty);
            if (line?.IndexOf(Listening, StringComparison.Ordinal) is >= 0 and int at)
            {
                address.TrySetResult(new(line[(at + Listening.Length)..]));
            }
        }
    }

    public static byte[] Round { get; } = File.ReadAllBytes(Metadata("Round"));

    public HttpClient Client { get; }

    public IReadOnlyList<string> Log => [.. _log];

    public static HttpContent Json(string json) => Json(Encoding.UTF8.GetBytes(json));

    public static HttpContent Json(byte[] json) => new ByteArrayContent(json) { Headers = { ContentType = new("application/json") } };

    /// <summary>A ledger of pledges of a million euros each.</summary>
    public static string Ledger(int pledges, string title = "Made up")
    {
        StringBuilder json = new($$"""{"aidLedger":1,"title":"{{title}}","sources":[{"id":"s","publisher":"p","title":"t","date":"2025-04-11"}],"donors":[{"id":"GBR","name":"UK","kind":"state"}],"pledges":[""");
        for (int i = 0; i < pledges; i++)
        {
            json.Append(System.Globalization.CultureInfo.InvariantCulture, $$"""{{(i == 0 ? "" : ",")}}{"id":"p{{i:d6}}","title":"t","announced":"2025-04-11","payer":"GBR","amount":"EUR 1 million","sources":["s"]}""");
        }

        return json.Append("]}").ToString();
    }

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? content, CancellationToken stop, params (string Name, string Value)[] headers)
    {
        using HttpRequestMessage request = new(method, path) { Content = content };
        foreach ((string name, string value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop);
    }

    public async Task<string> PutAsync(string id, byte[] json, CancellationToken stop)
    {
        using HttpResponseMessage response = await SendAsync(HttpMethod.Put, $"/ledgers/{id}", Json(json), stop);
        response.EnsureSuccessStatusCode();
        return response.Headers.ETag!.Tag;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        GC.SuppressFinalize(this);
    }

    private static string Metadata(string key) => typeof(Api).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(a => a.Key == key).Value!;
}
