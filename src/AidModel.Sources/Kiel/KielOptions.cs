namespace AidModel;

/// <summary>How a release is read. Immutable, equal by content, thread safe.</summary>
public sealed record KielOptions
{
    /// <summary>Which release it is, from 1; null to take it from the workbook's own words or the file's name.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public int? Release
    {
        get;
        init => field = value is null or >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(Release), value, "Releases are counted from 1.");
    }

    /// <summary>The sheet that has the rows; null for the one whose headings are theirs.</summary>
    /// <exception cref="ArgumentException">The value is empty or white space.</exception>
    public string? Sheet
    {
        get;
        init
        {
            if (value is not null)
            {
                ArgumentException.ThrowIfNullOrWhiteSpace(value);
            }

            field = value;
        }
    }

    /// <summary>The last day that the release covers; null for that of a release that is known, else the last day of its rows.</summary>
    public DateOnly? LastDay { get; init; }
}
