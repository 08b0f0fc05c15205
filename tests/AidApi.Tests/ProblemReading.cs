using System.Net;
using System.Text.Json;
using Xunit;

namespace AidApi.Tests;

/// <summary>Reads problems as RFC 9457 has them.</summary>
internal static class ProblemReading
{
    public static async Task<JsonElement> ProblemAsync(this HttpResponseMessage response, HttpStatusCode status, string type, CancellationToken stop)
    {
        string body = await response.Content.ReadAsStringAsync(stop);
        Assert.True(status == response.StatusCode, $"{(int)response.StatusCode} {body}");
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        using JsonDocument json = JsonDocument.Parse(body);
        JsonElement root = json.RootElement.Clone();
        Assert.Equal((int)status, root.GetProperty("status").GetInt32());
        Assert.Equal(type, root.GetProperty("type").GetString());
        Assert.NotEqual(string.Empty, root.GetProperty("title").GetString());
        return root;
    }

    public static string[] Faults(this JsonElement problem)
    {
        string[] faults = [.. problem.GetProperty("faults").EnumerateArray().Select(static f => $"{f.GetProperty("place").GetString()}: {f.GetProperty("message").GetString()}")];
        Assert.Equal(problem.GetProperty("faultCount").GetInt32(), faults.Length);
        return faults;
    }
}
