using System.Text.Json.Serialization;

namespace AidModel;

/// <summary>Where a fact comes from. Immutable, equal by content, thread safe.</summary>
[JsonConverter(typeof(AidModelJsonConverter))]
public sealed record Source
{
    /// <summary>The id by which facts name the source: 1 to 100 letters, digits or one of <c>. _ - :</c>.</summary>
    /// <exception cref="ArgumentException">The value is no such id.</exception>
    public required string Id { get; init => field = Guard.Id(value); }

    /// <summary>Who published it.</summary>
    /// <exception cref="ArgumentException">The value is empty or white space.</exception>
    public required string Publisher { get; init => field = Guard.Text(value); }

    /// <summary>What it is called.</summary>
    /// <exception cref="ArgumentException">The value is empty or white space.</exception>
    public required string Title { get; init => field = Guard.Text(value); }

    /// <summary>The day from which it was public: what it says is not known before.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Where it can be read, an absolute address; null where it has none.</summary>
    /// <exception cref="ArgumentException">The value is relative, or its text is no valid Unicode.</exception>
    public Uri? Address
    {
        get;
        init
        {
            if (value is { IsAbsoluteUri: false })
            {
                throw new ArgumentException($"'{value}' is no absolute address.", nameof(Address));
            }

            Guard.OptionalText(value?.OriginalString);
            field = value;
        }
    }

    /// <summary>Whose words it reports; null where it speaks for itself.</summary>
    /// <exception cref="ArgumentException">The value is empty or white space.</exception>
    public string? SaidBy { get; init => field = Guard.OptionalText(value); }

    /// <summary>Id, title, publisher and day.</summary>
    public override string ToString() => $"{Id}: {Title}, {Publisher}, {Date:O}";
}
