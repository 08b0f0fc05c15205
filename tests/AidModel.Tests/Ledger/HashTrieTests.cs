using CsCheck;
using Xunit;

namespace AidModel.Tests;

public sealed class HashTrieTests
{
    [Fact]
    public void Every_version_has_what_was_set_up_to_it() => Gen.Select(Gen.Int[0, 40], Gen.Int[0, 9]).Array[0, 80].Holds(
        static steps =>
        {
            HashTrie<int> trie = HashTrie<int>.Empty;
            List<(HashTrie<int> Trie, Dictionary<string, int> Expected)> versions = [(trie, [])];
            foreach ((int key, int value) in steps)
            {
                trie = trie.SetItem($"k{key}", value);
                versions.Add((trie, new(versions[^1].Expected) { [$"k{key}"] = value }));
            }

            return versions.All(static v => v.Trie.Count == v.Expected.Count
                && v.Trie.Values.Order().SequenceEqual(v.Expected.Values.Order())
                && Enumerable.Range(0, 41).All(k => v.Trie.TryGetValue($"k{k}", out int found) == v.Expected.TryGetValue($"k{k}", out int value) && found == value));
        },
        first: 5301000,
        count: 300);
}
