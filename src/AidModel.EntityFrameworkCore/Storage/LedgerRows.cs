namespace AidModel;

/// <summary>The rows of one ledger, each table's in their order.</summary>
internal sealed class LedgerRows
{
    public required AidLedgerRow Ledger { get; init; }

    public List<SourceRow> Sources { get; init; } = [];

    public List<DonorRow> Donors { get; init; } = [];

    public List<FundShareRow> FundShares { get; init; } = [];

    public List<PledgeRow> Pledges { get; init; } = [];

    public List<PledgeSourceRow> PledgeSources { get; init; } = [];

    public List<ContributionRow> Contributions { get; init; } = [];

    public List<TrancheRow> Tranches { get; init; } = [];

    public List<EquipmentLineRow> EquipmentLines { get; init; } = [];

    public List<StageEventRow> StageEvents { get; init; } = [];

    public List<ValueStatementRow> ValueStatements { get; init; } = [];

    public List<RelationRow> Relations { get; init; } = [];

    public List<RelationOtherRow> RelationOthers { get; init; } = [];
}
