using System.Text;

namespace AidModel;

/// <summary>Makes ids of what files call things.</summary>
internal sealed class IatiIds
{
    private const int Longest = 80;

    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _alike = new(StringComparer.Ordinal);

    /// <summary>Keeps an id from being made.</summary>
    public void Take(string id) => _taken.Add(id);

    /// <summary>An id like a text, with hyphens for what no id has, and a number behind it where it is taken; it is taken then.</summary>
    public string For(string text)
    {
        StringBuilder like = new();
        foreach (char c in text.AsSpan(0, Math.Min(text.Length, Longest)))
        {
            like.Append(char.IsLetterOrDigit(c) || c is '.' or '_' or '-' or ':' ? c : '-');
        }

        string id = like.ToString().Trim('-') is { Length: > 0 } some ? some : "x";
        string free = id;
        while (!_taken.Add(free))
        {
            int number = _alike.GetValueOrDefault(id, 1) + 1;
            _alike[id] = number;
            free = Shown.Invariant($"{id}-{number}");
        }

        return free;
    }
}
