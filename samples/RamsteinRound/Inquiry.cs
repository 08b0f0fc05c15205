using System.Globalization;
using AidModel;

namespace RamsteinRound;

/// <summary>A ledger, and how it is asked.</summary>
internal sealed class Inquiry(AidLedger ledger, ReferenceRates rates, Currency currency, Role along)
{
    private readonly Dictionary<string, string> _names = ledger.Donors.ToDictionary(static d => d.Id, static d => d.Name);

    /// <summary>All that every source says.</summary>
    public AidLedger Ledger { get; } = ledger;

    public ReferenceRates Rates { get; } = rates;

    public Currency Currency { get; } = currency;

    public Role Along { get; } = along;

    /// <summary>The day of the last announcement: its rates convert.</summary>
    public DateOnly Day { get; } = ledger.Pledges.Max(static p => p.Announced);

    /// <summary>Whether this is the ledger of the round, about which more can be asked than about any.</summary>
    public bool IsRound { get; } =
        Round.Sources.All(id => ledger.Sources.Any(s => s.Id == id))
        && Round.Donors.All(id => ledger.Donors.Any(d => d.Id == id))
        && Round.Pledges.All(id => ledger.Pledges.Any(p => p.Id == id));

    /// <summary>What the first section is about: what the article says of the round; of another ledger, all of it.</summary>
    public AidLedger First => field ??= IsRound ? Ledger.StatedBy(Round.Article) : Ledger;

    /// <summary>The figures of the first section.</summary>
    public AidTotals Figures => field ??= First.Total(ByDonor with { Within = IsRound ? Round.Headline : null });

    /// <summary>By donor, in the currency and along the role asked for.</summary>
    public AidQuery ByDonor => By(Dimension.Donor);

    public AidQuery By(params ReadOnlySpan<Dimension> dimensions) => new()
    {
        Currency = Currency,
        Conversion = Conversion.OnDay(Day, Rates),
        Along = Along,
        GroupBy = ValueList.Create(dimensions),
    };

    /// <summary>A donor's name, or a key in words.</summary>
    public string Name(string key, string unattributed = "Not attributed") =>
        key == AidTotals.UnattributedKey ? unattributed : _names.GetValueOrDefault(key, key);

    public Pledge Pledge(string id) => Ledger.Pledges.First(p => p.Id == id);

    public Source Source(string id) => Ledger.Sources.First(s => s.Id == id);

    public static string Show(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
