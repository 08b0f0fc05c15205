namespace AidModel;

/// <summary>Finds ids that stand twice, and ids that no record has.</summary>
internal static class References
{
    private static readonly Role[] Roles = Enum.GetValues<Role>();

    public static void Check(
        ValueList<Source> sources, ValueList<Donor> donors, ValueList<Pledge> pledges, ValueList<Relation> relations, Action<LedgerFault> fault)
    {
        HashSet<string> sourceIds = Distinct(sources.Select(static s => (s.Id, ValueList<string>.Empty)), "sources", fault);
        HashSet<string> donorIds = Distinct(donors.Select(static d => (d.Id, ValueList<string>.Empty)), "donors", fault);
        HashSet<string> pledgeIds = Distinct(pledges.Select(static p => (p.Id, p.Sources)), "pledges", fault);

        foreach (Donor donor in donors)
        {
            foreach ((string what, ValueList<FundShare> shares) in new[] { ("is funded by", donor.FundedBy), ("passes to", donor.PassesTo) })
            {
                Need(shares.Select(static s => s.Donor), donorIds.Contains, $"The fund '{donor.Id}' {what}", "donor", donor.Id, [], fault);
                foreach (string twice in shares.GroupBy(static s => s.Donor).Where(static g => g.Count() > 1).Select(static g => g.Key))
                {
                    fault(new LedgerFault(LedgerFaultKind.DuplicateId, $"The fund '{donor.Id}' {what} '{twice}' twice.", [donor.Id, twice], []));
                }

                Rational sum = shares.Aggregate(Rational.Zero, static (sum, s) => sum + s.Share.Value);
                if (sum > Rational.One)
                {
                    fault(new LedgerFault(LedgerFaultKind.SharesExceedWhole, $"The shares by which '{donor.Id}' {what} others come to {Digits.Percent(sum)}.", [donor.Id], []));
                }
            }
        }

        foreach (Pledge pledge in pledges)
        {
            Check(pledge, sourceIds.Contains, donorIds.Contains, fault);
        }

        foreach (Relation relation in relations)
        {
            Check(relation, sourceIds.Contains, donorIds.Contains, pledgeIds.Contains, fault);
        }
    }

    public static void Check(Pledge pledge, Func<string, bool> isSource, Func<string, bool> isDonor, Action<LedgerFault> fault)
    {
        if (!pledge.Sources.All(isSource) || !pledge.AllEvents.All(e => isSource(e.Source)))
        {
            Need(pledge.Sources.Concat(pledge.AllEvents.Select(static e => e.Source)), isSource, $"The pledge '{pledge.Id}' names", "source", pledge.Id, pledge.Sources, fault);
        }

        if (pledge.Values.Count > 0 || pledge.Equipment.Count > 0)
        {
            Need(ValueStatement.Of(pledge).Select(static v => v.Source), isSource, $"A value of the pledge '{pledge.Id}' names", "source", pledge.Id, pledge.Sources, fault);
            CheckValues(pledge, fault);
        }

        if (!AreDonors(pledge.Parties) || !pledge.Contributions.All(c => AreDonors(c.Parties)))
        {
            IEnumerable<string> parties = pledge.Contributions.Select(static c => c.Parties).Prepend(pledge.Parties).SelectMany(Named);
            Need(parties, isDonor, $"The pledge '{pledge.Id}' names", "donor", pledge.Id, pledge.Sources, fault);
        }

        bool AreDonors(Parties parties) => parties == Parties.None || Named(parties).All(isDonor);
    }

    /// <summary>Finds values that cannot both be stated, and trend-indicator values that stand twice.</summary>
    private static void CheckValues(Pledge pledge, Action<LedgerFault> fault)
    {
        Twice($"The pledge '{pledge.Id}'", pledge.Values);
        foreach (EquipmentLine line in pledge.Equipment)
        {
            string name = $"The line '{line.Item}' of '{pledge.Id}'";
            Twice(name, line.Values);
            if (line.Quantity.Unit == Unit.Tiv && (line.Tiv ?? line.UnitTiv) is not null)
            {
                fault(new LedgerFault(LedgerFaultKind.Contradiction, $"{name} has trend-indicator values twice: its quantity is in {Unit.Tiv}, too.", [pledge.Id], pledge.Sources));
            }
        }

        void Twice(string name, ValueList<ValueStatement> values)
        {
            if (values.Count > 1)
            {
                foreach (IGrouping<(ValueBasis Basis, string Source, DateOnly Date), ValueStatement> same in values.GroupBy(static v => (v.Basis, v.Source, v.Date)).Where(static g => g.Count() > 1))
                {
                    fault(new LedgerFault(
                        LedgerFaultKind.Contradiction,
                        $"{name} has {same.Count()} values on one basis ({same.Key.Basis}), of one day ({same.Key.Date:O}) and source ('{same.Key.Source}'): {string.Join(" and ", same.Select(static v => v.Amount))}.",
                        [pledge.Id],
                        [same.Key.Source]));
                }
            }
        }
    }

    public static void Check(Relation relation, Func<string, bool> isSource, Func<string, bool> isDonor, Func<string, bool> isPledge, Action<LedgerFault> fault)
    {
        string subject = $"A relation ({relation.Kind}) of '{relation.Pledge}' names";
        ValueList<string> evidence = [relation.Source];
        Need(relation.Others.Prepend(relation.Pledge), isPledge, subject, "pledge", relation.Pledge, evidence, fault);
        Need([relation.Source], isSource, subject, "source", relation.Pledge, evidence, fault);
        Need(new[] { relation.Payer, relation.Donor }.OfType<string>(), isDonor, subject, "donor", relation.Pledge, evidence, fault);
    }

    private static IEnumerable<string> Named(Parties parties) =>
        parties == Parties.None ? [] : Roles.Select(r => parties[r]).OfType<string>();

    private static HashSet<string> Distinct(IEnumerable<(string Id, ValueList<string> Sources)> records, string what, Action<LedgerFault> fault)
    {
        HashSet<string> ids = new(StringComparer.Ordinal);
        foreach ((string id, ValueList<string> sources) in records.Where(r => !ids.Add(r.Id)))
        {
            fault(new LedgerFault(LedgerFaultKind.DuplicateId, $"Two {what} have the id '{id}'.", [id], sources));
        }

        return ids;
    }

    private static void Need(
        IEnumerable<string> named, Func<string, bool> isKnown, string subject, string what, string id, ValueList<string> sources, Action<LedgerFault> fault)
    {
        HashSet<string>? told = null;
        foreach (string missing in named)
        {
            if (isKnown(missing) || !(told ??= []).Add(missing))
            {
                continue;
            }

            fault(new LedgerFault(LedgerFaultKind.UnknownId, $"{subject} the {what} '{missing}', which the ledger does not have.", [id, missing], sources));
        }
    }
}
