using System.Globalization;
using CsCheck;

namespace AidModel.Tests;

/// <summary>Random valid ledgers: every property, hedge and digit that the model can hold.</summary>
internal static class RandomLedger
{
    private static readonly Gen<decimal> Number = Gen.Frequency(
        (3, Gen.Int[0, 2000].Select(static n => (decimal)n)),
        (3, Gen.Select(Gen.Int[1, 9999], Gen.Int[0, 9], static (n, zeros) => n * decimal.Parse("1e" + zeros, NumberStyles.Float, CultureInfo.InvariantCulture))),
        (2, Gen.Select(Gen.Int[0, int.MaxValue], Gen.Int[0, int.MaxValue], Gen.Int[0, 999_999], Gen.Int[0, 28], static (low, mid, high, scale) => new decimal(low, mid, high, false, (byte)scale))),
        (1, Gen.OneOf(0m, 0.00m, 1e-28m, 1.0m, 1.50m, 79_228_162_514_264_337_593_543_950_334m, 7.9228162514264337593543950335m)));

    private static readonly Gen<decimal> Small = Number.Select(static n => n > 1e20m ? n / 1e20m : n);

    private static readonly Gen<string> Scaled = Gen.Select(Gen.OneOf("", "about "), Gen.OneOf("4.5", "4.50", "0", "0.0", "100", "1,000.0", "350"), Gen.OneOf("", " thousand", " million", " billion", " trillion", "m", "bn"), static (hedge, number, scale) => hedge + number + scale);

    private static readonly Gen<Wording> Positive = Gen.OneOf(
        Number.Select(static n => Wording.Exactly(n)),
        Small.Select(static n => Wording.About(n)),
        Number.Select(static n => Wording.MoreThan(n)),
        Number.Select(static n => Wording.UpTo(n)),
        Number.Select(static n => Wording.LessThan(n)),
        Gen.Select(Number, Number, static (a, b) => Wording.Between(Math.Min(a, b), Math.Max(a, b))),
        Gen.Int[1, 11].Select(static n => Wording.Magnitude((decimal)Math.Pow(10, n))),
        Gen.Const(Wording.Further),
        Gen.Const(Wording.NotGiven),
        Gen.Select(Number, Number, Number, Gen.Bool, Gen.Bool, static (a, b, c, best, upper) =>
        {
            decimal[] ordered = [.. new[] { a, b, c }.Order()];
            return Wording.Bounded(new Bounds(ordered[0], best ? ordered[1] : null, upper ? ordered[2] : null));
        }),
        Scaled.Select(static text => Wording.Parse(text)),
        Gen.Select(Gen.Int[1, 999], Gen.Int[-28, 20], static (n, power) => LastDigit(n, power)).Where(WordingText.CanWrite));

    private static readonly Gen<Currency> Code = Gen.OneOf([.. Currency.All]);

    private static readonly Gen<StatedMoney> Amount = Gen.Select(Positive, Code, static (wording, currency) => new StatedMoney(wording, currency));

    private static readonly Gen<StatedMoney> Signed = Gen.OneOf(
        Amount,
        Gen.Select(Number, Code, static (n, currency) => new StatedMoney(Wording.Exactly(-n), currency)),
        Gen.Select(Number, Number, Code, static (a, b, currency) => new StatedMoney(Wording.Bounded(new Bounds(-a, null, b)), currency)));

    private static readonly Gen<StatedQuantity> Quantity = Gen.Select(
        Positive,
        Gen.OneOf("pieces", "rounds", "t", "EUR", "about", "Stück", "a-b"),
        static (wording, unit) => new StatedQuantity(wording, new Unit(unit)));

    private static readonly Gen<string> Text = Gen.OneOf(
        Gen.OneOf("T", "rest", "null", " x ", "a\"b\\c", "tab\tline\nfeed", "<é£€𝄞\u2028>", "\u0001", "//", "/* */", "'", "\uFEFF", "{}", "1e5"),
        Gen.String[Gen.Char[' ', '\uD7FF'], 1, 30].Where(static t => !string.IsNullOrWhiteSpace(t)));

    private static readonly Gen<DateOnly> Day = Gen.OneOf(Gen.Int[0, DateOnly.MaxValue.DayNumber].Select(DateOnly.FromDayNumber), Gen.OneOf(DateOnly.MinValue, DateOnly.MaxValue, new DateOnly(2024, 2, 29)));

    private static readonly Gen<Period> Days = Gen.OneOf(
        Gen.Select(Day, Day, static (a, b) => new Period(a < b ? a : b, a < b ? b : a)),
        Gen.Select(Gen.Int[1, 9999], Gen.Int[1, 12], static (year, month) => Period.Month(year, month)),
        Gen.Select(Gen.Int[1, 9998], Gen.Int[0, 1], static (year, more) => Period.Years(year, year + more)));

    private static readonly Gen<Share> Part = Gen.OneOf(
        Gen.Select(Gen.Long[1, long.MaxValue], Gen.Long[1, long.MaxValue], static (a, b) => new Share(Math.Min(a, b), Math.Max(a, b))),
        Gen.Select(Gen.Int[1, 1000], static n => new Share(n, 1000)),
        Gen.OneOf(default, new Share(1, 3), new Share(1, long.MaxValue)));

    private static readonly Gen<string> Donor = Gen.OneOf("GBR", "NOR", "fund", "Ünïon:1_a.b-c");

    private static readonly Gen<Parties> Roles = Gen.Select(
        Maybe(Donor), Maybe(Donor), Maybe(Donor), Maybe(Donor), Maybe(Donor),
        static (payer, lead, channel, deliverer, producer) => new Parties { Payer = payer, Lead = lead, Channel = channel, Deliverer = deliverer, Producer = producer });

    private static readonly Gen<Uri?> Address = Gen.OneOf(new string?[] { null, "https://example.org", "https://example.org/a b?é=1#x", "HTTPS://Example.org:443/", "urn:isbn:1", "/tmp/x y", "mailto:a@example.org" }).Select(static text => text is null ? null : new Uri(text));

    private static readonly Gen<Source> Publication = Gen.Select(Text, Text, Day, Address, Maybe(Text), static (publisher, title, day, address, said) =>
        new Source { Id = "s", Publisher = publisher, Title = title, Date = day, Address = address, SaidBy = said });

    private static readonly Gen<ValueList<FundShare>> Shares = Gen.Select(Gen.Bool, Part, static (any, share) =>
        any ? ValueList.Create<FundShare>([new("GBR", new Share(share.Numerator, share.Denominator)), .. share.Numerator < share.Denominator ? [new FundShare("NOR", new Share(share.Denominator - share.Numerator, share.Denominator))] : Array.Empty<FundShare>()]) : []);

    private static readonly Gen<ValueList<Donor>> Donors = Gen.Select(Text, Gen.Enum<DonorKind>(), Shares, Shares, static (name, kind, funded, passes) => ValueList.Create<Donor>(
    [
        new() { Id = "GBR", Name = name, Kind = DonorKind.State },
        new() { Id = "NOR", Name = "Norway", Kind = kind },
        new() { Id = "fund", Name = name, Kind = kind, FundedBy = funded, PassesTo = passes },
        new() { Id = "Ünïon:1_a.b-c", Name = "Union", Kind = kind },
    ]));

    private static readonly Gen<Contribution> Given = Gen.Select(Roles, Amount, Part, Gen.Int[0, 2], static (roles, amount, share, kind) =>
        kind switch { 0 => Contribution.Of(roles, amount), 1 => Contribution.Of(roles, share), _ => Contribution.Rest(roles) });

    private static readonly Gen<EquipmentLine> Priced = Gen.Select(Text, Text, Quantity, Gen.Bool, MaybeValue(Amount), MaybeValue(Amount), static (item, category, quantity, counted, price, value) =>
        counted ? new EquipmentLine { Item = item, Category = category, Quantity = quantity, UnitPrice = price, Value = value } : new EquipmentLine { Item = item, Category = category, UnitPrice = price, Value = value });

    private static readonly Gen<ValueList<ValueStatement>> Worth = Gen.Select(Gen.Enum<ValueBasis>(), Amount, Day, static (basis, amount, day) => new ValueStatement(basis, amount, day, "s"))
        .Array[0, 2].Select(static values => ValueList.Create<ValueStatement>([.. values.DistinctBy(static v => (v.Basis, v.Date))]));

    private static readonly Gen<StatedQuantity> Tiv = Positive.Select(static wording => new StatedQuantity(wording, Unit.Tiv));

    private static readonly Gen<EquipmentLine> Line = Gen.Select(
        Priced, MaybeValue(Gen.Enum<ValueBasis>()), Worth, MaybeValue(Tiv), MaybeValue(Tiv),
        static (line, basis, values, unitTiv, tiv) => line with { Basis = basis, Values = values, UnitTiv = unitTiv, Tiv = tiv });

    private static readonly Gen<Pledge> Bare = Gen.Select(Text, Day, MaybeValue(Signed), Roles, Maybe(Text), Maybe(Text), MaybeValue(Days), MaybeValue(Gen.Enum<Instrument>()), static (title, day, amount, roles, category, recipient, period, instrument) =>
        new Pledge { Id = "p", Title = title, Announced = day, Amount = amount, Parties = roles, Category = category, Recipient = recipient, Period = period, Instrument = instrument, Sources = ["s"] });

    private static readonly Gen<Pledge> Promise = Gen.Select(
        Bare,
        Given.Array[0, 3],
        Line.Array[0, 3],
        Gen.Select(Days, Amount, static (days, amount) => new Tranche(days, amount)).Array[0, 2],
        Gen.Select(Day, Amount, static (day, amount) => new StageEvent(Stage.Delivered, day, amount, "s")).Array[0, 2],
        Gen.Enum<ValueBasis>(),
        Worth,
        static (pledge, given, lines, tranches, deliveries, basis, values) => pledge with
        {
            Basis = basis,
            Values = values,
            Contributions = [.. given],
            Equipment = [.. lines],
            Tranches = [.. tranches],
            Events = [.. deliveries],
        });

    private static readonly Gen<Relation> Link = Gen.Select(Gen.Int[0, 4], Gen.Int[0, 4], Gen.Enum<RelationKind>(), Maybe(Donor), Gen.Enum<Role>(), static (a, b, kind, payer, role) => kind switch
    {
        RelationKind.PartOf => Relation.PartOf($"p{a}", $"p{b}", "s", payer),
        RelationKind.Unknown => Relation.Unknown($"p{a}", [$"p{b}", $"p{(b + 1) % 5}"], "s", payer),
        RelationKind.Restates => Relation.Restates($"p{a}", $"p{b}", "s"),
        RelationKind.Supersedes => Relation.Supersedes($"p{a}", $"p{b}", "s"),
        RelationKind.Increases => Relation.Increases($"p{a}", $"p{b}", "s"),
        RelationKind.Withdraws => Relation.Withdraws($"p{a}", $"p{b}", "s"),
        _ => Relation.Names($"p{a}", role, payer ?? "GBR", "s"),
    });

    /// <summary>Ledgers made valid by leaving out, one after the other, what would make them invalid.</summary>
    public static Gen<AidLedger> Ledgers { get; } = Gen.Select(
        Publication, Donors, Promise.Array[0, 5], Link.Array[0, 4], Gen.Bool, Maybe(Text),
        static (source, donors, pledges, relations, halfDigit, title) => Valid(source, donors, pledges, relations, halfDigit ? HedgePolicy.HalfDigit : null, title));

    public static Gen<StatedMoney> Amounts => Signed.Where(static a => Try(a.Wording));

    public static Gen<StatedQuantity> Quantities => Quantity;

    private static AidLedger Valid(Source source, ValueList<Donor> donors, Pledge[] pledges, Relation[] relations, HedgePolicy? policy, string? title)
    {
        List<Pledge> kept = [];
        foreach ((int i, Pledge pledge) in pledges.Index())
        {
            Pledge named = pledge with { Id = $"p{i}" };
            Pledge[] variants = [named, named with { Contributions = [] }, named with { Contributions = [], Tranches = [], Events = [] }, named with { Contributions = [], Tranches = [], Events = [], Equipment = [] }];
            kept.AddRange(variants.Where(v => Try([.. kept, v], []) is not null).Take(1));
        }

        List<Relation> links = [];
        foreach (Relation relation in relations)
        {
            if (Try([.. kept], [.. links, relation]) is not null)
            {
                links.Add(relation);
            }
        }

        return Try([.. kept], [.. links]) ?? throw new InvalidOperationException("The ledger was made invalid.");

        AidLedger? Try(ValueList<Pledge> some, ValueList<Relation> between)
        {
            try
            {
                return AidLedger.Create([source], donors, some, between, policy, title);
            }
            catch (Exception error) when (error is AidLedgerException or OverflowException)
            {
                return null;
            }
        }
    }

    private static bool Try(Wording wording)
    {
        try
        {
            HedgePolicy.Default.Read(wording);
            return true;
        }
        catch (OverflowException)
        {
            return false;
        }
    }

    private static Wording LastDigit(int figure, int power)
    {
        decimal unit = 1;
        for (int i = 0; i < Math.Abs(power); i++)
        {
            unit = power < 0 ? unit / 10 : unit * 10;
        }

        return new Wording(Hedge.About, figure * unit, lastDigit: unit);
    }

    private static Gen<T?> Maybe<T>(Gen<T> gen)
        where T : class => Gen.Select(gen, Gen.Bool, static (value, any) => any ? value : null);

    private static Gen<T?> MaybeValue<T>(Gen<T> gen)
        where T : struct => Gen.Select(gen, Gen.Bool, static (value, any) => any ? value : (T?)null);
}
