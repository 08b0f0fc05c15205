using System.Numerics;
using CsCheck;
using Xunit;

namespace AidModel.Tests;

/// <summary>Totals at each basis beside sums by whole numbers alone.</summary>
public sealed class ValuationPropertyTests
{
    private static readonly DateOnly[] Days = [new(2023, 1, 1), new(2023, 6, 1), new(2024, 1, 1)];

    private static readonly ReferenceRates Rates = ReferenceRates.Create("ECB", Currency.EUR, [.. Days.Select(static d => new ReferenceRate(d, Currency.USD, 1.0737m))]);

    private static readonly PriceList List = PriceList.Create(
        "Prices", "P", [.. Enumerable.Range(0, 3).SelectMany(static i => Days.Skip(1).Select((d, k) => new ItemPrice($"Item {i}", new MoneyRange(new Bounds(i + k, i + k + 0.5m, i + k + 3), k == 0 ? Currency.EUR : Currency.USD), d, "s")))]);

    private static readonly Gen<MoneyRange> Money = Gen.Select(Gen.Int[0, 9999], Gen.Int[0, 50], Gen.Int[0, 50], Gen.Int[0, 3], Gen.Bool, static (low, more, most, kind, dollars) =>
    {
        decimal lower = low / 100m;
        Bounds bounds = kind switch
        {
            0 => new Bounds(lower),
            1 => new Bounds(lower, lower + more, lower + more + most),
            2 => new Bounds(lower, null, lower + 1 + most),
            _ => new Bounds(lower, null, null),
        };
        return new MoneyRange(bounds, dollars ? Currency.USD : Currency.EUR);
    });

    private static readonly Gen<StatedMoney> Amount = Money.Select(static m => new StatedMoney(Wording.Bounded(m.Bounds), m.Currency));

    private static readonly Gen<ValueList<ValueStatement>> Values = Gen.Select(Gen.Enum<ValueBasis>(), Amount, Gen.Int[0, 2], static (basis, amount, day) => new ValueStatement(basis, amount, Days[day], "s"))
        .Array[0, 4].Select(static values => ValueList.Create<ValueStatement>([.. values.DistinctBy(static v => (v.Basis, v.Date))]));

    private static readonly Gen<EquipmentLine> Line = Gen.Select(Gen.Int[0, 4], Gen.Int[0, 3], Gen.Int[0, 9], Amount, Gen.Bool, Gen.Enum<ValueBasis>(), Values, static (item, kind, count, value, isValued, basis, values) => new EquipmentLine
    {
        Item = $"item  {item}",
        Category = $"c{item % 2}",
        Quantity = new StatedQuantity(kind switch { 0 => Wording.Exactly(count), 1 => Wording.Between(count, count + 2), 2 => Wording.MoreThan(count), _ => Wording.NotGiven }, item == 1 ? Unit.Round : Unit.Piece),
        Value = isValued ? value : null,
        Basis = kind == 1 ? null : basis,
        Values = values,
    });

    private static readonly Gen<Pledge> Promise = Gen.Select(Gen.Int[0, 2], Gen.Int[0, 2], Amount, Gen.Enum<ValueBasis>(), Values, Line.Array[1, 3], static (kind, day, amount, basis, values, lines) => new Pledge
    {
        Id = "p",
        Title = "T",
        Announced = Days[day],
        Sources = ["s"],
        Parties = new Parties { Payer = day == 0 ? "A" : "B" },
        Basis = basis,
        Amount = kind == 0 ? amount : null,
        Values = kind == 1 ? [] : values,
        Equipment = kind == 1 ? [.. lines] : [],
    });

    internal static readonly Gen<AidLedger> Ledgers = Promise.Array[0, 6].Select(static pledges => AidLedger.Create(
        [Make.Source(date: Days[0])], [Make.Donor("A"), Make.Donor("B")], [.. pledges.Select(static (p, i) => p with { Id = $"p{i}" })], []));

    private static readonly Gen<Valuation> Valuations = Gen.Select(Gen.Int[-1, 3], Gen.Bool, Gen.Enum<ValueBasis>().Array[0, 2], static (basis, isPriced, fallbacks) =>
    {
        Valuation valuation = basis < 0 ? Valuation.AsStated : Valuation.At((ValueBasis)basis);
        return fallbacks.Aggregate(isPriced ? valuation.Prices(List) : valuation, static (v, f) => v.Else(f));
    });

    private static AidQuery Query(Valuation valuation) =>
        new() { Currency = Currency.EUR, Conversion = Conversion.OnAnnouncement(Rates), GroupBy = [Dimension.Donor], Valuation = valuation };

    [Fact]
    public void Totals_are_the_sums_of_the_values_chosen() =>
        Gen.Select(Ledgers, Valuations).Holds(
            static (ledger, valuation) =>
            {
                AidTotals totals = ledger.Total(Query(valuation));
                foreach (string donor in new[] { "A", "B" })
                {
                    Sum sum = new();
                    foreach (Pledge pledge in ledger.Pledges.Where(p => p.Parties.Payer == donor))
                    {
                        Add(sum, pledge, valuation);
                    }

                    Assert.Equal(sum.Show(), Shown(totals[donor].Range.Bounds));
                }
            },
            first: 1,
            count: 1500);

    [Fact]
    public void Valuations_leave_quantities_and_ledgers_as_they_are() =>
        Gen.Select(Ledgers, Valuations).Holds(
            static (ledger, valuation) =>
            {
                string before = ledger.ToJson();
                Assert.Equal(ledger.Total(Query(Valuation.AsStated)).Total.Quantities, ledger.Total(Query(valuation)).Total.Quantities);
                Assert.Equal(before, ledger.ToJson());
                Assert.Equal(ledger, AidLedger.Parse(before));
            },
            first: 1,
            count: 400);

    [Fact]
    public void As_stated_nothing_that_is_said_of_values_matters() =>
        RandomLedger.Ledgers.Holds(
            static ledger =>
            {
                // Bases matter as stated, too: what is inside another basis is unknown. Values beside the amounts do not.
                AidLedger bare = AidLedger.Create(
                    ledger.Sources,
                    ledger.Donors,
                    [.. ledger.Pledges.Select(static p => p with { Values = [], Equipment = [.. p.Equipment.Select(static l => l with { Values = [] })] })],
                    ledger.Relations,
                    ledger.Policy,
                    ledger.Title);
                AidQuery query = new() { Currency = Currency.EUR, GroupBy = [Dimension.Donor, Dimension.Category] };
                Assert.Equal(Told(bare, query), Told(ledger, query));

                static string Told(AidLedger ledger, AidQuery query)
                {
                    try
                    {
                        return ledger.Total(query).ToJson();
                    }
                    catch (OverflowException error)
                    {
                        return error.GetType().Name;
                    }
                }
            },
            first: 1,
            count: 150);

    [Fact]
    public void Any_ledger_has_totals_at_any_valuation_or_says_why_not() =>
        Gen.Select(RandomLedger.Ledgers, Valuations).Holds(
            static (ledger, valuation) =>
            {
                AidQuery query = new() { Currency = Currency.EUR, GroupBy = [Dimension.Donor, Dimension.Category], Valuation = valuation };
                try
                {
                    AidTotals totals = ledger.Total(query);
                    Assert.Equal(ledger.Total(query with { Valuation = Valuation.AsStated }).Total.Quantities, totals.Total.Quantities);
                    Assert.Contains($"Conversion: {query.Conversion.Name}.", totals.Total.Explain().Assumptions);
                    Assert.True(valuation.Basis is null || valuation.List is not null || valuation.Fallbacks.Count > 0 || totals.Total.Bases.All(b => b == valuation.Basis));
                }
                catch (AidLedgerException error)
                {
                    Assert.All(error.Faults, static f => Assert.Equal(LedgerFaultKind.Contradiction, f.Kind));
                }
                catch (OverflowException)
                {
                    // Sums of the greatest decimals are none.
                }
            },
            first: 1,
            count: 200);

    [Fact]
    public void A_whole_is_what_it_is_on_whatever_bases_its_parts_stand() =>
        Gen.Select(Gen.Int[0, 1000], Gen.Enum<ValueBasis>(), Gen.Select(Gen.Int[0, 500], Gen.Enum<ValueBasis>(), Gen.Bool).Array[0, 4]).Holds(
            static (whole, basis, parts) =>
            {
                int inside = parts.Where(p => p.Item2 == basis).Sum(static p => p.Item1);
                List<Pledge> pledges = [Make.Pledge("whole", $"EUR {whole}", "A") with { Basis = basis }];
                List<Relation> relations = [];
                List<EquipmentLine> lines = [];
                foreach ((int i, (int amount, ValueBasis on, bool isLine)) in parts.Index())
                {
                    if (isLine)
                    {
                        lines.Add(new EquipmentLine { Item = $"i{i}", Category = $"part{i}", Value = StatedMoney.Parse($"EUR {amount}"), Basis = on });
                    }
                    else
                    {
                        pledges.Add(Make.Pledge($"part{i}", $"EUR {amount}", "B") with { Basis = on, Category = $"part{i}" });
                        relations.Add(Make.PartOf($"part{i}", "whole"));
                    }
                }

                pledges[0] = pledges[0] with { Equipment = [.. lines] };
                if (inside > whole)
                {
                    Assert.Throws<AidLedgerException>(() => Make.Ledger(pledges, relations));
                    return;
                }

                AidTotals totals = Make.Ledger(pledges, relations).Total(Dimension.Category);
                Assert.Equal(new Bounds(whole), totals.Total.Range.Bounds);
                Assert.Equal(inside == whole || parts.Any(p => p.Item2 != basis) ? 0 : whole - inside, totals[AidTotals.UnattributedKey].Range.Lower.Amount);
                foreach ((int i, (int amount, ValueBasis on, _)) in parts.Index())
                {
                    Bounds expected = on == basis ? new Bounds(amount) : new Bounds(0, null, whole - inside);
                    Assert.Equal(expected, totals[$"part{i}"].Range.Bounds);
                }
            },
            first: 1,
            count: 500);

    private static string Shown(Bounds bounds) => $"{Cents(bounds.Lower)} / {Cents(bounds.Best)} / {Cents(bounds.Upper)}";

    private static string Cents(decimal? amount) => amount is { } some ? new BigInteger(some * 100).ToString(System.Globalization.CultureInfo.InvariantCulture) : "none";

    /// <summary>What a pledge adds, by the rules as they are written down and none of the library's code but the reading of records.</summary>
    private static void Add(Sum sum, Pledge pledge, Valuation valuation)
    {
        if (pledge.Equipment.Count == 0)
        {
            Raw? all = Chosen(pledge.Amount, pledge.Basis, pledge.Announced, pledge.Values, valuation.Basis);
            foreach (ValueBasis fallback in valuation.Fallbacks)
            {
                all ??= Chosen(pledge.Amount, pledge.Basis, pledge.Announced, pledge.Values, fallback);
            }

            sum.Add(all);
        }

        foreach (EquipmentLine line in pledge.Equipment)
        {
            Raw? chosen = Chosen(line.Value, line.Basis ?? pledge.Basis, pledge.Announced, line.Values, valuation.Basis);
            chosen ??= valuation.List is null ? null : Priced(line, pledge.Announced);
            foreach (ValueBasis fallback in valuation.Fallbacks)
            {
                chosen ??= Chosen(line.Value, line.Basis ?? pledge.Basis, pledge.Announced, line.Values, fallback);
            }

            sum.Add(chosen);
        }
    }

    /// <summary>Items 0 and 2 of the list, counted in pieces, at the price of the day.</summary>
    private static Raw? Priced(EquipmentLine line, DateOnly day)
    {
        int item = line.Item[^1] - '0';
        int from = day >= Days[2] ? 1 : 0;
        Wording count = line.Quantity.Wording;
        if (day < Days[1] || item is not (0 or 2) || count.Hedge == Hedge.NotGiven)
        {
            return null;
        }

        RawFraction each = In(from == 0 ? Currency.EUR : Currency.USD);
        RawFraction least = Whole(count.Figure);
        decimal? most = count.Hedge switch { Hedge.Exact => count.Figure, Hedge.Between => count.To, _ => null };
        return new Raw(
            least * Whole(item + from) * each,
            count.Hedge == Hedge.Exact ? least * Whole(item + from + 0.5m) * each : null,
            most is { } units ? Whole(units) * Whole(item + from + 3) * each : null);
    }

    private static Raw? Chosen(StatedMoney? amount, ValueBasis own, DateOnly announced, ValueList<ValueStatement> values, ValueBasis? basis)
    {
        if (basis is null)
        {
            return amount is { } stated ? Read(stated) : null;
        }

        List<(DateOnly Day, int Rank, StatedMoney Money)> all = [.. values.Where(v => v.Basis == basis).Select(static v => (v.Date, 0, v.Amount))];
        if (amount is { } money && own == basis)
        {
            all.Add((announced, 1, money));
        }

        return all.Count == 0 ? null : Read(all.OrderBy(static a => a.Day).ThenBy(static a => a.Rank).Last().Money);
    }

    private static Raw Read(StatedMoney money)
    {
        Bounds bounds = money.Read().Bounds;
        RawFraction factor = In(money.Currency);
        return new Raw(
            Whole(bounds.Lower) * factor, bounds.Best is { } best ? Whole(best) * factor : null, bounds.Upper is { } upper ? Whole(upper) * factor : null);
    }

    private static RawFraction In(Currency currency) => currency == Currency.USD ? RawFraction.One / RawFraction.Parse("1.0737") : RawFraction.One;

    private static RawFraction Whole(decimal number) => RawFraction.Parse(number.ToString(System.Globalization.CultureInfo.InvariantCulture));

    private sealed record Raw(RawFraction Lower, RawFraction? Best, RawFraction? Upper);

    private sealed class Sum
    {
        private RawFraction _lower = new(0, 1);
        private RawFraction? _best = new RawFraction(0, 1);
        private RawFraction? _upper = new RawFraction(0, 1);

        public void Add(Raw? amount)
        {
            _lower += amount?.Lower ?? new RawFraction(0, 1);
            _best = _best is { } best && amount?.Best is { } more ? best + more : null;
            _upper = _upper is { } upper && amount?.Upper is { } most ? upper + most : null;
        }

        public string Show()
        {
            string lower = Text(_lower);
            string upper = Text(_upper);
            return $"{lower} / {(lower == upper ? lower : Text(_best))} / {upper}";
        }

        private static string Text(RawFraction? value) => value is { } some ? some.Round(2).ToString(System.Globalization.CultureInfo.InvariantCulture) : "none";
    }
}
