namespace AidModel;

/// <summary>Makes pledges of flows.</summary>
/// <param name="notes">Takes what was not understood.</param>
/// <param name="faults">What takes the fault where that is too much.</param>
internal sealed class FtsLedger(FtsNotes notes, FaultList faults)
{
    private const string SourceId = "fts";

    private readonly Dictionary<string, (Donor Donor, FtsFlow First)> _donors = new(StringComparer.Ordinal);

    public AidLedger Build(IReadOnlyList<FtsFlow> flows)
    {
        Pledge[] pledges = [.. flows.Select(ToPledge)];
        notes.Check(faults);
        Source[] sources = flows.Count == 0 ? [] :
        [
            new()
            {
                Id = SourceId,
                Publisher = "UN OCHA",
                Title = "Financial Tracking Service",
                Date = flows.Min(static f => f.Date),
                Address = new Uri("https://fts.unocha.org/"),
            },
        ];
        return AidLedger.Create([.. sources], [.. _donors.Values.Select(static d => d.Donor)], [.. pledges], [], title: "UN OCHA Financial Tracking Service");
    }

    private Pledge ToPledge(FtsFlow flow)
    {
        notes.Check(faults);
        StatedMoney? amount = flow.AmountUsd is { } dollars ? new Money(dollars, Currency.USD) : null;
        FtsObject? payer = One(flow, flow.Source, "sourceObjects", "payer");
        FtsObject? receiver = One(flow, flow.Destination, "destinationObjects", "deliverer");
        string? payerId = payer is null ? null : DonorOf(payer, flow, "sourceObjects");
        string? receiverId = receiver is null ? null : DonorOf(receiver, flow, "destinationObjects");
        bool isFund = receiverId is not null && _donors[receiverId].Donor.Kind == DonorKind.PooledFund;
        return new Pledge
        {
            Id = flow.PledgeId,
            Title = flow.Description ?? flow.PledgeId,
            Announced = flow.Date,
            Sources = [SourceId],
            Amount = amount,
            Parties = new Parties { Payer = payerId, Channel = isFund ? receiverId : null, Deliverer = isFund ? null : receiverId },
            Category = Names(flow.Destination, "GlobalCluster"),
            Recipient = Names(flow.Destination, "Location"),
            Period = YearsOf(flow.Destination),
            Events = Payments(flow, amount),
        };
    }

    private ValueList<StageEvent> Payments(FtsFlow flow, StatedMoney? amount)
    {
        if (flow.Status != FtsStatus.Paid || amount is not { } paid)
        {
            return [];
        }

        if (flow.AmountUsd >= 0)
        {
            return [new StageEvent(Stage.Disbursed, flow.Date, paid, SourceId)];
        }

        notes.Add(flow.Page, flow.Record, "amountUSD", Shown.Invariant($"{flow.AmountUsd}"), "is below 0 and paid; the ledger has it as a pledge, and not as delivered");
        return [];
    }

    /// <summary>The only organisation on a side; null where there is none, or where several share the flow.</summary>
    private FtsObject? One(FtsFlow flow, ValueList<FtsObject> objects, string field, string role)
    {
        FtsObject[] organizations = [.. objects.Where(static o => o.Type == "Organization")];
        if (organizations.Length > 1)
        {
            notes.Add(flow.Page, flow.Record, field, string.Join("; ", organizations.Select(static o => o.Name)), $"are several organisations, and it is not said how much is whose; the ledger names nobody as {role}");
        }

        return organizations is [var one] ? one : null;
    }

    /// <summary>The donor's id; null where the organisation has none that can be one.</summary>
    private string? DonorOf(FtsObject organization, FtsFlow flow, string field)
    {
        if (organization.Id.Length > 50 || !organization.Id.All(char.IsAsciiLetterOrDigit))
        {
            notes.Add(flow.Page, flow.Record, field, organization.Id, "is no id of letters and digits; the ledger names nobody in its place");
            return null;
        }

        Donor donor = new() { Id = $"fts-org-{organization.Id}", Name = organization.Name, Kind = KindOf(organization) };
        if (!_donors.TryAdd(donor.Id, (donor, flow)) && _donors[donor.Id] is (var known, var first) && donor != known)
        {
            notes.Add(flow.Page, flow.Record, field, organization.Name, Shown.Invariant($"is described otherwise in {first.Page}, {first.Record} ({known.Name}, {known.Kind}); the ledger has it as there"));
        }

        return donor.Id;
    }

    private static DonorKind KindOf(FtsObject organization)
    {
        bool IsInternational() => organization.OrganizationSubTypes.Contains("International Society");
        return organization.OrganizationTypes.Count == 0 ? DonorKind.Private : organization.OrganizationTypes[0] switch
        {
            "Government" => organization.OrganizationSubTypes is [] or ["National government", ..] ? DonorKind.State : DonorKind.Subnational,
            "Pooled fund" => DonorKind.PooledFund,
            "UN agency" or "Inter-governmental" => DonorKind.InternationalOrganisation,
            "Red Cross/Red Crescent" => IsInternational() ? DonorKind.InternationalOrganisation : DonorKind.Private,
            "Financial institution" => DonorKind.DevelopmentBank,
            _ => DonorKind.Private,
        };
    }

    /// <summary>The names of all of one type; null where there is none.</summary>
    private static string? Names(ValueList<FtsObject> objects, string type)
    {
        string[] names = [.. objects.Where(o => o.Type == type).Select(static o => o.Name).Order(StringComparer.Ordinal)];
        return names.Length == 0 ? null : string.Join("; ", names);
    }

    /// <summary>The years for which it is to be used, where they follow each other; else null.</summary>
    private static Period? YearsOf(ValueList<FtsObject> objects)
    {
        SortedSet<int> years = [];
        foreach (FtsObject year in objects.Where(static o => o.Type == "UsageYear"))
        {
            if (year.Name.Length != 4 || !int.TryParse(year.Name, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int number) || number == 0)
            {
                return null;
            }

            years.Add(number);
        }

        return years.Count > 0 && years.Max - years.Min + 1 == years.Count ? Period.Years(years.Min, years.Max) : null;
    }
}
