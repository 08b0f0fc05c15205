namespace AidModel;

/// <summary>Turns a column of keys into codes, line by line.</summary>
/// <param name="list">The codes.</param>
internal sealed class KeyCursor(KeyList list)
{
    private const int NotYet = -2;

    private AidLineKeys _keys;
    private int[] _known = [];

    public void Open(in AidLineKeys keys)
    {
        _keys = keys;
        if (keys.IsCoded)
        {
            if (_known.Length < keys.Texts.Length)
            {
                _known = new int[keys.Texts.Length];
            }

            _known.AsSpan(0, keys.Texts.Length).Fill(NotYet);
        }
    }

    /// <summary>The codes of some lines; <see cref="KeyList.NoKey"/> where there is a fault.</summary>
    public void Read(int first, Span<int> codes)
    {
        if (_keys.Count == 0)
        {
            codes.Clear();
            return;
        }

        if (_keys.IsCoded)
        {
            ReadCodes(_keys.Codes.Span.Slice(first, codes.Length), codes);
            return;
        }

        ReadOnlySpan<string?> texts = _keys.Texts.Span.Slice(first, codes.Length);
        for (int i = 0; i < texts.Length; i++)
        {
            codes[i] = list.CodeOfText(texts[i]);
        }
    }

    /// <summary>What is wrong with a line.</summary>
    public string Fault(int line)
    {
        ReadOnlySpan<string?> texts = _keys.Texts.Span;
        return !_keys.IsCoded ? LineFaults.NoKey(texts[line]!)
            : _keys.Codes.Span[line] is var code && code >= -1 && code < texts.Length ? LineFaults.NoKey(texts[code]!)
            : $"{code} is no code: there are {texts.Length} texts";
    }

    private void ReadCodes(ReadOnlySpan<int> from, Span<int> codes)
    {
        ReadOnlySpan<string?> texts = _keys.Texts.Span;
        for (int i = 0; i < from.Length; i++)
        {
            int code = from[i];
            if ((uint)code >= (uint)texts.Length)
            {
                codes[i] = code == -1 ? 0 : KeyList.NoKey;
                continue;
            }

            if (_known[code] == NotYet)
            {
                _known[code] = list.CodeOfText(texts[code]);
            }

            codes[i] = _known[code];
        }
    }
}
