namespace AidModel;

/// <summary>Which end of a text is at its place.</summary>
internal enum TextAnchor
{
    Start,
    Middle,
    End,
}
