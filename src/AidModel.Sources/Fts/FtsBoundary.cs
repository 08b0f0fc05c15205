namespace AidModel;

/// <summary>Which way a flow crosses the boundary of the search that found it, such as a country and a year
/// (https://fts.unocha.org/glossary).</summary>
public enum FtsBoundary
{
    /// <summary>From outside to inside.</summary>
    Incoming,

    /// <summary>From inside to inside: money that came in before, passed on.</summary>
    Internal,

    /// <summary>From inside to outside.</summary>
    Outgoing,
}
