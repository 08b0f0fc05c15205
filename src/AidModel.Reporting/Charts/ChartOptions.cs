namespace AidModel;

/// <summary>How a chart looks. Immutable and thread safe.</summary>
public sealed record ChartOptions
{
    internal static ChartOptions Default { get; } = new();

    /// <summary>The title; null for one that says what is shown.</summary>
    /// <exception cref="ArgumentException">The value is empty or white space.</exception>
    public string? Title { get; init => field = Text(value, nameof(Title)); }

    /// <summary>What stands below the title; null for what is measured, in which currency, by which conversion, of which day.</summary>
    /// <exception cref="ArgumentException">The value is empty or white space.</exception>
    public string? Subtitle { get; init => field = Text(value, nameof(Subtitle)); }

    /// <summary>The line of sources; null for the publishers behind the figures.</summary>
    /// <exception cref="ArgumentException">The value is empty or white space.</exception>
    public string? Source { get; init => field = Text(value, nameof(Source)); }

    /// <summary>The colours: light by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is no theme.</exception>
    public ChartTheme Theme
    {
        get;
        init => field = Enum.IsDefined(value) ? value : throw new ArgumentOutOfRangeException(nameof(Theme), value, "This is no theme.");
    }

    /// <summary>How many bars or series are shown one by one, the greatest, from 1; the rest is added up to one more. Null for 20 bars,
    /// or 7 series, which are also the most series that there are colours for. What is attributed to nobody always stands by
    /// itself.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not positive.</exception>
    public int? Top
    {
        get;
        init
        {
            if (value is { } top)
            {
                ArgumentOutOfRangeException.ThrowIfNegativeOrZero(top, nameof(Top));
            }

            field = value;
        }
    }

    /// <summary>How wide the chart is in pixels, from 400 to 4,000: 800 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside that range.</exception>
    public int Width
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 400, nameof(Width));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 4000, nameof(Width));
            field = value;
        }
    }
    = 800;

    /// <summary>How high the chart is at least, in pixels, up to 4,000; null for as high as it needs. It is higher where what it shows
    /// would not fit.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not positive, or above 4,000.</exception>
    public int? Height
    {
        get;
        init
        {
            if (value is { } height)
            {
                ArgumentOutOfRangeException.ThrowIfNegativeOrZero(height, nameof(Height));
                ArgumentOutOfRangeException.ThrowIfGreaterThan(height, 4000, nameof(Height));
            }

            field = value;
        }
    }

    /// <summary>A font file (TrueType or OpenType) for the text; null for <see cref="FontFamily"/>.</summary>
    /// <exception cref="ArgumentException">The value is empty or white space.</exception>
    public string? FontFile { get; init => field = Text(value, nameof(FontFile)); }

    /// <summary>The family of an installed font; null for the first usual sans serif that the machine has.</summary>
    /// <exception cref="ArgumentException">The value is empty or white space.</exception>
    public string? FontFamily { get; init => field = Text(value, nameof(FontFamily)); }

    /// <summary>How keys are called; by default as they are.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public KeyNames Names
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value, nameof(Names));
            field = value;
        }
    }
    = KeyNames.Ids;

    private static string? Text(string? value, string name)
    {
        if (value is not null)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(value, name);
        }

        return value;
    }
}
