using System.Numerics;
using System.Runtime.InteropServices;

namespace AidModel;

/// <summary>The keys of one column as small numbers: 0 for none, the others in the order in which they appear until they are sorted.</summary>
internal sealed class KeyList
{
    /// <summary>The code of a text that is no key.</summary>
    public const int NoKey = -1;

    private const int RecentBits = 9;

    private readonly Dictionary<string, int> _codes = new(StringComparer.Ordinal);
    private readonly List<string?> _keys = [null];
    private readonly (string? Key, int Code)[] _recent = new (string?, int)[1 << RecentBits];

    public int Count => _keys.Count;

    public string? this[int code] => _keys[code];

    /// <summary>The number of a key, which is a new one for a new key.</summary>
    public int Code(string? key) => Code(key, isChecked: true);

    /// <summary>The number of a text, which is looked at only where it is new.</summary>
    /// <returns><see cref="NoKey"/> for what <see cref="Guard.Text"/> refuses.</returns>
    public int CodeOfText(string? text) => Code(text, isChecked: false);

    public int? Known(string key) => _codes.TryGetValue(key, out int code) ? code : null;

    /// <summary>Forgets all keys but the first so many, none included.</summary>
    public void Cut(int count)
    {
        for (int code = _keys.Count - 1; code >= count; code--)
        {
            _codes.Remove(_keys[code]!);
            _keys.RemoveAt(code);
            Array.Clear(_recent);
        }
    }

    /// <summary>Puts the keys into ordinal order.</summary>
    /// <returns>The new number of each old one.</returns>
    public int[] Sort()
    {
        int[] order = [.. Enumerable.Range(1, Count - 1)];
        Array.Sort(order, (a, b) => string.CompareOrdinal(_keys[a], _keys[b]));
        string?[] old = [.. _keys];
        int[] codes = new int[old.Length];
        for (int i = 0; i < order.Length; i++)
        {
            codes[order[i]] = i + 1;
            _keys[i + 1] = old[order[i]];
            _codes[old[order[i]]!] = i + 1;
        }

        Array.Clear(_recent);
        return codes;
    }

    private int Code(string? key, bool isChecked)
    {
        if (key is not { Length: > 0 })
        {
            return key is null ? 0 : Find(key, isChecked);
        }

        ref (string? Key, int Code) recent = ref _recent[Place(key)];
        if (!ReferenceEquals(recent.Key, key) && recent.Key != key)
        {
            int code = Find(key, isChecked);
            if (code == NoKey)
            {
                return code;
            }

            recent = (key, code);
        }

        return recent.Code;
    }

    // Of the ends of a key alone, which tell most keys apart.
    private static int Place(string key)
    {
        ulong ends = key.Length < 4
            ? ((ulong)key[0] << 32) | ((ulong)key[^1] << 16) | key[key.Length / 2]
            : MemoryMarshal.Read<ulong>(MemoryMarshal.AsBytes(key.AsSpan())) + BitOperations.RotateLeft(MemoryMarshal.Read<ulong>(MemoryMarshal.AsBytes(key.AsSpan(key.Length - 4))), 29);
        return (int)(((ends + (uint)key.Length) * 0x9E37_79B9_7F4A_7C15) >> (64 - RecentBits));
    }

    private int Find(string key, bool isChecked)
    {
        if (!_codes.TryGetValue(key, out int code))
        {
            if (!isChecked && (string.IsNullOrWhiteSpace(key) || !Guard.IsUnicode(key)))
            {
                return NoKey;
            }

            code = _keys.Count;
            _codes.Add(key, code);
            _keys.Add(key);
        }

        return code;
    }
}
