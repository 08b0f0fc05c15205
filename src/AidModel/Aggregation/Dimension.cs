using System.Globalization;

namespace AidModel;

/// <summary>What a total is grouped by. Immutable and thread safe; two dimensions of one name are equal unless they are
/// the caller's own.</summary>
public sealed record Dimension
{
    private readonly Func<Pledge, string>? _key;
    private readonly Func<EquipmentLine, string?>? _lineKey;

    private Dimension(string name, Func<Pledge, string>? key = null, Func<EquipmentLine, string?>? lineKey = null)
    {
        Name = name;
        _key = key;
        _lineKey = lineKey;
    }

    /// <summary>Who has the role asked for, by id; <see cref="AidTotals.UnattributedKey"/> where nobody is named.</summary>
    public static Dimension Donor { get; } = new("donor");

    /// <summary>The kind of that donor, as the name of a <see cref="DonorKind"/>.</summary>
    public static Dimension Kind { get; } = new("kind");

    /// <summary>Every role in turn, by name, in place of <see cref="AidQuery.Along"/>: the same money once under each.</summary>
    public static Dimension Role { get; } = new("role");

    /// <summary>The category of an equipment line or pledge; <see cref="AidTotals.UnattributedKey"/> where there is none.</summary>
    public static Dimension Category { get; } = new("category");

    /// <summary>The item of an equipment line, as it is written; <see cref="AidTotals.UnattributedKey"/> for what is on no line.</summary>
    public static Dimension Item { get; } = new("item", lineKey: static l => l.Item);

    /// <summary>Who the aid is for, as the pledge's <see cref="AidModel.Pledge.Recipient"/>;
    /// <see cref="AidTotals.UnattributedKey"/> where no source says.</summary>
    public static Dimension Recipient { get; } = new("recipient");

    /// <summary>The form in which aid is given, as the name of an <see cref="AidModel.Instrument"/>;
    /// <see cref="AidTotals.UnattributedKey"/> where no source says.</summary>
    public static Dimension Instrument { get; } = new("instrument");

    /// <summary>The currency in which the amount of a pledge, contribution or equipment line is stated, by its ISO 4217 code;
    /// <see cref="AidTotals.UnattributedKey"/> where none is stated.</summary>
    public static Dimension Currency { get; } = new("currency");

    /// <summary>The day on which money was first announced, by itself or in a whole, as <c>2025-04-11</c>.</summary>
    public static Dimension Day { get; } = new("day");

    /// <summary>The month in which money was first announced, by itself or in a whole, as <c>2025-04</c>.</summary>
    public static Dimension Month { get; } = new("month");

    /// <summary>The year in which money was first announced, by itself or in a whole, as <c>2025</c>.</summary>
    public static Dimension Year { get; } = new("year");

    /// <summary>Each pledge, by id; what its parts have is not in its own figure.</summary>
    public static Dimension Pledge { get; } = new("pledge", static p => p.Id);

    /// <summary>Whether anybody is named in the role asked for.</summary>
    internal static Dimension IsAttributed { get; } = new("attributed");

    /// <summary>Who pays, and when it was announced: what has one factor into constant prices.</summary>
    internal static Dimension Prices { get; } = new("prices");

    /// <summary>What it is called.</summary>
    public string Name { get; }

    /// <summary>A key of the caller's own.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="key">The key of a pledge: not null, the same at every call.</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty.</exception>
    public static Dimension By(string name, Func<Pledge, string> key)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(key);
        return new(name, key);
    }

    /// <summary>A key of equipment lines; <see cref="AidTotals.UnattributedKey"/> for what is on no line.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="key">The key of a line: the same at every call; null for <see cref="AidTotals.UnattributedKey"/>.</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> or <paramref name="key"/> is null.</exception>
    public static Dimension Equipment(string name, Func<EquipmentLine, string?> key)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(key);
        return new(name, lineKey: key);
    }

    /// <summary>The category of equipment lines that a catalogue recognises, by name; <see cref="AidTotals.UnattributedKey"/> for what it
    /// does not, and for what is on no line.</summary>
    /// <remarks>Equal to itself alone, not to what another call makes: keep one for grouping, filters and comparisons.</remarks>
    /// <param name="name">What it is called.</param>
    /// <param name="catalogue">What recognises the lines.</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> or <paramref name="catalogue"/> is null.</exception>
    public static Dimension Equipment(string name, EquipmentCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        return Equipment(name, line => catalogue.Describe(line)?.Category.Name);
    }

    /// <summary>Where a published scheme puts equipment lines: the code, <c>not covered</c>, or with its condition where what is known does
    /// not decide it, as <see cref="Mapping.ToString"/> has it; <see cref="AidTotals.UnattributedKey"/> for what the catalogue does not
    /// recognise, and for what is on no line.</summary>
    /// <remarks>Equal to itself alone, not to what another call makes: keep one for grouping, filters and comparisons.</remarks>
    /// <param name="name">What it is called.</param>
    /// <param name="crosswalk">The scheme.</param>
    /// <param name="catalogue">What recognises the lines.</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="name"/>, <paramref name="crosswalk"/> or <paramref name="catalogue"/> is null.</exception>
    public static Dimension Equipment(string name, Crosswalk crosswalk, EquipmentCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(crosswalk);
        ArgumentNullException.ThrowIfNull(catalogue);
        return Equipment(name, line => catalogue.Describe(line) is { } type ? crosswalk.Map(type).ToString() : null);
    }

    /// <summary>Only some keys of this dimension, for <see cref="AidQuery.Only"/>.</summary>
    /// <param name="keys">The keys, as totals have them; <see cref="AidTotals.UnattributedKey"/> for what has none. One that nothing
    /// has keeps nothing.</param>
    /// <exception cref="ArgumentNullException">A key is null.</exception>
    public DimensionFilter In(params ReadOnlySpan<string> keys)
    {
        foreach (string key in keys)
        {
            ArgumentNullException.ThrowIfNull(key, nameof(keys));
        }

        return new(this, ValueList.Create(keys));
    }

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    /// <summary>Whether the key is a function of a pledge or a line.</summary>
    internal bool IsOwn => (_key ?? (object?)_lineKey) is not null;

    /// <summary>The key that the caller's function gives a pledge; none of an equipment line's.</summary>
    /// <exception cref="InvalidOperationException">It is null.</exception>
    internal string OwnKeyOf(Pledge pledge) => _lineKey is not null ? AidTotals.UnattributedKey : _key!(pledge) ?? throw new InvalidOperationException($"The key '{Name}' of '{pledge.Id}' is null.");

    internal string KeyOf(Portion portion, DateOnly announced, Role role, string? donor, string? payer, LedgerIndex index) =>
        _lineKey is not null && portion.Holding.Line is { } line
            ? _lineKey(line) ?? AidTotals.UnattributedKey
            : KeyOf(portion.Holding.Pledge, portion.Holding.Category, portion.Currency ?? portion.Holding.Currency, announced, role, donor, payer, index);

    internal string KeyOf(Pledge pledge, string? category, AidModel.Currency? currency, DateOnly announced, Role role, string? donor, string? payer, LedgerIndex index)
    {
        if (IsOwn)
        {
            return OwnKeyOf(pledge);
        }

        string? key = this switch
        {
            { } when this == Donor => donor,
            { } when this == Prices => RealFactors.Key(payer, announced),
            { } when this == IsAttributed => donor is null ? null : "attributed",
            { } when this == Kind => index.Donor(donor)?.Kind.ToString(),
            { } when this == Day => announced.ToString("O", CultureInfo.InvariantCulture),
            { } when this == Month => announced.ToString("yyyy-MM", CultureInfo.InvariantCulture),
            { } when this == Year => announced.ToString("yyyy", CultureInfo.InvariantCulture),
            { } when this == Role => role.ToString(),
            { } when this == Category => category,
            { } when this == Recipient => pledge.Recipient,
            { } when this == Currency => currency?.Code,
            _ => pledge.Instrument?.ToString(),
        };
        return key ?? AidTotals.UnattributedKey;
    }
}
