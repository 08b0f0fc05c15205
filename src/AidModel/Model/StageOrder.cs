namespace AidModel;

/// <summary>Which stage takes in which: from contracts on, goods and money go separate ways.</summary>
internal static class StageOrder
{
    private static readonly Stage[] Common = [Stage.Committed, Stage.Allocated, Stage.Contracted];
    private static readonly Stage[] Goods = [Stage.Shipped, Stage.Delivered];
    private static readonly Stage[] Money = [Stage.Disbursed, Stage.Repaid];

    public static bool IsEnd(this Stage stage) => stage is Stage.Withdrawn or Stage.Expired or Stage.Cancelled;

    /// <summary>Whether what reached a stage has reached another, the same one or one before it.</summary>
    public static bool Includes(this Stage stage, Stage other) =>
        !stage.IsEnd() && !other.IsEnd() && other <= stage && !(Money.Contains(stage) && Goods.Contains(other));

    /// <summary>The stages that what reached one may be at, as both kinds of aid go through them; as goods do; as money does.</summary>
    public static (IEnumerable<Stage> Common, IEnumerable<Stage> Goods, IEnumerable<Stage> Money) From(Stage stage) =>
        (Common.Where(s => s.Includes(stage)), Goods.Where(s => s.Includes(stage)), Money.Where(s => s.Includes(stage)));
}
