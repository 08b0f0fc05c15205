namespace AidModel.Tests;

/// <summary>A handler of a caller's own, in place of the network.</summary>
internal sealed class DownloadStub(Func<HttpRequestMessage, HttpResponseMessage> answer) : HttpMessageHandler
{
    public List<Uri?> Asked { get; } = [];

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Asked.Add(request.RequestUri);
        return Task.FromResult(answer(request));
    }
}
