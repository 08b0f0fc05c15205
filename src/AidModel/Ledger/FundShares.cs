using System.Collections.Concurrent;

namespace AidModel;

/// <summary>Who is behind each donor, through any number of funds that may fund each other: solved as a linear system,
/// exactly, for the donors that are asked for.</summary>
internal sealed class FundShares
{
    private readonly IReadOnlyList<Donor> _donors;
    private readonly Func<Donor, string?> _restOf;
    private readonly Dictionary<string, int> _index = new(StringComparer.Ordinal);
    private readonly (int Donor, Rational Share)[][] _edges;
    private readonly Dictionary<int, int[]> _components = [];
    private readonly Dictionary<int[], int> _order = [];
    private readonly HashSet<int> _closed = [];
    private readonly ConcurrentDictionary<string, IReadOnlyList<(string? Donor, Rational Share)>> _behind = new(StringComparer.Ordinal);

    /// <param name="donors">The donors, each id once.</param>
    /// <param name="sharesOf">The shares that lead from a donor to others.</param>
    /// <param name="restOf">Who has what these shares leave; null for nobody named.</param>
    /// <param name="closedLoop">Told of donors whose money never leaves them.</param>
    public FundShares(
        IReadOnlyList<Donor> donors, Func<Donor, ValueList<FundShare>> sharesOf, Func<Donor, string?> restOf, Action<IReadOnlyList<Donor>> closedLoop)
    {
        _donors = donors;
        _restOf = restOf;
        for (int i = 0; i < donors.Count; i++)
        {
            _index.Add(donors[i].Id, i);
        }

        _edges = [.. donors.Select(d => sharesOf(d).Where(s => _index.ContainsKey(s.Donor)).Select(s => (_index[s.Donor], s.Share.Value)).ToArray())];
        int[][] targets = [.. _edges.Select(static e => e.Select(static t => t.Donor).ToArray())];
        foreach (int[] component in Components.Find(donors.Count, i => targets[i]))
        {
            _order.Add(component, _order.Count);
            HashSet<int> members = [.. component];
            bool isClosed = targets[component[0]].Length > 0
                && component.All(i => targets[i].All(members.Contains) && Rest(i).Sign <= 0 && sharesOf(donors[i]).All(s => _index.ContainsKey(s.Donor)));
            if (isClosed)
            {
                closedLoop([.. component.Select(i => donors[i])]);
                _closed.UnionWith(component);
            }

            foreach (int member in component)
            {
                _components.Add(member, component);
            }
        }
    }

    /// <summary>Donors with their shares, which come to 1; a null donor is nobody named.</summary>
    public IReadOnlyList<(string? Donor, Rational Share)> Behind(string donor) => _behind.GetOrAdd(donor, Solve);

    /// <summary>Follows one unit of a donor's money, component by component, to those who keep it.</summary>
    private List<(string? Donor, Rational Share)> Solve(string donor)
    {
        Dictionary<int, Rational> entering = new() { [_index[donor]] = Rational.One };
        Dictionary<string, Rational> kept = new(StringComparer.Ordinal);
        Rational nobody = Rational.Zero;
        foreach (int[] component in Downwards(_index[donor]))
        {
            foreach ((int member, Rational through) in Through(component, entering))
            {
                Rational rest = _closed.Contains(member) ? Rational.One : Rest(member);
                string? keeper = _closed.Contains(member) ? null : _restOf(_donors[member]);
                if (keeper is null)
                {
                    nobody += through * rest;
                }
                else if (rest.Sign > 0)
                {
                    kept[keeper] = kept.GetValueOrDefault(keeper) + (through * rest);
                }

                foreach ((int target, Rational share) in _edges[member].Where(e => _components[e.Donor] != component))
                {
                    entering[target] = entering.GetValueOrDefault(target) + (through * share);
                }
            }
        }

        IEnumerable<(string? Donor, Rational Share)> shares = kept.Select(static k => ((string?)k.Key, k.Value));
        return [.. nobody.Sign > 0 ? shares.Append((null, nobody)) : shares];
    }

    private Rational Rest(int donor) => _edges[donor].Aggregate(Rational.One, static (rest, e) => rest - e.Share);

    /// <summary>The components that a donor's money can reach, each before those that it leads to.</summary>
    private IEnumerable<int[]> Downwards(int donor)
    {
        HashSet<int[]> reached = [];
        Stack<int[]> open = new([_components[donor]]);
        while (open.TryPop(out int[]? component))
        {
            if (reached.Add(component))
            {
                foreach (int[] next in component.SelectMany(i => _edges[i]).Select(e => _components[e.Donor]).Where(c => !reached.Contains(c)))
                {
                    open.Push(next);
                }
            }
        }

        // Components were found with those they lead to first, and so numbered.
        return reached.OrderByDescending(c => _order[c]);
    }

    /// <summary>How much goes through each member of a component in all, around its loops, of what enters it.</summary>
    private IEnumerable<(int Member, Rational Through)> Through(int[] component, Dictionary<int, Rational> entering)
    {
        if (component.Length == 1 && !_edges[component[0]].Any(e => e.Donor == component[0]))
        {
            return [(component[0], entering.GetValueOrDefault(component[0]))];
        }

        return _closed.Contains(component[0])
            ? component.Select(i => (i, entering.GetValueOrDefault(i)))
            : SolveLoops(component, entering);
    }

    /// <summary>What goes through a member is what enters it and its shares of what goes through the others: one equation each,
    /// solved by elimination on the coefficients that are not zero.</summary>
    private IEnumerable<(int Member, Rational Through)> SolveLoops(int[] component, Dictionary<int, Rational> entering)
    {
        int count = component.Length;
        Dictionary<int, int> at = component.Index().ToDictionary(static c => c.Item, static c => c.Index);
        Dictionary<int, Rational>[] rows = [.. component.Index().Select(static c => new Dictionary<int, Rational> { [c.Index] = Rational.One })];
        SortedSet<int>[] columns = [.. component.Index().Select(static c => new SortedSet<int> { c.Index })];
        Rational[] right = [.. component.Select(i => entering.GetValueOrDefault(i))];
        foreach (int member in component)
        {
            foreach ((int target, Rational share) in _edges[member].Where(e => at.ContainsKey(e.Donor)))
            {
                Subtract(at[target], at[member], share);
            }
        }

        for (int pivot = 0; pivot < count; pivot++)
        {
            foreach (int row in columns[pivot].GetViewBetween(pivot + 1, count).ToArray())
            {
                Rational factor = rows[row][pivot] / rows[pivot][pivot];
                foreach ((int column, Rational value) in rows[pivot].Where(c => c.Key >= pivot).ToArray())
                {
                    Subtract(row, column, value * factor);
                }

                right[row] -= right[pivot] * factor;
            }
        }

        Rational[] through = new Rational[count];
        for (int row = count - 1; row >= 0; row--)
        {
            Rational known = rows[row].Where(c => c.Key > row).Aggregate(right[row], (left, c) => left - (c.Value * through[c.Key]));
            through[row] = known / rows[row][row];
        }

        return component.Index().Select(c => (c.Item, through[c.Index]));

        void Subtract(int row, int column, Rational value)
        {
            Rational left = rows[row].GetValueOrDefault(column) - value;
            if (left.Sign == 0)
            {
                rows[row].Remove(column);
                columns[column].Remove(row);
            }
            else
            {
                rows[row][column] = left;
                columns[column].Add(row);
            }
        }
    }
}
