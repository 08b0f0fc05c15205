namespace AidModel;

/// <summary>How a source qualified a number. What each means in bounds is a <see cref="HedgePolicy"/>'s to say.</summary>
public enum Hedge
{
    /// <summary>The number as it stands: <c>450 million</c>.</summary>
    Exact,

    /// <summary><c>about</c>, <c>around</c>, <c>roughly</c>, <c>approximately</c>, <c>circa</c>, <c>~</c>.</summary>
    About,

    /// <summary><c>more than</c>, <c>over</c>, <c>at least</c>, <c>above</c>.</summary>
    MoreThan,

    /// <summary><c>up to</c>, <c>at most</c>.</summary>
    UpTo,

    /// <summary><c>less than</c>, <c>under</c>, <c>below</c>.</summary>
    LessThan,

    /// <summary><c>200 to 300</c>, <c>between 200 and 300</c>.</summary>
    Between,

    /// <summary>A plural power of ten without a number: <c>hundreds of thousands</c>.</summary>
    Magnitude,

    /// <summary>More of something, without a number: <c>further</c>, <c>some</c>, <c>several</c>.</summary>
    Further,

    /// <summary>No number at all: <c>not given</c>, <c>undisclosed</c>.</summary>
    NotGiven,

    /// <summary>Bounds stated as such, or worked out elsewhere: <c>90 / 100 / 110</c>.</summary>
    Bounded,
}
