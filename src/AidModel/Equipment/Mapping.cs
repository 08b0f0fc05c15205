namespace AidModel;

/// <summary>Where a published scheme puts equipment. Immutable, equal by content, thread safe.</summary>
public sealed record Mapping
{
    private Mapping(MappingKind kind, string? code, string? name, MappingCondition? condition, Mapping? otherwise)
    {
        Kind = kind;
        Code = code;
        Name = name;
        Condition = condition;
        Otherwise = otherwise;
    }

    /// <summary>Not covered by the scheme.</summary>
    public static Mapping NotCovered { get; } = new(MappingKind.NotCovered, null, null, null, null);

    /// <summary>Whether the scheme covers it.</summary>
    public MappingKind Kind { get; }

    /// <summary>The scheme's category, such as <c>III</c>; where <see cref="Kind"/> is conditional, that in which it is if the condition
    /// holds. Null where it is not covered.</summary>
    public string? Code { get; }

    /// <summary>The name of the scheme's category; null where it is not covered.</summary>
    public string? Name { get; }

    /// <summary>What has to hold; null unless <see cref="Kind"/> is conditional.</summary>
    public MappingCondition? Condition { get; }

    /// <summary>Where it is if the condition does not hold; null unless <see cref="Kind"/> is conditional.</summary>
    public Mapping? Otherwise { get; }

    /// <summary>The code, with its condition and what else it may be: <c>III if calibre of 75 mm or more, else not covered</c>.</summary>
    public override string ToString() => Kind switch
    {
        MappingKind.NotCovered => "not covered",
        MappingKind.Mapped => Code!,
        _ => $"{Code} if {Condition}, else {Otherwise}",
    };

    internal static Mapping To(string code, string name) => new(MappingKind.Mapped, code, name, null, null);

    internal static Mapping If(MappingCondition condition, string code, string name, Mapping otherwise) => new(MappingKind.Conditional, code, name, condition, otherwise);

    /// <summary>As far as what is known of a type decides it.</summary>
    internal Mapping For(EquipmentType type)
    {
        if (Condition is null)
        {
            return this;
        }

        Mapping otherwise = Otherwise!.For(type);
        return Condition.Holds(type).Answer switch
        {
            Answer.Yes => To(Code!, Name!),
            Answer.No => otherwise,
            _ => otherwise.Kind == MappingKind.Mapped && otherwise.Code == Code ? otherwise : If(Condition, Code!, Name!, otherwise),
        };
    }
}
