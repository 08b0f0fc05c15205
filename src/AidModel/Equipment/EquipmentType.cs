namespace AidModel;

/// <summary>A designation of equipment, such as <c>Leopard 1A5</c>, with what is publicly known of it.</summary>
/// <remarks>A figure that is null is not known here: it is never taken for zero. Immutable, equal by content, thread safe.</remarks>
public sealed record EquipmentType
{
    /// <summary>The usual designation.</summary>
    /// <exception cref="ArgumentException">The value is empty or white space.</exception>
    public required string Name { get; init => field = Guard.Text(value); }

    /// <summary>What it is.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public required EquipmentCategory Category { get; init => field = Guard.NotNull(value); }

    /// <summary>Other designations of it. Capitals, hyphens, spaces, plurals and letters that look the same need none.</summary>
    /// <exception cref="ArgumentException">One of them is empty or white space.</exception>
    public ValueList<string> Spellings
    {
        get;
        init
        {
            Guard.NotNull(value);
            foreach (string spelling in value)
            {
                Guard.Text(spelling);
            }

            field = value;
        }
    } = [];

    /// <summary>The calibre of the main weapon.</summary>
    public Length? Calibre { get; init; }

    /// <summary>How many barrels of that calibre fire together, from 1, which is the default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public int Barrels { get; init => field = AtLeast(value, 1); } = 1;

    /// <summary>How far it reaches at most: a gun, a missile, a radar; of a vessel, its missiles or torpedoes.</summary>
    public Length? Range { get; init; }

    /// <summary>The mass without load.</summary>
    public Mass? UnladenMass { get; init; }

    /// <summary>The mass with load: at combat of a vehicle, at take-off of an aircraft.</summary>
    public Mass? LoadedMass { get; init; }

    /// <summary>The displacement of a vessel: the standard one, or what is published where that is not told.</summary>
    public Mass? Displacement { get; init; }

    /// <summary>How many soldiers it carries beside the crew, from 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int? Troops { get; init => field = value is { } count ? AtLeast(count, 0) : null; }

    /// <summary>Whether it is armed.</summary>
    public bool? IsArmed { get; init; }

    /// <summary>Whether it has integral armour, more than very light.</summary>
    public bool? IsArmoured { get; init; }

    /// <summary>Whether it is guided.</summary>
    public bool? IsGuided { get; init; }

    /// <summary>Whether it launches guided missiles.</summary>
    public bool? LaunchesMissiles { get; init; }

    /// <summary>Where the figures are from; none by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not defined.</exception>
    public EquipmentFigures Figures { get; init => field = Guard.Defined(value); }

    /// <summary>A figure in the unit of the measure; null where it is not known.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="measure"/> is not defined.</exception>
    public decimal? Of(EquipmentMeasure measure) => measure switch
    {
        EquipmentMeasure.Calibre => Calibre?.Millimetres,
        EquipmentMeasure.CombinedCalibre => Calibre?.Millimetres * Barrels,
        EquipmentMeasure.Range => Range?.Kilometres,
        EquipmentMeasure.UnladenMass => UnladenMass?.Tonnes,
        EquipmentMeasure.LoadedMass => LoadedMass?.Kilograms,
        EquipmentMeasure.Displacement => Displacement?.Tonnes,
        EquipmentMeasure.Troops => Troops,
        EquipmentMeasure.Armed => Number(IsArmed),
        EquipmentMeasure.Armoured => Number(IsArmoured),
        EquipmentMeasure.Guided => Number(IsGuided),
        EquipmentMeasure.MissileLauncher => Number(LaunchesMissiles),
        _ => throw new ArgumentOutOfRangeException(nameof(measure), measure, "This is no EquipmentMeasure."),
    };

    /// <summary>The designation.</summary>
    public override string ToString() => Name;

    private static decimal? Number(bool? fact) => fact is { } known ? (known ? 1 : 0) : null;

    private static int AtLeast(int value, int least, [System.Runtime.CompilerServices.CallerMemberName] string member = "")
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, least, member);
        return value;
    }
}
