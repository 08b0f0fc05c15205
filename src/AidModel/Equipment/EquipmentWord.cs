namespace AidModel;

/// <summary>A run of letters or of digits in a text, folded so that what is usually spelled in several ways is one.</summary>
/// <param name="Text">The letters in small Latin ones, or the digits; or one of <c>( ) ,</c> that parts a text.</param>
/// <param name="IsGlued">Whether nothing parts it from the one before, as in M777.</param>
/// <param name="Start">Where it starts in the text.</param>
internal readonly record struct EquipmentWord(string Text, bool IsGlued, int Start)
{
    private const string Cyrillic = "авекмнорстухіјѕё";
    private const string Lookalikes = "abekmhopctyxijse";
    private const string Accented = "àáâãäåçčćèéêëěìíîïłñńňòóôõöøřśšșţťțùúûüůýÿźżž";
    private const string Plain = "aaaaaaccceeeeeiiiilnnnoooooorsssttttuuuuuyyzzz";

    public bool IsNumber => char.IsAsciiDigit(Text[0]);

    public bool IsPunctuation => Text[0] is '(' or ')' or ',';

    /// <summary>The words of a text, in linear time.</summary>
    public static List<EquipmentWord> Of(string text)
    {
        List<EquipmentWord> words = [];
        Span<char> run = text.Length <= 256 ? stackalloc char[text.Length] : new char[text.Length];
        (int length, int start, bool isGlued) = (0, 0, false);
        for (int i = 0; i <= text.Length; i++)
        {
            char c = i < text.Length ? text[i] : ' ';
            bool isMark = char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark;
            if (isMark)
            {
                continue;
            }

            c = Fold(c);
            bool isWord = char.IsAsciiDigit(c) || char.IsLetter(c);
            if (length > 0 && (!isWord || char.IsAsciiDigit(c) != char.IsAsciiDigit(run[0])))
            {
                words.Add(new(Same(run[..length].ToString()), isGlued, start));
                isGlued = isWord;
                length = 0;
            }

            if (isWord)
            {
                start = length == 0 ? i : start;
                run[length++] = c;
                continue;
            }

            isGlued = false;
            if (c is '(' or ')' or ',' or ';' or '[' or ']')
            {
                words.Add(new(c is '(' or '[' ? "(" : c is ')' or ']' ? ")" : ",", false, i));
            }
        }

        return words;
    }

    private static char Fold(char c)
    {
        if (char.IsAscii(c))
        {
            return char.ToLowerInvariant(c);
        }

        c = char.ToLowerInvariant(c);
        int at = Cyrillic.IndexOf(c);
        int accent = at < 0 ? Accented.IndexOf(c) : -1;
        return at >= 0 ? Lookalikes[at] : accent >= 0 ? Plain[accent] : c;
    }

    // Plurals go first: every word loses its last s, in texts and designations alike.
    private static string Same(string word) => (word.Length > 3 && word[^1] == 's' && word[^2] != 's' ? word[..^1] : word) switch
    {
        "armored" => "armoured",
        "armor" => "armour",
        "defense" => "defence",
        "caliber" => "calibre",
        "missle" => "missile",
        "unkown" => "unknown",
        "recoiless" => "recoilless",
        "granade" => "grenade",
        "vehicule" => "vehicle",
        string same => same,
    };
}
