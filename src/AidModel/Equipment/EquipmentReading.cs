namespace AidModel;

/// <summary>What a text says of equipment: the designations in it, and the words of a kind. What comes behind "for", "with" and the
/// like only tells what the thing is for.</summary>
internal sealed class EquipmentReading
{
    private static readonly PhraseTree<EquipmentCategory> Phrases = EquipmentPhrases.Tree();

    // Versions of a vehicle for another task: a Warthog ambulance is no Warthog carrier.
    private static readonly EquipmentCategory[] OtherTasks =
    [
        EquipmentCategory.ArmouredRecoveryVehicles, EquipmentCategory.ArmouredAmbulances, EquipmentCategory.ArmouredCommandVehicles,
        EquipmentCategory.BridgeLayers, EquipmentCategory.ArmouredEngineeringVehicles, EquipmentCategory.MineClearingVehicles,
    ];

    // What is done with a thing, and what is delivered for it, in place of it.
    private static readonly EquipmentCategory[] Services = [EquipmentCategory.SpareParts, EquipmentCategory.Training];

    // Things beside a weapon: the radar of a Patriot is no Patriot.
    private static readonly EquipmentCategory[] Accessories =
    [
        EquipmentCategory.Optics, EquipmentCategory.Communications, EquipmentCategory.Engineering, EquipmentCategory.Trailers,
        EquipmentCategory.Clothing, EquipmentCategory.Radars, EquipmentCategory.OtherEquipment,
    ];

    // Words that name equipment at the end of a phrase only: a tank, but no tank crew; parts, but not a part of a package.
    private static readonly HashSet<string> Broad =
        new(StringComparer.Ordinal) { "tank", "water", "part", "round", "track", "spare", "component", "engine", "motor", "barrel", "oil", "ship", "gun", "mine", "material", "gear" };

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
        (_head, EquipmentCategory? kind) = Scan(0, _headEnd);
        Kind = Version(kind) ?? Version(KindInParentheses()) ?? kind;
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
        if (Array.Exists(Services, kind.IsA) || Array.Exists(OtherTasks, kind.IsA) || IsAccessory(kind, itself))
        {
            return !itself.IsA(kind) && !kind.IsA(itself);
        }

        bool isMissileItself = itself.IsA(EquipmentCategory.Missiles) || itself == EquipmentCategory.LoiteringMunitions;
        return kind.IsA(EquipmentCategory.Ammunition)
            ? !itself.IsA(EquipmentCategory.Ammunition) && !itself.IsA(EquipmentCategory.Explosives) && !isMissileItself
            : kind.IsA(EquipmentCategory.Missiles) && Supplies.FiresMissiles(itself);
    }

    // A battery may be a unit of launchers, and a tank is no transporter, but a HIMARS is a truck.
    private static bool IsAccessory(EquipmentCategory kind, EquipmentCategory itself) =>
        (Array.Exists(Accessories, kind.IsA) && kind != EquipmentCategory.Power && !itself.IsA(EquipmentCategory.SurveillanceSystems))
        || (kind.IsA(EquipmentCategory.Trucks) && itself.IsA(EquipmentCategory.MainBattleTanks));

    /// <summary>What a kind makes of the designations beside it: a service, or a version for another task; null where they stay themselves.</summary>
    private EquipmentCategory? Version(EquipmentCategory? kind) =>
        kind == EquipmentCategory.Ambulances && Common(_head)?.IsA(EquipmentCategory.ArmouredVehicles) == true ? EquipmentCategory.ArmouredAmbulances
        : kind is not null && (Array.Exists(Services, kind.IsA) || Array.Exists(OtherTasks, kind.IsA) || (IsGeneral(kind) && _head.Count > 0)) ? kind
        : null;

    /// <summary>The first kind in parentheses behind the head, where they hold kinds alone, as (repair) does; null where they do not.</summary>
    private EquipmentCategory? KindInParentheses()
    {
        if (_headEnd >= _words.Count || _words[_headEnd].Text != "(")
        {
            return null;
        }

        EquipmentCategory? first = null;
        int i = _headEnd + 1;
        while (i < _words.Count && _words[i].Text != ")")
        {
            if (Phrases.At(_words, i, _words.Count) is { } phrase)
            {
                first ??= phrase.Value;
                i = phrase.End;
            }
            else if (_words[i].Text is "and" or "," or "or")
            {
                i++;
            }
            else
            {
                return null;
            }
        }

        return first;
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
        int serviceEnd = -1;
        while (i < _words.Count && (i == 0 || !IsStop(i)) && !(i == serviceEnd && _words[i].Text == "of"))
        {
            if (Phrases.At(_words, i, _words.Count) is { } phrase && Array.Exists(Services, phrase.Value.IsA))
            {
                serviceEnd = phrase.End;
            }

            i = _types.At(_words, i, _words.Count)?.End ?? i + 1;
        }

        return Math.Min(i, _words.Count);
    }

    // The "to" of surface-to-air stops nothing.
    private bool IsStop(int at) =>
        _words[at].Text == "("
        || (IsPreposition(_words[at].Text)
            && (_words[at].Start == 0 || char.IsWhiteSpace(_text[_words[at].Start - 1]) || _words[at - 1].IsPunctuation));

    private static bool IsPreposition(string word) => word is "for" or "with" or "without" or "including" or "to" or "on" or "from" or "configured" or "fitted";

    /// <summary>Whether a phrase ends before a word, as far as the next word shows: a number counts, and so does a designation that is not known.</summary>
    private bool IsPhraseEnd(int at) =>
        at >= _words.Count || _words[at].IsPunctuation || _words[at].IsNumber || IsPreposition(_words[at].Text) || _words[at].Text is "and" or "or"
        || (at + 1 < _words.Count && _words[at + 1].IsNumber)
        || _types.At(_words, at, _words.Count) is not null || Phrases.At(_words, at, _words.Count) is not null;

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
            if (phrase is { } broad && broad.End == i + 1 && Broad.Contains(_words[i].Text) && !IsPhraseEnd(i + 1))
            {
                phrase = null;
            }

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
