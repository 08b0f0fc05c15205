namespace AidModel;

/// <summary>A column of keys: a text a line, or a dictionary of texts and its code for each line. Immutable as long as what it was
/// made of is; the default value is a column of nulls.</summary>
public readonly struct AidLineKeys
{
    /// <summary>A text a line.</summary>
    /// <param name="texts">The texts: not white space, valid Unicode, null for none.</param>
    public AidLineKeys(ReadOnlyMemory<string?> texts) => Texts = texts;

    /// <summary>A code a line.</summary>
    /// <param name="codes">For each line the place of its text, from 0; -1 for none.</param>
    /// <param name="texts">The texts: not white space, valid Unicode, null for none. Those without a line are not looked at.</param>
    public AidLineKeys(ReadOnlyMemory<int> codes, ReadOnlyMemory<string?> texts)
    {
        Codes = codes;
        Texts = texts;
        IsCoded = !codes.IsEmpty || !texts.IsEmpty;
    }

    /// <summary>Whether there are <see cref="Codes"/>.</summary>
    public bool IsCoded { get; }

    /// <summary>For each line the place of its text, from 0, or -1 for none; empty where each line has a text of its own.</summary>
    public ReadOnlyMemory<int> Codes { get; }

    /// <summary>The texts, one a line or those that the codes are of.</summary>
    public ReadOnlyMemory<string?> Texts { get; }

    /// <summary>How many lines there are; 0 for a column of nulls.</summary>
    public int Count => IsCoded ? Codes.Length : Texts.Length;

    /// <summary>A text a line.</summary>
    public static implicit operator AidLineKeys(string?[]? texts) => new(texts);

    /// <summary>A text a line.</summary>
    public static implicit operator AidLineKeys(ReadOnlyMemory<string?> texts) => new(texts);
}
