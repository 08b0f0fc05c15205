namespace AidModel;

/// <summary>What a text says of equipment: the designations in it, and the words of a kind. What comes behind "for", "with" and the
/// like only tells what the thing is for.</summary>
internal sealed class EquipmentReading
{
    private static readonly PhraseTree<EquipmentCategory> Phrases = EquipmentPhrases.Tree();

    private readonly string _text;
    private readonly List<EquipmentWord> _words;
    private readonly PhraseTree<EquipmentType> _types;
    private readonly int _headEnd;
    private readonly List<EquipmentType> _head;

    private EquipmentReading(string text, PhraseTree<EquipmentType> types)
    {
        _text = text;
        _words = EquipmentWord.Of(text);
        _types = types;
        _headEnd = HeadEnd();
        (_head, Kind) = Scan(0, _headEnd);
        HeadLength = _headEnd < _words.Count ? _words[_headEnd].Start : text.Length;
    }

    /// <summary>The kind that the last words of the head name; null where they name none.</summary>
    public EquipmentCategory? Kind { get; }

    /// <summary>How much of the text is before what it is for.</summary>
    public int HeadLength { get; }

    public static EquipmentReading Of(string text, PhraseTree<EquipmentType> types) => new(text, types);

    /// <summary>Every designation of a text, each once.</summary>
    public List<EquipmentType> All() => Scan(0, _words.Count).Types;

    /// <summary>The one designation that the text is about; null where there is none, or several.</summary>
    public EquipmentType? Single()
    {
        List<EquipmentType> types = _head.Count > 0 ? _head : InParentheses();
        return types.Count == 1 && !IsFor(types[0]) ? types[0] : null;
    }

    public EquipmentCategory? Category()
    {
        if (Single() is { } single)
        {
            return single.Category;
        }

        if (Kind is null)
        {
            return _head.Count > 0 ? Common(_head) : Scan(_headEnd, _words.Count) is { Types: { Count: > 0 } types } ? Common(types) : Scan(_headEnd, _words.Count).Kind;
        }

        return IsGeneral(Kind) ? Supplies.Of(Kind, User()) : _head.Count > 1 && !_head.Exists(IsFor) ? Common(_head) ?? Kind : Kind;
    }

    /// <summary>What ammunition or missiles are for: a designation before or behind, or the words of a kind behind.</summary>
    private EquipmentCategory? User()
    {
        (List<EquipmentType> types, EquipmentCategory? kind) = Scan(_headEnd, _words.Count);
        return Common(_head) ?? Common(types) ?? kind;
    }

    private static EquipmentCategory? Common(List<EquipmentType> types)
    {
        EquipmentCategory? common = types.Count > 0 ? types[0].Category : null;
        for (int i = 1; i < types.Count && common is not null; i++)
        {
            common = EquipmentCategory.Common(common, types[i].Category);
        }

        return common;
    }

    private static bool IsGeneral(EquipmentCategory kind) =>
        kind == EquipmentCategory.Ammunition || kind == EquipmentCategory.Missiles || kind == EquipmentCategory.RocketArtilleryAmmunition;

    /// <summary>Whether the text is about something for a type, such as its ammunition, and not about itself.</summary>
    private bool IsFor(EquipmentType type)
    {
        if (Kind is not { } kind)
        {
            return false;
        }

        EquipmentCategory itself = type.Category;
        bool isMissileItself = itself.IsA(EquipmentCategory.Missiles) || itself == EquipmentCategory.LoiteringMunitions;
        return kind.IsA(EquipmentCategory.SpareParts) || kind.IsA(EquipmentCategory.Training)
            ? itself != kind
            : kind.IsA(EquipmentCategory.Ammunition)
                ? !itself.IsA(EquipmentCategory.Ammunition) && !itself.IsA(EquipmentCategory.Explosives) && !isMissileItself
                : kind.IsA(EquipmentCategory.Missiles) && Supplies.FiresMissiles(itself);
    }

    private List<EquipmentType> InParentheses()
    {
        int start = _headEnd + 1;
        if (start >= _words.Count || _words[_headEnd].Text != "(")
        {
            return [];
        }

        int end = start;
        while (end < _words.Count && _words[end].Text != ")")
        {
            end++;
        }

        // More than the designation alone would be examples or parts.
        return start < end && _types.At(_words, start, end) is { } type && type.End == end ? [type.Value] : [];
    }

    private int HeadEnd()
    {
        int i = 0;
        while (i < _words.Count && (i == 0 || !IsStop(i)))
        {
            i = _types.At(_words, i, _words.Count)?.End ?? i + 1;
        }

        return Math.Min(i, _words.Count);
    }

    // The "to" of surface-to-air stops nothing.
    private bool IsStop(int at) =>
        _words[at].Text == "("
        || (_words[at].Text is "for" or "with" or "without" or "including" or "to" or "on" or "from" or "configured" or "fitted"
            && (_words[at].Start == 0 || char.IsWhiteSpace(_text[_words[at].Start - 1]) || _words[at - 1].IsPunctuation));

    /// <summary>The types in a range, and the kind that the last words before the first "and" name.</summary>
    private (List<EquipmentType> Types, EquipmentCategory? Kind) Scan(int start, int end)
    {
        List<EquipmentType> types = [];
        HashSet<EquipmentType> known = new(ReferenceEqualityComparer.Instance);
        EquipmentCategory? kind = null;
        bool isOver = false;
        for (int i = start; i < end;)
        {
            (EquipmentType Value, int End)? type = _types.At(_words, i, end);
            (EquipmentCategory Value, int End)? phrase = Phrases.At(_words, i, end);
            isOver |= (kind is not null || types.Count > 0) && phrase is null && _words[i].Text is "and" or "," or "or";
            if (type is { } named && (phrase is null || phrase.Value.End <= named.End))
            {
                if (known.Add(named.Value))
                {
                    types.Add(named.Value);
                }

                i = named.End;
            }
            else
            {
                kind = isOver ? kind : phrase?.Value ?? kind;
                i = phrase?.End ?? i + 1;
            }
        }

        return (types, kind);
    }
}
