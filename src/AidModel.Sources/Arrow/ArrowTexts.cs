using System.Diagnostics.CodeAnalysis;
using System.IO.Hashing;
using System.Text;

namespace AidModel;

/// <summary>The texts of a column as codes, over all batches: a text is made once, when it is new.</summary>
internal sealed class ArrowTexts
{
    private readonly Dictionary<byte[], int> _codes = new(new Utf8Comparer());
    private readonly Dictionary<byte[], int>.AlternateLookup<ReadOnlySpan<byte>> _lookup;
    private readonly List<string?> _texts = [];
    private string?[] _all = [];

    public ArrowTexts() => _lookup = _codes.GetAlternateLookup<ReadOnlySpan<byte>>();

    /// <summary>The texts by code; those that are no Unicode are null.</summary>
    public ReadOnlyMemory<string?> Texts => _all.Length == _texts.Count ? _all : _all = [.. _texts];

    public string? this[int code] => _texts[code];

    public int Code(ReadOnlySpan<byte> utf8)
    {
        if (!_lookup.TryGetValue(utf8, out int code))
        {
            code = _texts.Count;
            _texts.Add(System.Text.Unicode.Utf8.IsValid(utf8) ? Encoding.UTF8.GetString(utf8) : null);
            _codes.Add(utf8.ToArray(), code);
        }

        return code;
    }

    private sealed class Utf8Comparer : IEqualityComparer<byte[]>, IAlternateEqualityComparer<ReadOnlySpan<byte>, byte[]>
    {
        public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

        public bool Equals(ReadOnlySpan<byte> alternate, byte[] other) => alternate.SequenceEqual(other);

        public int GetHashCode([DisallowNull] byte[] obj) => GetHashCode(obj.AsSpan());

        public int GetHashCode(ReadOnlySpan<byte> alternate) => (int)XxHash3.HashToUInt64(alternate);

        public byte[] Create(ReadOnlySpan<byte> alternate) => alternate.ToArray();
    }
}
