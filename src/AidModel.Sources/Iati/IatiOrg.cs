namespace AidModel;

/// <summary>An organisation as one place of a file names it; at least one of reference and name is there.</summary>
/// <param name="Ref">Its identifier.</param>
/// <param name="Name">Its name.</param>
/// <param name="Type">The code of its type.</param>
internal sealed record IatiOrg(string? Ref, string? Name, string? Type)
{
    /// <summary>The organisation that an element names; null where it names none.</summary>
    public static IatiOrg? Of(IatiElement? element)
    {
        string? reference = element?.Attribute("ref");
        string? name = element?.Text();
        return reference is null && name is null ? null : new(reference, name, element!.Attribute("type"));
    }

    /// <summary>What tells it from others.</summary>
    public string Key => Ref ?? Name!;
}
