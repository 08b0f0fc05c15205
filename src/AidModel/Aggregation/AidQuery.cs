namespace AidModel;

/// <summary>What to add up. Immutable and thread safe if its functions are.</summary>
public sealed record AidQuery
{
    /// <summary>The currency of the result.</summary>
    public required Currency Currency { get; init; }

    /// <summary>By which rates amounts are converted; by default they are not.</summary>
    /// <exception cref="ArgumentException">The conversion has no name.</exception>
    public IConversion Conversion
    {
        get;
        init
        {
            field = Guard.NotNull(value);
            Guard.Text(value.Name);
        }
    }
    = AidModel.Conversion.None;

    /// <summary>The year in whose prices the result is; null for current prices, those of each amount's announcement.</summary>
    public ConstantPrices? Prices { get; init; }

    /// <summary>The role whose donors the money is attributed to; payers by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is no role.</exception>
    public Role Along { get; init => field = Guard.Defined(value); }

    /// <summary>By what the total is grouped, the outermost first; by nothing by default.</summary>
    public ValueList<Dimension> GroupBy { get; init => field = Guard.NotNull(value); } = [];

    /// <summary>Only money under these keys, of every filter one; all by default. Where <see cref="Where"/> chooses pledges, a filter
    /// chooses shares: of money that several pay, those of the donors named.</summary>
    public ValueList<DimensionFilter> Only { get; init => field = Guard.NotNull(value); } = [];

    /// <summary>What of the pledges is added up; by default all that was ever pledged.</summary>
    public Measure Measure { get; init; }

    /// <summary>The day whose knowledge counts, inclusive: what had happened by then and was known then; null for all there is.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>The day up to which events count, inclusive, whenever they became known; null for all. With <see cref="AsOf"/>, what was
    /// known then of what had happened by this day.</summary>
    public DateOnly? By { get; init; }

    /// <summary>Only money first announced on these days; null for all.</summary>
    public Period? Announced { get; init; }

    /// <summary>Only money given over these days (with a measure of a later stage: that reached it on them); null for all.
    /// Money whose days are only partly these, or unknown, follows <see cref="Spreading"/>.</summary>
    public Period? Period { get; init; }

    /// <summary>How money falls within <see cref="Period"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is none of these.</exception>
    public Spreading Spreading { get; init => field = Guard.Defined(value); }

    /// <summary>The id of a pledge: only its money, broken down by what is settled to be inside it; what is open stays
    /// in the part that nothing settled takes. Null for the whole ledger.</summary>
    /// <exception cref="ArgumentException">The value is no id.</exception>
    public string? Within { get; init => field = Guard.OptionalId(value); }

    /// <summary>Only these pledges. A part that passes counts though its whole does not; a whole that passes counts without
    /// those of its parts that do not. Null for all.</summary>
    public Func<Pledge, bool>? Where { get; init; }

    /// <summary>Which of several values of the same things counts; by default their amounts as they are stated. At another valuation
    /// <see cref="Where"/> and dimensions of one's own are given pledges with the amounts that count.</summary>
    public Valuation Valuation { get; init => field = Guard.NotNull(value); } = AidModel.Valuation.AsStated;

    /// <summary>What is assumed, for best values, where it is open whether money is inside another pledge.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is none of these.</exception>
    public OpenRelations OpenRelations { get; init => field = Guard.Defined(value); }
}
