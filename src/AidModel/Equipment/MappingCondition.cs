namespace AidModel;

/// <summary>What has to hold of equipment for a <see cref="Mapping"/>: a bound on one measure, or several conditions of which one or all
/// have to hold. Immutable, equal by content, thread safe.</summary>
public sealed record MappingCondition
{
    private MappingCondition(EquipmentMeasure? measure, MeasureBound relation, decimal bound, ValueList<MappingCondition> any, ValueList<MappingCondition> all)
    {
        Measure = measure;
        Relation = relation;
        Bound = bound;
        AnyOf = any;
        AllOf = all;
    }

    /// <summary>What is measured; null where there are <see cref="AnyOf"/> or <see cref="AllOf"/>.</summary>
    public EquipmentMeasure? Measure { get; }

    /// <summary>How the measure has to stand to the bound.</summary>
    public MeasureBound Relation { get; }

    /// <summary>The bound, in the unit of the measure.</summary>
    public decimal Bound { get; }

    /// <summary>Conditions of which one has to hold; empty where this is none of that kind.</summary>
    public ValueList<MappingCondition> AnyOf { get; }

    /// <summary>Conditions that all have to hold; empty where this is none of that kind.</summary>
    public ValueList<MappingCondition> AllOf { get; }

    /// <summary>Whether it holds of a type: undetermined, with what would settle it, where a figure that decides is not known.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="type"/> is null.</exception>
    public Verdict Holds(EquipmentType type)
    {
        ArgumentNullException.ThrowIfNull(type);
        if (Measure is not { } measure)
        {
            bool any = AnyOf.Count > 0;
            Verdict[] verdicts = [.. (any ? AnyOf : AllOf).Select(c => c.Holds(type))];
            Answer deciding = any ? Answer.Yes : Answer.No;
            return Array.Exists(verdicts, v => v.Answer == deciding) ? Verdict.Of(any)
                : Array.TrueForAll(verdicts, static v => v.Answer != Answer.Undetermined) ? Verdict.Of(!any)
                : Verdict.Undetermined(verdicts.SelectMany(static v => v.WouldSettle));
        }

        return type.Of(measure) is not { } value ? Verdict.Undetermined([$"the {Name(measure)} of {type.Name}"])
            : Verdict.Of(Relation switch
            {
                MeasureBound.AtLeast => value >= Bound,
                MeasureBound.MoreThan => value > Bound,
                _ => value == Bound,
            });
    }

    /// <summary>In words: <c>calibre of 75 mm or more</c>.</summary>
    public override string ToString()
    {
        if (Measure is not { } measure)
        {
            return AnyOf.Count > 0 ? string.Join(" or ", AnyOf.Select(Part)) : string.Join(" and ", AllOf.Select(Part));
        }

        if (IsFact(measure))
        {
            return Name(measure);
        }

        string bound = Digits.Plain(Bound) + Unit(measure);
        return Relation switch
        {
            MeasureBound.AtLeast => $"{Name(measure)} of {bound} or more",
            MeasureBound.MoreThan => $"{Name(measure)} of more than {bound}",
            _ => $"{Name(measure)} of {bound}",
        };
    }

    internal static MappingCondition AtLeast(EquipmentMeasure measure, decimal bound) => new(measure, MeasureBound.AtLeast, bound, [], []);

    internal static MappingCondition MoreThan(EquipmentMeasure measure, decimal bound) => new(measure, MeasureBound.MoreThan, bound, [], []);

    internal static MappingCondition Exactly(EquipmentMeasure measure, decimal bound) => new(measure, MeasureBound.Exactly, bound, [], []);

    /// <summary>A fact, measured as 1 or 0.</summary>
    internal static MappingCondition Is(EquipmentMeasure fact) => Exactly(fact, 1);

    internal static MappingCondition Any(params MappingCondition[] conditions) => new(null, default, 0, [.. conditions], []);

    internal static MappingCondition All(params MappingCondition[] conditions) => new(null, default, 0, [], [.. conditions]);

    private static string Part(MappingCondition condition) => condition.AllOf.Count + condition.AnyOf.Count > 0 ? $"({condition})" : condition.ToString();

    private static bool IsFact(EquipmentMeasure measure) => measure >= EquipmentMeasure.Armed;

    private static string Unit(EquipmentMeasure measure) => measure switch
    {
        EquipmentMeasure.Calibre or EquipmentMeasure.CombinedCalibre => " mm",
        EquipmentMeasure.Range => " km",
        EquipmentMeasure.UnladenMass or EquipmentMeasure.Displacement => " t",
        EquipmentMeasure.LoadedMass => " kg",
        _ => string.Empty,
    };

    private static string Name(EquipmentMeasure measure) => measure switch
    {
        EquipmentMeasure.Calibre => "calibre",
        EquipmentMeasure.CombinedCalibre => "combined calibre",
        EquipmentMeasure.Range => "range",
        EquipmentMeasure.UnladenMass => "unladen mass",
        EquipmentMeasure.LoadedMass => "loaded mass",
        EquipmentMeasure.Displacement => "displacement",
        EquipmentMeasure.Troops => "squad",
        EquipmentMeasure.Armed => "armament",
        EquipmentMeasure.Armoured => "armour",
        EquipmentMeasure.Guided => "guidance",
        _ => "missile launcher",
    };
}
