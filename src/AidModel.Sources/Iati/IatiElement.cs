using System.Text;

namespace AidModel;

/// <summary>An element of an activity. Notes what of it was understood, so that the rest can be told.</summary>
/// <param name="name">Its name, with the prefix of a foreign one.</param>
/// <param name="line">The line it begins on, from 1.</param>
/// <param name="column">The column there, from 1.</param>
internal sealed class IatiElement(string name, int line, int column)
{
    private const int LongestSummary = 200;

    // A file has many elements, most with little in them: a list is made where there is something to put in.
    private List<(string Name, string Value)>? _attributes;
    private List<string>? _understood;
    private List<IatiElement>? _children;
    private StringBuilder? _text;
    private string? _ownText;

    public string Name { get; } = name;

    public int Line { get; } = line;

    public int Column { get; } = column;

    public IReadOnlyList<IatiElement> Children => _children ?? [];

    /// <summary>Whether the element itself is understood; what of its content is not, is told.</summary>
    public bool IsUnderstood { get; private set; }

    /// <summary>Why it is not understood, where that is more than that a ledger has no place for it.</summary>
    public string? Why { get; set; }

    /// <summary>What stands in it outside of other elements, without the white space around it.</summary>
    public string OwnText => _ownText ??= _text?.ToString().Trim() ?? string.Empty;

    /// <summary>Whether it says nothing at all.</summary>
    public bool IsEmpty => OwnText.Length == 0
        && _attributes?.TrueForAll(static a => a.Value.Length == 0 || a.Name == "xml:lang") is not false
        && _children?.TrueForAll(static c => c.IsEmpty) is not false;

    public void Add(string attribute, string value) => (_attributes ??= []).Add((attribute, value.Trim()));

    public void Add(IatiElement child) => (_children ??= []).Add(child);

    public void Append(string text)
    {
        _ownText = null;
        (_text ??= new()).Append(text);
    }

    public IatiElement Understand()
    {
        IsUnderstood = true;
        return this;
    }

    public IEnumerable<IatiElement> All(params IEnumerable<string> names) => Children.Where(c => names.Contains(c.Name, StringComparer.Ordinal));

    /// <summary>The first child of a name, which is understood with it.</summary>
    public IatiElement? First(params IEnumerable<string> names) => All(names).FirstOrDefault()?.Understand();

    /// <summary>The first of some attributes that says something; it is understood with that.</summary>
    public string? Attribute(params IEnumerable<string> names)
    {
        foreach (string wanted in names)
        {
            foreach ((string found, string value) in _attributes ?? [])
            {
                if (found == wanted && value.Length > 0)
                {
                    Note(found);
                    return value;
                }
            }
        }

        return null;
    }

    /// <summary>An attribute as it stands, understood or not.</summary>
    public string? Peek(string attribute) => _attributes?.Find(a => a.Name == attribute).Value;

    /// <summary>The text: its own, as version 1 has it, or the first narrative, which is in the main language.</summary>
    public string? Text()
    {
        Understand();
        if (OwnText is { Length: > 0 } own)
        {
            Note(string.Empty);
            return own;
        }

        IatiElement? narrative = _children?.Find(static c => c.Name == "narrative" && c.OwnText.Length > 0);
        return narrative?.Text();
    }

    /// <summary>What in it was not understood: the path from it, what stands there, and why, where that is known.</summary>
    public IEnumerable<(string Path, string Text, string? Why)> NotUnderstood(string path = "")
    {
        foreach ((string attribute, string value) in _attributes ?? [])
        {
            if (value.Length > 0 && attribute != "xml:lang" && _understood?.Contains(attribute) is not true)
            {
                yield return ($"{path}@{attribute}", value, null);
            }
        }

        if (OwnText is { Length: > 0 } own && _understood?.Contains(string.Empty) is not true)
        {
            yield return (path.TrimEnd('/'), own, Why);
        }

        foreach (IatiElement child in Children)
        {
            if (!child.IsUnderstood)
            {
                if (!child.IsEmpty)
                {
                    yield return (path + child.Name, child.Summary(), child.Why);
                }

                continue;
            }

            foreach ((string, string, string?) left in child.NotUnderstood($"{path}{child.Name}/"))
            {
                yield return left;
            }
        }
    }

    /// <summary>Each attribute and text in it, by its path.</summary>
    public IEnumerable<(string Path, string Text)> Leaves(string path = "")
    {
        foreach ((string attribute, string value) in _attributes ?? [])
        {
            yield return ($"{path}@{attribute}", value);
        }

        if (OwnText is { Length: > 0 } own)
        {
            yield return (path.TrimEnd('/'), own);
        }

        foreach ((string, string) leaf in Children.SelectMany(c => c.Leaves($"{path}{c.Name}/")))
        {
            yield return leaf;
        }
    }

    private void Note(string understood)
    {
        if (_understood?.Contains(understood) is not true)
        {
            (_understood ??= []).Add(understood);
        }
    }

    /// <summary>What stands in it, shortened.</summary>
    public string Summary()
    {
        StringBuilder summary = new();
        foreach ((string path, string text) in Leaves().Where(static l => l.Text.Length > 0))
        {
            summary.Append(summary.Length == 0 ? string.Empty : " ").Append(path.Contains('@', StringComparison.Ordinal) ? $"{path[(path.LastIndexOf('@') + 1)..]}=\"{text}\"" : text);
            if (summary.Length > LongestSummary)
            {
                return $"{summary.ToString(0, char.IsHighSurrogate(summary[LongestSummary - 1]) ? LongestSummary - 1 : LongestSummary)}…";
            }
        }

        return summary.ToString();
    }
}
