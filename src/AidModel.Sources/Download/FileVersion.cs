using System.Net.Http.Headers;

namespace AidModel;

/// <summary>What a server says of a file, by which it can be asked whether it still has the same.</summary>
internal sealed record FileVersion(EntityTagHeaderValue? Tag, DateTimeOffset? Modified)
{
    /// <summary>Whether there is anything to ask by.</summary>
    public bool IsKnown => Tag is not null || Modified is not null;

    /// <summary>What an answer says.</summary>
    public static FileVersion Of(HttpResponseMessage answer) => new(answer.Headers.ETag, answer.Content.Headers.LastModified);

    /// <summary>Asks for the file only if it is another.</summary>
    public void AddTo(HttpRequestHeaders headers)
    {
        if (Tag is not null)
        {
            headers.IfNoneMatch.Add(Tag);
        }

        headers.IfModifiedSince = Modified;
    }
}
