namespace AidModel;

/// <summary>What IATI asks for that a ledger does not hold. Immutable, equal by content, thread safe.</summary>
public sealed record IatiWriteOptions
{
    /// <summary>Who reports the activities. Their identifiers begin with its reference.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public required IatiOrganisation Reporting
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value;
        }
    }

    /// <summary>As what the amounts of pledges are stated; as outgoing pledges by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is none of these.</exception>
    public IatiPromise Promise
    {
        get;
        init => field = Enum.IsDefined(value) ? value : throw new ArgumentOutOfRangeException(nameof(Promise), value, "This is no IatiPromise.");
    }

    /// <summary>The ISO 3166-1 code of the country for which pledges are that name no recipient, of two or three letters; null by
    /// default, and then they are for developing countries that are not specified (region 998).</summary>
    /// <exception cref="ArgumentException">The value is no such code.</exception>
    public string? Recipient
    {
        get;
        init => field = value is null || IatiCountries.Other(value) is not null
            ? value
            : throw new ArgumentException($"'{value}' is no code of a country in ISO 3166-1.", nameof(Recipient));
    }

    /// <summary>The ISO 639-1 code of the language of titles; <c>en</c> by default.</summary>
    /// <exception cref="ArgumentException">The value is not two small letters.</exception>
    public string Language
    {
        get;
        init => field = value is { Length: 2 } && value.All(char.IsAsciiLetterLower)
            ? value
            : throw new ArgumentException($"'{value}' is no code of a language in ISO 639-1.", nameof(Language));
    }
    = "en";

    /// <summary>How far along the activities are, a code of IATI's list ActivityStatus from 1 to 6: 1 in preparation, 2 being carried
    /// out, which is the default, 3 completed, 4 closed, 5 cancelled, 6 suspended.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside 1 to 6.</exception>
    public int ActivityStatus
    {
        get;
        init => field = value is >= 1 and <= 6 ? value : throw new ArgumentOutOfRangeException(nameof(ActivityStatus), value, "A code from 1 to 6 is allowed.");
    }
    = 2;

    /// <summary>When the file was made; null, by default, leaves it out.</summary>
    public DateTimeOffset? Generated { get; init; }
}
