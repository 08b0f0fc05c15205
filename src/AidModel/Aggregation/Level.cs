namespace AidModel;

/// <summary>The groups of one query at one depth: which share of each portion's money belongs to which.</summary>
internal sealed class Level
{
    private static readonly Effect One = new(Rational.One, Rational.One, Rational.One);

    private readonly LedgerIndex _index;
    private readonly AidQuery _query;
    private readonly IReadOnlyList<Dimension> _dimensions;
    private readonly bool _hasPayers;
    private readonly Dictionary<ValueList<string>, int> _ids = [];
    private readonly List<Group> _groups = [];
    private readonly Dictionary<Portion, (int Group, Rational Weight)[]> _weights = [];
    private readonly Dictionary<Portion, (int Group, Rational Weight)[]> _stated = [];
    private readonly Scope _scope;
    private readonly OpenCases _open;
    private readonly Amounts _amounts;
    private Level? _fine;

    public Level(LedgerIndex index, AidQuery query, IReadOnlyList<Dimension> dimensions, Scope scope, OpenCases open, Amounts amounts)
    {
        _index = index;
        _query = query;
        _dimensions = dimensions;
        _hasPayers = dimensions.Contains(Dimension.Prices);
        _scope = scope;
        _open = open;
        _amounts = amounts;
        foreach (Portion portion in index.Portions.Concat(index.LeftOut))
        {
            _weights.Add(portion, WeightsOf(portion, portion.Parties, portion.Announced));
            if (portion.IsDerived)
            {
                _stated.Add(portion, WeightsOf(portion, portion.Holding.Node.Parties, portion.Announced));
            }
        }
    }

    public IReadOnlyList<Group> Groups => _groups;

    /// <summary>The group of some keys; one that nothing belongs to where there is none.</summary>
    public Group Find(ValueList<string> keys) => _ids.TryGetValue(keys, out int group) ? _groups[group] : new Group(-1, keys);

    /// <summary>Whether the groups with all but the last of their keys in common come to the roll-up of these.</summary>
    public bool IsBrokenDown => _dimensions.Count > 0 && _dimensions[^1] != Dimension.Role;

    /// <summary>Whether each amount belongs to the groups once in all.</summary>
    public bool IsPartition => !_dimensions.Contains(Dimension.Role);

    /// <summary>Which groups a portion's money belongs to, if it is one that the query is about.</summary>
    public (int Group, Rational Weight)[] Weights(Portion portion) => _scope.Contains(portion) ? _weights[portion] : [];

    /// <summary>Which groups a portion's money belongs to, or would if it counted.</summary>
    public (int Group, Rational Weight)[] WouldHave(Portion portion) => _weights[portion];

    /// <summary>Which groups the amount that a source states for a portion belongs to: that of which others leave the rest is
    /// not the payer's of the rest.</summary>
    public (int Group, Rational Weight)[] WeightsOfStated(Portion portion) =>
        _stated.TryGetValue(portion, out (int, Rational)[]? weights) ? weights : _weights[portion];

    /// <summary>Which shares of the amount that a source states for a portion belong to a group, or would if it counted, with who
    /// pays each.</summary>
    public IEnumerable<(Rational Weight, string? Payer)> SharesOfStated(Portion portion, Group group) => _fine is { } fine
        ? fine.WeightsOfStated(portion)
            .Where(w => _ids[[.. fine._groups[w.Group].Keys.Skip(1)]] == group.Index)
            .Select(w => (w.Weight, RealFactors.PayerOf(fine._groups[w.Group].Keys[0])))
        : WeightsOfStated(portion).Where(w => w.Group == group.Index).Select(static w => (w.Weight, (string?)null));

    public bool WouldBelong(Portion portion, Group group) => WouldHave(portion).Any(w => w.Group == group.Index);

    /// <summary>The effects on the groups of a holding's whole amount, and of each contribution's.</summary>
    public IEnumerable<(Portion Portion, int Group, Effect Effect)> Effects(Holding holding)
    {
        Portion main = holding.Portions[0];
        if (holding.Portions.Count == 1)
        {
            foreach ((int group, Effect effect) in Net(main))
            {
                yield return (main, group, effect);
            }

            yield break;
        }

        Dictionary<int, Effect> rest = Net(main);
        Dictionary<int, Effect> whole = new(rest);
        foreach (Portion portion in holding.Portions.Skip(1))
        {
            Dictionary<int, Effect> more = Net(portion);
            foreach ((int group, Effect effect) in rest)
            {
                more[group] = more.GetValueOrDefault(group, Effect.None) - effect;
            }

            foreach ((int group, Effect effect) in more.Where(static m => !m.Value.IsZero))
            {
                if (_amounts.IsProportional(portion))
                {
                    whole[group] = whole.GetValueOrDefault(group, Effect.None) + (effect * portion.Fraction!.Value);
                }
                else
                {
                    yield return (portion, group, effect);
                }
            }
        }

        foreach ((int group, Effect effect) in whole.Where(static w => !w.Value.IsZero))
        {
            yield return (main, group, effect);
        }
    }

    /// <summary>Fills the groups from those of a level that has, as its first dimension, what has one factor into constant
    /// prices.</summary>
    public void Restate(Level fine, RealFactors factors)
    {
        _fine = fine;
        foreach (Group part in fine.Groups)
        {
            _groups[GroupOf([.. part.Keys.Skip(1)])].Add(part, factors.Find(part.Keys[0]));
        }
    }

    private (int Group, Rational Weight)[] WeightsOf(Portion portion, Parties parties, DateOnly announced)
    {
        Pledge pledge = portion.Holding.Pledge;
        if ((_query.Announced is { } days && !days.Contains(announced)) || !(_query.Where?.Invoke(pledge) ?? true))
        {
            return [];
        }

        List<(int Group, Rational Weight)> weights = [];
        ReadOnlySpan<Role> roles = IsPartition ? [_query.Along] : Enum.GetValues<Role>();
        foreach (Role role in roles)
        {
            foreach ((string? donor, string? payer, Rational share) in Behind(parties, role, _hasPayers))
            {
                if (!_query.Only.All(f => f.Set.Contains(f.Dimension.KeyOf(portion, announced, role, donor, payer, _index))))
                {
                    continue;
                }

                int group = GroupOf([.. _dimensions.Select(d => d.KeyOf(portion, announced, role, donor, payer, _index))]);
                int at = weights.FindIndex(w => w.Group == group);
                if (at < 0)
                {
                    weights.Add((group, share));
                }
                else
                {
                    weights[at] = (group, weights[at].Weight + share);
                }
            }
        }

        return [.. weights];
    }

    /// <summary>Donors of a role with their shares, and where they are asked for the payers of each.</summary>
    private IEnumerable<(string? Donor, string? Payer, Rational Share)> Behind(Parties parties, Role role, bool withPayers) =>
        role == Role.Payer || !withPayers
            ? _index.Behind(parties, role).Select(static b => (b.Donor, b.Donor, b.Share))
            : _index.Behind(parties, role).SelectMany(_ => _index.Behind(parties, Role.Payer), static (donor, payer) => (donor.Donor, payer.Donor, donor.Share * payer.Share));

    private int GroupOf(ValueList<string> keys)
    {
        if (!_ids.TryGetValue(keys, out int group))
        {
            _ids[keys] = group = _groups.Count;
            _groups.Add(new Group(group, keys));
        }

        return group;
    }

    /// <summary>A portion's own weights less those of what it is inside of, where it counts already.</summary>
    private Dictionary<int, Effect> Net(Portion portion)
    {
        Dictionary<int, Effect> net = [];
        if (_scope.LeavesOpen(portion))
        {
            return net;
        }

        Portion[][] containers = [.. _scope.ContainersOf(portion)];
        IReadOnlyList<Portion[]> candidates = _scope.IsWhole ? _open.Candidates(portion) : [];
        if (candidates.Count == 0 && Array.TrueForAll(containers, static c => c.Length == 1 && c[0].CanBe.Count == 1))
        {
            if (containers is [[var only]] && Weights(only).AsSpan().SequenceEqual(Weights(portion)))
            {
                return net;
            }

            foreach ((int group, Rational weight) in Less(Weights(portion), containers.Select(c => Weights(c[0]))))
            {
                net[group] = One * weight;
            }

            return net;
        }

        Dictionary<int, Rational>[] cases = [.. Cases(portion, containers, static c => c.CanBe, portion.AnnouncedWithin), .. candidates.SelectMany(c => Cases(portion, [c], static p => p.CanBe, Own))];
        Dictionary<int, Rational>[] assumed = _scope.IsWhole && _open.Assumed(portion) is { } one
            ? [.. Cases(portion, [one], _open.AssumedParties, Own)]
            : [.. Cases(portion, containers, _open.AssumedParties, portion.AnnouncedWithin)];
        foreach (int group in cases.Concat(assumed).SelectMany(static c => c.Keys).Distinct())
        {
            Rational[] weights = [.. cases.Select(c => c.GetValueOrDefault(group))];
            Rational[] best = _query.OpenRelations == OpenRelations.Undecided ? weights : [.. assumed.Select(c => c.GetValueOrDefault(group))];
            net[group] = new Effect(weights.Aggregate(Rational.Min), Array.TrueForAll(best, b => b == best[0]) ? best[0] : null, weights.Aggregate(Rational.Max));
        }

        return net;

        DateOnly Own(IEnumerable<Portion> candidates) => portion.Announced;
    }

    /// <summary>The net weights of a portion for each choice of the portions of its containers that it is in, and of their parties.</summary>
    private IEnumerable<Dictionary<int, Rational>> Cases(
        Portion portion, Portion[][] containers, Func<Portion, IReadOnlyList<Parties>> canBe, Func<IEnumerable<Portion>, DateOnly> announced)
    {
        IEnumerable<(Portion Container, Parties Parties)[]> choices = [[]];
        foreach (Portion[] container in containers)
        {
            choices = choices.SelectMany(_ => container.SelectMany(c => canBe(c).Select(p => (c, p))), static (before, next) => ((Portion, Parties)[])[.. before, next]);
        }

        return choices.Select(choice => Less(
            WeightsOf(portion, portion.Within(choice.Select(static c => c.Parties)), announced(choice.Select(static c => c.Container))),
            choice.Select(c => WeightsOf(c.Container, c.Parties, c.Container.Announced))));
    }

    private static Dictionary<int, Rational> Less((int Group, Rational Weight)[] own, IEnumerable<(int Group, Rational Weight)[]> containers)
    {
        Dictionary<int, Rational> net = own.ToDictionary(static w => w.Group, static w => w.Weight);
        foreach ((int group, Rational weight) in containers.SelectMany(static c => c))
        {
            net[group] = net.GetValueOrDefault(group) - weight;
        }

        return net;
    }
}
