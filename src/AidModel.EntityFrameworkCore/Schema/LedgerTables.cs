using System.Diagnostics.CodeAnalysis;
using Microsoft.EntityFrameworkCore;

namespace AidModel;

/// <summary>The tables of a ledger.</summary>
internal static class LedgerTables
{
    private const string Ledger = nameof(PledgeRow.LedgerId);
    private const string Pledge = nameof(PledgeSourceRow.PledgeId);

    public static void Build(ModelBuilder model, AidDialect dialect)
    {
        TableBuilder<AidLedgerRow> ledgers = new(model, dialect, "aid_ledgers", "Ledgers; all that one holds has its id.");
        ledgers.Key(static l => l.Id).Name("id").Whole("version", "\"version\" >= 1").Text("title").OneOf("reading", ["default", "halfDigit"])
            .Comment(nameof(AidLedgerRow.Version), "Raised by one with every save.")
            .Comment(nameof(AidLedgerRow.Reading), "How bounds are read into wordings.");
        ledgers.Entity.Property(static l => l.Version).IsConcurrencyToken();

        // Each table is within the ledger itself, so that all rows of one go at once and none waits for those that name it.
        Of<SourceRow>("aid_sources", "Where facts come from.").Key(static r => new { r.LedgerId, r.Id }).Id().Position()
            .Text("publisher", "title", "said_by").Day("date").Check("address", dialect.IsAddress("\"address\""))
            .Comment(nameof(SourceRow.Date), "The day from which it was public.");

        Of<DonorRow>("aid_donors", "Everyone who appears in a role.").Key(static r => new { r.LedgerId, r.Id }).Id().Position()
            .Text("name").Enum(static r => r.Kind, "kind");

        Of<FundShareRow>("aid_fund_shares", "Whose money a fund's is, and to which funds it passes it on.").Key(static r => new { r.LedgerId, r.FundId, r.Flow, r.Position })
            .Within<DonorRow>(Ledger, nameof(FundShareRow.FundId)).Names<DonorRow>(Ledger, nameof(FundShareRow.DonorId))
            .Enum(static r => r.Flow, "flow").Position().Share("numerator", "denominator");

        Roles(Of<PledgeRow>("aid_pledges", "What was announced.").Key(static r => new { r.LedgerId, r.Id }).Id().Position())
            .Text("title", "category", "recipient").Day("announced").Enum(static r => r.Basis, "basis").Enum(static r => r.Instrument, "instrument").Period()
            .Amount(nameof(PledgeRow.Amount), isRequired: false, isSigned: true);

        InPledge<PledgeSourceRow>("aid_pledge_sources", "The sources that state a pledge, at least one.").Key(static r => new { r.LedgerId, r.PledgeId, r.Position })
            .Names<SourceRow>(Ledger, nameof(PledgeSourceRow.SourceId)).Position();

        Roles(InPledge<ContributionRow>("aid_contributions", "Who puts in how much: an amount, a share, or with neither what the others leave.")
            .Key(static r => new { r.LedgerId, r.PledgeId, r.Position }).Position())
            .Amount(nameof(ContributionRow.Amount), isRequired: false).Share("share_numerator", "share_denominator")
            .Check("amount_or_share", "\"amount_hedge\" IS NULL OR \"share_numerator\" IS NULL");

        InPledge<TrancheRow>("aid_tranches", "Parts of an amount with periods of their own.").Key(static r => new { r.LedgerId, r.PledgeId, r.Position }).Position().Period()
            .Amount(nameof(TrancheRow.Amount), isRequired: true);

        InPledge<EquipmentLineRow>("aid_equipment_lines", "The items promised.").Key(static r => new { r.LedgerId, r.PledgeId, r.Position }).Position()
            .Text("item", "category").Quantity(nameof(EquipmentLineRow.Quantity), isRequired: true)
            .Amount(nameof(EquipmentLineRow.UnitPrice), isRequired: false).Amount(nameof(EquipmentLineRow.Value), isRequired: false).Enum(static r => r.Basis, "basis")
            .Tiv(nameof(EquipmentLineRow.UnitTiv)).Tiv(nameof(EquipmentLineRow.Tiv));

        InPledge<StageEventRow>("aid_stage_events", "How far along it is: an amount, units, or with neither all.").Key(static r => new { r.LedgerId, r.PledgeId, r.Position })
            .Within<EquipmentLineRow>(Ledger, Pledge, nameof(StageEventRow.Line)).Names<SourceRow>(Ledger, nameof(StageEventRow.SourceId)).Position()
            .Enum(static r => r.Stage, "stage").Day("date").Amount(nameof(StageEventRow.Amount), isRequired: false).Quantity(nameof(StageEventRow.Quantity), isRequired: false)
            .Check("not_pledged", "\"stage\" <> 'pledged'")
            .Check("amount_or_quantity", "\"amount_hedge\" IS NULL OR \"quantity_hedge\" IS NULL").Check("units_of_line", "\"quantity_hedge\" IS NULL OR \"line\" IS NOT NULL")
            .Comment(nameof(StageEventRow.Line), "The position of the line that it is of; null where it is of the pledge.");

        InPledge<ValueStatementRow>("aid_value_statements", "What sources say that a pledge or a line is worth.").Key(static r => new { r.LedgerId, r.PledgeId, r.Position })
            .Within<EquipmentLineRow>(Ledger, Pledge, nameof(ValueStatementRow.Line)).Names<SourceRow>(Ledger, nameof(ValueStatementRow.SourceId)).Position()
            .Enum(static r => r.Basis, "basis").Day("date").Amount(nameof(ValueStatementRow.Amount), isRequired: true)
            .Comment(nameof(ValueStatementRow.Line), "The position of the line that it is of; null where it is of the pledge.");

        Of<RelationRow>("aid_relations", "How pledges relate to each other.").Key(static r => new { r.LedgerId, r.Position }).Position()
            .Names<PledgeRow>(Ledger, nameof(RelationRow.PledgeId)).Names<SourceRow>(Ledger, nameof(RelationRow.SourceId))
            .Names<DonorRow>(Ledger, nameof(RelationRow.Payer)).Names<DonorRow>(Ledger, nameof(RelationRow.DonorId))
            .Enum(static r => r.Kind, "kind").Enum(static r => r.Role, "role")
            .Check("payer_of_part", "\"payer\" IS NULL OR \"kind\" IN ('partOf', 'unknown')")
            .Check("names", "(\"kind\" = 'names') = (\"role\" IS NOT NULL) AND (\"role\" IS NULL) = (\"donor_id\" IS NULL)");

        Of<RelationOtherRow>("aid_relation_others", "The pledges to which another relates; of an open relation the candidates, the likeliest first.")
            .Key(static r => new { r.LedgerId, r.RelationPosition, r.Position }).Position()
            .Within<RelationRow>(Ledger, nameof(RelationOtherRow.RelationPosition)).Names<PledgeRow>(Ledger, nameof(RelationOtherRow.PledgeId));

        TableBuilder<T> Of<[DynamicallyAccessedMembers(AidSchema.Members)] T>(string table, string comment)
            where T : class => new TableBuilder<T>(model, dialect, table, comment).Within<AidLedgerRow>(Ledger);

        TableBuilder<T> InPledge<[DynamicallyAccessedMembers(AidSchema.Members)] T>(string table, string comment)
            where T : class => Of<T>(table, comment).Within<PledgeRow>(Ledger, Pledge);
    }

    private static TableBuilder<T> Roles<[DynamicallyAccessedMembers(AidSchema.Members)] T>(TableBuilder<T> table)
        where T : class
    {
        foreach (Role role in Enum.GetValues<Role>())
        {
            table.Names<DonorRow>(Ledger, role.ToString());
        }

        return table;
    }
}
