namespace AidModel;

/// <summary>Puts lone pledges into columns.</summary>
internal sealed class LedgerLines
{
    private static readonly string[] Instruments = Enum.GetNames<Instrument>();

    private readonly LoneAmounts? _measured;
    private readonly LedgerIndex _index;
    private readonly IReadOnlyList<Dimension> _own;
    private readonly ColumnsBuilder _columns;
    private readonly int[] _codes;
    private readonly bool _isDefault;
    private readonly bool _hasFunds;
    private readonly LineBlock _block = new();

    // By code of a donor: who is behind it as a payer, and as a channel whose money nobody is named to hand over.
    private readonly List<(int Donor, Rational Share)[]?> _payers = [];
    private readonly List<(int Donor, Rational Share)[]?> _spenders = [];

    private LedgerLines(LedgerIndex index, IReadOnlyList<Dimension> own, LoneAmounts? measured)
    {
        _measured = measured;
        _index = index;
        _own = own;
        _columns = new ColumnsBuilder(own.Count);
        _codes = new int[LineKey.Count + own.Count];
        _isDefault = ReferenceEquals(index.Reader.Policy, HedgePolicy.Default);
        _hasFunds = index.HasFunds;
    }

    /// <summary>Columns of some lone pledges.</summary>
    /// <param name="pledges">The pledges.</param>
    /// <param name="index">The ledger's index.</param>
    /// <param name="own">The caller's own dimensions, which have a column each.</param>
    /// <param name="measured">What is measured of them; null for all that was pledged.</param>
    public static LineColumns Index(IEnumerable<Pledge> pledges, LedgerIndex index, IReadOnlyList<Dimension> own, LoneAmounts? measured = null)
    {
        LedgerLines lines = new(index, own, measured);
        foreach (Pledge pledge in pledges)
        {
            if (!lines.TryAddPlain(pledge))
            {
                lines.Add(pledge);
            }
        }

        lines._columns.Add(lines._block);
        return lines._columns.Build();
    }

    /// <summary>Adds a pledge of an exact amount by one donor, as nearly all are.</summary>
    private bool TryAddPlain(Pledge pledge)
    {
        Parties parties = pledge.Parties;
        if (pledge.Amount is not { } stated
            || stated.Wording.Hedge != Hedge.Exact
            || !_isDefault
            || _hasFunds
            || _own.Count > 0
            || _measured?.IsAll(pledge) == false
            || (parties.Lead ?? parties.Channel ?? parties.Deliverer ?? parties.Producer) is not null
            || !Scaled.TryScale(stated.Wording.Figure, out long amount))
        {
            return false;
        }

        if (_block.Count == LineBlock.Size)
        {
            _columns.Add(_block);
            _block.Count = 0;
        }

        int at = _block.Count++;
        _block.Donors[at] = _columns.Keys[LineKey.Payer].Code(parties.Payer);
        _block.Recipients[at] = _columns.Keys[LineKey.Recipient].Code(pledge.Recipient);
        _block.Categories[at] = _columns.Keys[LineKey.Category].Code(pledge.Category);
        _block.Instruments[at] = pledge.Instrument is { } instrument ? _columns.Keys[LineKey.Instrument].Code(Instruments[(int)instrument]) : 0;
        _block.Days[at] = _columns.CodeOf(pledge.Announced);
        _block.Currencies[at] = _columns.CodeOf(stated.Currency);
        _block.Amounts[at] = amount;
        return true;
    }

    private void Add(Pledge pledge)
    {
        Parties parties = pledge.Parties;
        KeyList donors = _columns.Keys[LineKey.Payer];
        int payer = _codes[LineKey.Payer] = donors.Code(parties.Payer);
        _codes[LineKey.Of(Role.Lead)] = donors.Code(parties.Lead);
        int channel = _codes[LineKey.Of(Role.Channel)] = donors.Code(parties.Channel);
        int deliverer = _codes[LineKey.Of(Role.Deliverer)] = donors.Code(parties.Deliverer);
        _codes[LineKey.Of(Role.Producer)] = donors.Code(parties.Producer);
        _codes[LineKey.Recipient] = _columns.Keys[LineKey.Recipient].Code(pledge.Recipient);
        _codes[LineKey.Category] = _columns.Keys[LineKey.Category].Code(pledge.Category);
        _codes[LineKey.Instrument] = pledge.Instrument is { } instrument ? _columns.Keys[LineKey.Instrument].Code(Instruments[(int)instrument]) : 0;
        for (int i = 0; i < _own.Count; i++)
        {
            _codes[LineKey.Count + i] = _columns.Keys[LineKey.Count + i].Code(_own[i].OwnKeyOf(pledge));
        }

        (int Donor, Rational Share)[] payers = Behind(_payers, _index.Payers, payer);
        (int Donor, Rational Share)[] deliverers = deliverer == 0 && channel != 0 ? Behind(_spenders, _index.Spenders, channel) : [];
        if (payers.Length <= 1 && deliverers.Length <= 1)
        {
            _codes[LineKey.Payer] = payers.Length == 1 ? payers[0].Donor : payer;
            _codes[LineKey.Of(Role.Deliverer)] = deliverers.Length == 1 ? deliverers[0].Donor : deliverer;
            AddAmount(pledge);
            return;
        }

        (int, Rational)[]?[] shares = new (int, Rational)[]?[LineKey.Recipient];
        shares[(int)Role.Payer] = payers.Length > 1 ? payers : null;
        shares[(int)Role.Deliverer] = deliverers.Length > 1 ? deliverers : null;
        _codes[LineKey.Payer] = payers.Length == 1 ? payers[0].Donor : payer;
        _codes[LineKey.Of(Role.Deliverer)] = deliverers.Length == 1 ? deliverers[0].Donor : deliverer;
        (Interval amount, Currency? currency) = Read(pledge);
        _columns.AddWide(_codes, pledge.Announced, currency, amount, shares);
    }

    private (Interval Amount, Currency? Currency) Read(Pledge pledge) => _measured?.Of(pledge) ?? _index.Reader.Read(pledge);

    private void AddAmount(Pledge pledge)
    {
        if (_measured?.IsAll(pledge) == false || pledge.Events.Count > 0)
        {
            AddRead(pledge);
        }
        else if (pledge.Amount is { } stated)
        {
            Bounds amount = _isDefault && stated.Wording.Hedge == Hedge.Exact ? new Bounds(stated.Wording.Figure) : _index.Reader.Policy.Read(stated.Wording);
            _columns.Add(_codes, pledge.Announced, stated.Currency, amount);
        }
        else if (pledge.Tranches.Count == 0)
        {
            _columns.Add(_codes, pledge.Announced, null, Bounds.Unknown);
        }
        else
        {
            AddRead(pledge);
        }
    }

    /// <summary>Adds an amount that is worked out: in columns where decimals hold it.</summary>
    private void AddRead(Pledge pledge)
    {
        (Interval amount, Currency? currency) = Read(pledge);
        decimal? lower = amount.Lower.ToDecimal();
        decimal? best = amount.Best?.ToDecimal();
        decimal? upper = amount.Upper?.ToDecimal();
        if (lower is { } least && best is null == amount.Best is null && upper is null == amount.Upper is null)
        {
            _columns.Add(_codes, pledge.Announced, currency, new Bounds(least, best, upper));
        }
        else
        {
            _columns.AddWide(_codes, pledge.Announced, currency, amount, null);
        }
    }

    /// <summary>Who is behind a donor, by code; nobody for nobody named.</summary>
    private (int Donor, Rational Share)[] Behind(List<(int Donor, Rational Share)[]?> known, FundShares shares, int donor)
    {
        if (donor == 0)
        {
            return [];
        }

        while (known.Count <= donor)
        {
            known.Add(null);
        }

        KeyList donors = _columns.Keys[LineKey.Payer];
        return known[donor] ??= [.. shares.Behind(donors[donor]!).Select(b => (donors.Code(b.Donor), b.Share))];
    }
}
