namespace AidModel;

/// <summary>An organisation as IATI names it. Immutable, equal by content, thread safe.</summary>
public sealed record IatiOrganisation
{
    /// <summary>An organisation.</summary>
    /// <param name="reference">Its identifier, of a registration agency and a number there: <c>GB-GOV-1</c>.</param>
    /// <param name="name">What it is called.</param>
    /// <param name="type">The code of its type in IATI's list OrganisationType: <c>10</c> is a government, <c>40</c> a multilateral
    /// body, <c>22</c> a national non-governmental organisation, <c>80</c> a university.</param>
    /// <exception cref="ArgumentException">One of them is null, empty or white space.</exception>
    public IatiOrganisation(string reference, string name, string type)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reference);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentException.ThrowIfNullOrWhiteSpace(type);
        Reference = reference;
        Name = name;
        Type = type;
    }

    /// <summary>Its identifier.</summary>
    public string Reference { get; }

    /// <summary>What it is called.</summary>
    public string Name { get; }

    /// <summary>The code of its type.</summary>
    public string Type { get; }
}
