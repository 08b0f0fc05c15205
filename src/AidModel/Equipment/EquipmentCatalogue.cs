using System.Buffers;
using System.Globalization;

namespace AidModel;

/// <summary>Designations of equipment, and how to find them in what people write.</summary>
/// <remarks>
/// <para>Capitals, hyphens and spaces, plurals, accents, Cyrillic letters that look like Latin ones, and British or American spelling make
/// no difference. A designation is whole words, and the longest one counts: M113 is no M1, and a Leopard 2A4 no Leopard 1. A letter behind
/// a number is a variant: an M777A2 is an M777.</para>
/// <para>What follows <c>for</c>, <c>with</c>, <c>to</c> or stands in parentheses says what a thing is for: ammunition for HIMARS is
/// ammunition. Repair, parts or training of a thing
    /// is not the thing, nor is a version of a vehicle for another task, a radar of an air defence system or a launch pad:
    /// <c>Panzerhaubitze 2000 (repair)</c> and <c>Warthog ambulance</c> name no type.</para>
    /// <para>Broad words, such as tank, part or water, say a category only at the end of a phrase: not in <c>tank crews</c> or <c>as part of
    /// a package</c>. Time is linear in the text. Immutable and thread safe.</para>
/// </remarks>
public sealed class EquipmentCatalogue
{
    private static readonly SearchValues<char> Number = SearchValues.Create("0123456789.");

    private readonly PhraseTree<EquipmentType> _tree = new();

    private EquipmentCatalogue(ValueList<EquipmentType> types)
    {
        Types = types;
        List<string> faults = [];
        foreach (EquipmentType type in types)
        {
            foreach (string spelling in type.Spellings.Prepend(type.Name))
            {
                if (_tree.Add(spelling, type) is { } other)
                {
                    faults.Add(ReferenceEquals(other, type) ? $"'{spelling}' of {type.Name} has no letter or digit" : $"'{spelling}' of {type.Name} is {other.Name} too");
                }
            }
        }

        if (faults.Count > 0)
        {
            throw new ArgumentException($"Some designations are not of one type alone: {string.Join("; ", faults)}.", nameof(types));
        }
    }

    /// <summary>The types that are known to have been given to Ukraine, of those that published lists name often.</summary>
    public static EquipmentCatalogue Default { get; } = new([.. KnownEquipment.All]);

    /// <summary>The types.</summary>
    public ValueList<EquipmentType> Types { get; }

    /// <summary>A catalogue of some types.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="types"/> or a type is null.</exception>
    /// <exception cref="ArgumentException">Two types have a designation in common, or one has neither letter nor digit; all are told.</exception>
    public static EquipmentCatalogue Create(IEnumerable<EquipmentType> types) => new(types.ToValueList());

    /// <summary>This catalogue and more types.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="types"/> or a type is null.</exception>
    /// <exception cref="ArgumentException">Two types have a designation in common, or one has neither letter nor digit; all are told.</exception>
    public EquipmentCatalogue With(params IEnumerable<EquipmentType> types)
    {
        ArgumentNullException.ThrowIfNull(types);
        return new([.. Types, .. types]);
    }

    /// <summary>The type that a text is about; null where it names none, several, or only what something is for.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public EquipmentType? Find(string text) => Read(text).Single();

    /// <summary>Every type that a text names, each once, in the order of the text, whatever it says of them.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public ValueList<EquipmentType> FindAll(string text) => [.. Read(text).All()];

    /// <summary>The category that a text is about: that of its type, or else what its words say, such as <c>155mm howitzer</c> or
    /// <c>drones</c>; null where they say nothing known.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public EquipmentCategory? FindCategory(string text) => Read(text).Category();

    /// <summary>The type that a text is about; or else one by the name of the text, of the category that its words say and the calibre that
    /// they give in millimetres. Null where they say nothing known.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public EquipmentType? Describe(string text)
    {
        EquipmentReading reading = Read(text);
        if (reading.Single() is { } type)
        {
            return type;
        }

        return reading.Category() is { } category && Guard.IsUnicode(text)
            ? new() { Name = text, Category = category, Calibre = Calibre(text.AsSpan(0, reading.HeadLength)), Figures = EquipmentFigures.Caller }
            : null;
    }

    /// <summary>The type of an equipment line, by its item; where that says nothing known, by the words of its category.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="line"/> is null.</exception>
    public EquipmentType? Describe(EquipmentLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return Describe(line.Item) ?? (Read(line.Category).Category() is { } category ? new() { Name = line.Item, Category = category } : null);
    }

    private EquipmentReading Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return EquipmentReading.Of(text, _tree);
    }

    /// <summary>The one calibre that a text gives, as 155mm or 7.62 mm; null where it gives none, or several.</summary>
    private static Length? Calibre(ReadOnlySpan<char> text)
    {
        Length? found = null;
        for (int at; (at = text.IndexOf("mm", StringComparison.OrdinalIgnoreCase)) >= 0; text = text[(at + 2)..])
        {
            ReadOnlySpan<char> before = text[..at].TrimEnd(" -\u00a0");
            int start = before.LastIndexOfAnyExcept(Number) + 1;
            ReadOnlySpan<char> digits = before[start..];
            if (digits.Length is > 0 and <= 8 && char.IsAsciiDigit(digits[0])
                && decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number) && number is > 0 and < 1000
                && (at + 2 == text.Length || !char.IsLetter(text[at + 2])))
            {
                Length calibre = Length.FromMillimetres(number);
                if (found is { } other && other != calibre)
                {
                    return null;
                }

                found = calibre;
            }
        }

        return found;
    }
}
