namespace AidModel;

/// <summary>Takes from an activity what the model has a place for, and tells the rest.</summary>
/// <param name="activity">The activity.</param>
/// <param name="part">What unread texts call the file.</param>
/// <param name="record">Which of the file's activities it is, from 1.</param>
/// <param name="generated">The day on which the file was made, if it says so.</param>
/// <param name="paths">Keeps the paths of the file's elements and attributes.</param>
/// <param name="room">Says how many notes are kept at most of an activity that this library wrote, or of another.</param>
internal sealed class IatiActivityReader(IatiElement activity, string part, int record, DateOnly? generated, IatiPaths paths, Func<bool, int> room)
{
    private const string NoPlace = "has no place in a ledger";
    private const string Plan = "is a plan and no promise; it is not counted";
    private const int LongestText = 200;
    private const int MostPayers = 1_000;

    private static readonly Dictionary<string, string> Reasons = new(StringComparer.Ordinal)
    {
        ["budget"] = Plan,
        ["budget-planned"] = Plan,
        ["planned-disbursement"] = Plan,
        ["total-cost"] = Plan,
        ["country-budget-items"] = Plan,
        ["fss"] = Plan,
        ["recipient-country"] = "is one of several, or part of one; a pledge has one recipient, and this one none",
        ["sector"] = "is one of several, or of another list; a pledge has one category",
        ["activity-date"] = "is not among the days that a pledge has",
        ["title"] = "is another title or language; a pledge has one",
    };

    private readonly List<UnreadText> _told = [];

    // Each transaction asks for them again.
    private readonly Dictionary<IatiElement, IatiOrg?> _orgs = [];
    private readonly Dictionary<IatiElement, string> _keys = [];

    public IatiActivity Read()
    {
        IatiElement? added = activity.All($"{IatiXml.Namespace}:pledge").FirstOrDefault()?.Understand();
        string? identifier = activity.First("iati-identifier")?.Text() ?? OtherIdentifier();
        string? title = activity.First("title")?.Text();
        DateOnly? updated = IatiCodes.Day(activity.Peek("last-updated-datetime"));
        if (updated is not null)
        {
            activity.Attribute("last-updated-datetime");
        }

        (Period? period, DateOnly? start) = Dates();
        IatiElement? reportingElement = activity.All("reporting-org").FirstOrDefault();
        IatiOrg? reporting = IatiOrg.Of(reportingElement);
        bool isSecondary = reportingElement?.Attribute("secondary-reporter") is "1" or "true";
        IatiElement[] transactions = [.. activity.All("transaction")];
        string? recipient = Recipient(transactions);
        string? category = Category();
        Instrument? instrument = Finance();
        string? currency = activity.Peek("default-currency") is { Length: > 0 } code ? code : null;
        IatiTransaction[] stated = [.. transactions.Select(t => IatiTransaction.Of(t, currency)).OfType<IatiTransaction>()];
        if (stated.Length > 0)
        {
            activity.Attribute("default-currency");
        }

        DateOnly? day = start ?? updated ?? generated;
        IatiMoney money = new(stated, day, Tell);
        IatiElement[] funding = Participants(1);
        Dictionary<string, IatiElement> byKey = funding.ToDictionary(Key, StringComparer.Ordinal);
        IReadOnlyList<IatiSum> sums = money.Sums((t, isIncoming) => Payer(t, isIncoming, funding, byKey, isSecondary ? null : reporting));
        bool areSeveral = funding.Length > 1 && !money.IsIncoming && sums.Count > 0 && sums.All(static s => s.Amount.Wording.Figure >= 0);
        if (areSeveral && funding.Length > MostPayers)
        {
            Tell("participating-org", Shown.Invariant($"{funding.Length:N0}"), Shown.Invariant($"organisations fund it, of which the ledger has {MostPayers:N0} at most; it has none"));
            areSeveral = false;
        }

        // What is left is told last, when all of this is understood.
        IReadOnlyList<(string Identifier, bool IsParent)> related = Related();
        IatiOrg? lead = Participants(3) is [var leading, ..] ? Org(leading) : null;
        IatiOrg? deliverer = Deliverer(money) ?? (money.IsIncoming && sums.Count > 0 ? reporting : null);
        IatiOrg[] payers = areSeveral || (funding.Length == 1 && sums.Count == 0) ? [.. funding.Select(Org).OfType<IatiOrg>()] : [];
        UnreadText[] unread = [.. _told, .. Left()];
        int kept = Math.Min(unread.Length, room(added is not null));
        return new()
        {
            Record = record,
            Identifier = identifier,
            Title = title ?? identifier ?? Shown.Invariant($"Activity {record}"),
            Updated = updated,
            Day = day,
            Period = period,
            Reporting = reporting,
            Recipient = recipient,
            Category = category,
            Instrument = instrument,
            Payers = payers,
            Lead = lead,
            Deliverer = deliverer,
            Sums = sums,
            Related = related,
            Stated = [.. stated.Where(static s => s.Day is not null).Select(static s => IatiStatement.Of(s.Flow, s.Day!.Value, s.Amount))],
            Json = added?.OwnText,
            JsonPlace = (added?.Line ?? 0, added?.Column ?? 0),
            Unread = unread[..kept],
            MoreUnread = unread.Length - kept,
            Original = [.. activity.Leaves().Select(l => new PublishedText(record, paths.Keep(l.Path), l.Text))],
        };
    }

    private static string Short(string text) => text.Length <= LongestText ? text : $"{text[..(char.IsHighSurrogate(text[LongestText - 1]) ? LongestText - 1 : LongestText)]}…";

    private IatiOrg? Org(IatiElement element)
    {
        if (!_orgs.TryGetValue(element, out IatiOrg? org))
        {
            element.Attribute("role");
            _orgs.Add(element, org = IatiOrg.Of(element));
        }

        return org;
    }

    private string Key(IatiElement org)
    {
        if (!_keys.TryGetValue(org, out string? key))
        {
            key = org.Peek("ref") is { Length: > 0 } reference ? reference : org.Leaves().FirstOrDefault(static l => !l.Path.Contains('@', StringComparison.Ordinal)).Text ?? string.Empty;
            _keys.Add(org, key);
        }

        return key;
    }

    private void Tell(string path, string text, string why) => _told.Add(new UnreadText(part, record, path, Short(text), why));

    private string? OtherIdentifier()
    {
        IatiElement? other = activity.All("other-identifier").FirstOrDefault(static o => !o.IsEmpty);
        return other?.Attribute("ref") ?? (other?.OwnText.Length > 0 ? other.Text() : null);
    }

    /// <summary>The days that it lasts, where both ends are said, those that came true before those planned; and the day it begins.</summary>
    private (Period? Period, DateOnly? Start) Dates()
    {
        (int Type, DateOnly Day, IatiElement Element)[] dates =
        [
            .. activity.All("activity-date")
                .Select(static d => (IatiCodes.DateType(d.Peek("type")), IatiCodes.Day(d.Peek("iso-date") ?? d.Peek("iso_date") ?? d.OwnText), d))
                .Where(static d => d.Item2 is not null)
                .Select(static d => (d.Item1, d.Item2!.Value, d.d)),
        ];
        (int Type, DateOnly Day, IatiElement Element)? start = Find(2) ?? Find(1);
        (int Type, DateOnly Day, IatiElement Element)? end = Find(4) ?? Find(3);
        if (start is not { } from || end is not { } to || to.Day < from.Day)
        {
            return (null, start?.Day ?? (dates.Length > 0 ? dates.Min(static d => d.Day) : null));
        }

        foreach (IatiElement used in new[] { from.Element, to.Element })
        {
            used.Understand();
            used.Attribute("type");
            if (used.Attribute("iso-date", "iso_date") is null)
            {
                used.Text();
            }
        }

        return (new Period(from.Day, to.Day), from.Day);

        (int, DateOnly, IatiElement)? Find(int type) => dates.Where(d => d.Type == type).Select(static d => ((int, DateOnly, IatiElement)?)d).FirstOrDefault();
    }

    /// <summary>The organisations in a role, each once.</summary>
    private IatiElement[] Participants(int role) =>
        [.. activity.All("participating-org").Where(o => IatiCodes.Role(o.Peek("role")) == role && Key(o).Length > 0).DistinctBy(Key)];

    /// <summary>Who pays a transaction; nobody of its own where several fund all of them.</summary>
    private IatiOrg? Payer(IatiTransaction transaction, bool isIncoming, IatiElement[] funding, Dictionary<string, IatiElement> byKey, IatiOrg? reporting)
    {
        if (!isIncoming && funding.Length > 0)
        {
            return funding.Length == 1 ? Org(funding[0]) : null;
        }

        return transaction.Provider() is { } provider ? (byKey.TryGetValue(provider.Key, out IatiElement? same) ? Org(same) : provider)
            : !isIncoming ? reporting
            : funding.Length == 1 ? Org(funding[0])
            : null;
    }

    private IatiOrg? Deliverer(IatiMoney money)
    {
        if (Participants(4) is { Length: > 0 } named)
        {
            return named.Length == 1 ? Org(named[0]) : null;
        }

        IatiElement[] receivers = [.. money.Counted.SelectMany(static t => t.Element.All("receiver-org")).Where(r => Key(r).Length > 0)];
        if (receivers.DistinctBy(Key).Count() != 1 || receivers.Length != money.Counted.Count)
        {
            return null;
        }

        return receivers.Select(Org).ToArray()[0];
    }

    private string? Recipient(IatiElement[] transactions)
    {
        IatiElement[] countries = [.. activity.All("recipient-country").Where(static c => !c.IsEmpty)];
        if (countries.Length == 0)
        {
            IatiElement[] own = [.. transactions.SelectMany(static t => t.All("recipient-country")).Where(static c => !c.IsEmpty)];
            countries = own.DistinctBy(static c => c.Peek("code")).Count() == 1 && own.Length == transactions.Length ? own : [];
        }

        if (countries.DistinctBy(static c => c.Peek("code") ?? c.OwnText).Count() != 1 || !IsWhole(countries[0]))
        {
            return null;
        }

        string? recipient = null;
        foreach (IatiElement country in countries)
        {
            country.Understand();
            country.Attribute("percentage");
            string? code = country.Attribute("code");
            string? name = country.Text();
            recipient = code is null ? name : code.Length == 2 ? IatiCountries.Other(code.ToUpperInvariant()) ?? code : code;
        }

        return recipient;
    }

    private static bool IsWhole(IatiElement share) =>
        share.Peek("percentage") is not { Length: > 0 } percentage || (IatiCodes.Amount(percentage, out decimal value) is null && value == 100);

    /// <summary>The sector, of the OECD's list by its code, of others by its name: that of the first list of which there is one.</summary>
    private string? Category()
    {
        IatiElement[] sectors = [.. activity.All("sector").Where(static s => !s.IsEmpty)];
        IatiElement[] first = [.. sectors.GroupBy(Vocabulary).OrderBy(static g => IsOecd(g.Key) ? 0 : 1).FirstOrDefault() ?? Enumerable.Empty<IatiElement>()];
        if (first.DistinctBy(Code).Count() != 1 || !IsWhole(first[0]))
        {
            return null;
        }

        string? category = null;
        foreach (IatiElement sector in first)
        {
            sector.Understand();
            sector.Attribute("percentage");
            string vocabulary = sector.Attribute("vocabulary", "type") ?? "1";
            string? code = sector.Attribute("code", "ref");
            string? name = sector.Text();
            category ??= IsOecd(vocabulary) ? code ?? name : name ?? code;
        }

        return category;

        static string Vocabulary(IatiElement sector) =>
            sector.Peek("vocabulary") is { Length: > 0 } named ? named : sector.Peek("type") is { Length: > 0 } type ? type : "1";

        static string? Code(IatiElement sector) => sector.Peek("code") ?? sector.Peek("ref") ?? sector.OwnText;

        static bool IsOecd(string vocabulary) => vocabulary is "1" or "2" or "DAC" or "DAC-3";
    }

    private Instrument? Finance()
    {
        IatiElement? finance = activity.All("default-finance-type", "finance-type").FirstOrDefault();
        string? code = finance?.Peek("code") is { Length: > 0 } own ? own : finance?.Peek("ref") is { Length: > 0 } reference ? reference : finance?.OwnText;
        if (IatiCodes.Instrument(code) is not { } instrument)
        {
            return null;
        }

        finance!.Understand();
        finance.Attribute("code", "ref");
        finance.Text();
        return instrument;
    }

    private List<(string Identifier, bool IsParent)> Related()
    {
        List<(string, bool)> related = [];
        foreach (IatiElement other in activity.All("related-activity"))
        {
            int kind = IatiCodes.Relation(other.Peek("type"));
            if (other.Peek("ref") is { Length: > 0 } reference && kind > 0)
            {
                other.Understand();
                other.Attribute("ref");
                other.Attribute("type");
                if (other.OwnText.Length > 0)
                {
                    other.Text();
                }

                related.Add((reference, kind == 1));
            }
        }

        return related;
    }

    /// <summary>What was not understood, each path and reason once.</summary>
    private IEnumerable<UnreadText> Left() => activity.NotUnderstood()
        .Select(l => (Path: paths.Keep(l.Path), l.Text, Why: l.Why ?? Reasons.GetValueOrDefault(l.Path, NoPlace)))
        .GroupBy(static l => (l.Path, l.Why))
        .Select(g => new UnreadText(part, record, g.Key.Path, Short(g.First().Text), g.Count() == 1 ? g.Key.Why : Shown.Invariant($"{g.Key.Why} (so {g.Count()} times)")));
}
