using System.Collections.Frozen;

namespace AidModel;

/// <summary>Lines of aid, indexed once to be added up fast and exactly. Made by <see cref="AidLinesBuilder"/>. Immutable and thread
/// safe.</summary>
/// <remarks>Amounts of up to four fractional digits below 450 billion lie in columns of whole numbers; others are added up in
/// fractions, which is slower and as exact. At most 2,147,483,000 lines.</remarks>
public sealed class AidLines
{
    private readonly LineColumns _columns;

    internal AidLines(LineColumns columns) => _columns = columns;

    /// <summary>How many lines there are.</summary>
    public long Count => _columns.Lines;

    /// <summary>How many bytes their columns take, without the texts of keys and without what does not fit into columns.</summary>
    public long Bytes => _columns.Bytes;

    /// <summary>Works out a query for these lines, to be run once or many times.</summary>
    /// <param name="query">By <see cref="Dimension.Donor"/>, <see cref="Dimension.Recipient"/>, <see cref="Dimension.Category"/>,
    /// <see cref="Dimension.Instrument"/>, <see cref="Dimension.Currency"/>, <see cref="Dimension.Day"/>, <see cref="Dimension.Month"/>
    /// and <see cref="Dimension.Year"/>, along payers.</param>
    /// <exception cref="ArgumentNullException"><paramref name="query"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="query"/> asks for what only pledges have; the message names all of it.</exception>
    /// <exception cref="InvalidOperationException">A conversion of one's own gives a rate between other currencies than asked for. What
    /// it throws is passed on.</exception>
    public AidPlan Plan(AidQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        string[] foreign = [.. Foreign(query)];
        return foreign.Length == 0
            ? Make(query)
            : throw new ArgumentException($"Lines do not have what only pledges have: {string.Join(", ", foreign)}.", nameof(query));
    }

    /// <summary>How many lines there are, and what they take.</summary>
    public override string ToString() => $"{Digits.Grouped(Count, 0)} lines, {Digits.Grouped(Bytes, 0)} bytes";

    private AidPlan Make(AidQuery query) => new(
        _columns,
        query,
        new PlanRates(_columns, query, new QueryRates(query)),
        static _ => null,
        FrozenDictionary<Dimension, int>.Empty,
        [],
        null,
        () => Make(query with { Conversion = Conversion.None }));

    private static IEnumerable<string> Foreign(AidQuery query)
    {
        foreach (Dimension dimension in query.GroupBy.Concat(query.Only.Select(static f => f.Dimension)).Distinct())
        {
            if (dimension == Dimension.Kind || dimension == Dimension.Role || dimension == Dimension.Pledge || dimension.IsOwn)
            {
                yield return $"the dimension '{dimension}'";
            }
        }

        foreach ((bool isAsked, string what) in new[]
        {
            (query.Along != Role.Payer, $"{nameof(AidQuery.Along)} {query.Along}"),
            (!query.Measure.IsPledged, $"{nameof(AidQuery.Measure)} {query.Measure}"),
            (query.Prices is not null, nameof(AidQuery.Prices)),
            (query.Period is not null, nameof(AidQuery.Period)),
            (query.AsOf is not null, nameof(AidQuery.AsOf)),
            (query.By is not null, nameof(AidQuery.By)),
            (query.Within is not null, nameof(AidQuery.Within)),
            (query.Where is not null, nameof(AidQuery.Where)),
            (query.Valuation != Valuation.AsStated, nameof(AidQuery.Valuation)),
        })
        {
            if (isAsked)
            {
                yield return what;
            }
        }
    }
}
