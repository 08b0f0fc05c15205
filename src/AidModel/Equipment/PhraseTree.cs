namespace AidModel;

/// <summary>Phrases of words, and what each stands for. Immutable once built.</summary>
internal sealed class PhraseTree<T>
    where T : class
{
    private readonly Node _root = new();

    /// <summary>Adds a phrase.</summary>
    /// <returns>What another one of the same words stands for; null where it was added.</returns>
    public T? Add(string phrase, T value)
    {
        Node node = _root;
        foreach (EquipmentWord word in EquipmentWord.Of(phrase))
        {
            ref Node? next = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(node.Next ??= new(StringComparer.Ordinal), word.Text, out _);
            node = next ??= new();
        }

        if (node == _root || (node.Value is { } other && !ReferenceEquals(other, value)))
        {
            return node.Value ?? value;
        }

        node.Value = value;
        return null;
    }

    /// <summary>The longest phrase that starts at a word, not beyond an end.</summary>
    /// <returns>What it stands for, and the word behind it; null where none starts there.</returns>
    public (T Value, int End)? At(List<EquipmentWord> words, int start, int end)
    {
        if (words[start].IsGlued)
        {
            return null;
        }

        (T, int)? found = null;
        int i = start;
        for (Node node = _root; i < end && node.Next?.GetValueOrDefault(words[i].Text) is { } next; node = next)
        {
            i++;
            if (next.Value is { } value && IsEnd(words, i))
            {
                found = (value, i);
            }
        }

        return found;
    }

    // M777A2 is an M777, but 30mm no 30, and Gepard2 no Gepard.
    private static bool IsEnd(List<EquipmentWord> words, int at) =>
        at == words.Count
        || !words[at].IsGlued
        || (words[at - 1].IsNumber && words[at].Text is not ("mm" or "cm" or "km" or "kg" or "x" or "th" or "st" or "nd" or "rd"));

    private sealed class Node
    {
        public Dictionary<string, Node>? Next { get; set; }

        public T? Value { get; set; }
    }
}
