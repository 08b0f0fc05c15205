namespace AidModel;

/// <summary>What the events of one pledge or line come to at each stage.</summary>
/// <param name="events">The events.</param>
/// <param name="all">How much there is.</param>
/// <param name="read">How much an event is of.</param>
internal sealed class StageSums(IReadOnlyList<StageEvent> events, Interval all, Func<StageEvent, Interval> read)
{
    /// <summary>What has surely reached some stage.</summary>
    public Rational Least => Reached(Stage.Committed).Lower;

    /// <summary>What was withdrawn, expired or was cancelled.</summary>
    public Interval Ended => Sum(static e => e.Stage.IsEnd());

    /// <summary>What has reached what a measure asks for.</summary>
    public Interval Of(Measure measure) => measure.IsPledged ? all : measure.IsArrived ? Arrived() : Reached(measure.From);

    /// <summary>Whether an event says something on what a measure asks for.</summary>
    public static bool Concerns(StageEvent reported, Measure measure) =>
        reported.Stage.Includes(measure.From) || (measure.IsArrived && reported.Stage.Includes(Stage.Disbursed));

    private Interval Arrived() => Either(Furthest([Stage.Delivered]), Furthest([Stage.Disbursed, Stage.Repaid]));

    private Interval Reached(Stage stage)
    {
        (IEnumerable<Stage> common, IEnumerable<Stage> goods, IEnumerable<Stage> money) = StageOrder.From(stage);
        return Interval.Max(Furthest(common), Either(Furthest(goods), Furthest(money))).Within(all);
    }

    private Interval Furthest(IEnumerable<Stage> stages) => stages.Aggregate(Interval.Zero, (most, s) => Interval.Max(most, Sum(e => e.Stage == s)));

    private Interval Sum(Func<StageEvent, bool> isOf)
    {
        StageEvent[] chosen = [.. events.Where(isOf)];
        Interval sum = chosen.Where(static e => !e.IsAll).Aggregate(Interval.Zero, (total, e) => total + read(e));
        return (Array.Exists(chosen, static e => e.IsAll) ? Interval.Max(sum, all) : sum).Within(all);
    }

    /// <summary>Goods handed over and money paid out: the money may have paid for the goods, or for others.</summary>
    private Interval Either(Interval goods, Interval money) =>
        goods.IsZero ? money : money.IsZero ? goods : new Interval(Rational.Max(goods.Lower, money.Lower), null, goods.Upper + money.Upper).Within(all);
}
