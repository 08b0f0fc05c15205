namespace AidModel;

/// <summary>Who is behind each donor, through any number of funds that may fund each other: solved as a linear system,
/// exactly.</summary>
internal sealed class FundShares
{
    private readonly Dictionary<string, IReadOnlyList<(string? Donor, Rational Share)>> _behind = new(StringComparer.Ordinal);

    /// <param name="donors">The donors.</param>
    /// <param name="sharesOf">The shares that lead from a donor to others.</param>
    /// <param name="restOf">Who has what these shares leave; null for nobody named.</param>
    /// <param name="closedLoop">Told of donors whose money never leaves them.</param>
    public FundShares(
        IReadOnlyList<Donor> donors, Func<Donor, ValueList<FundShare>> sharesOf, Func<Donor, string?> restOf, Action<IReadOnlyList<Donor>> closedLoop)
    {
        Dictionary<string, int> index = new(StringComparer.Ordinal);
        for (int i = 0; i < donors.Count; i++)
        {
            index.TryAdd(donors[i].Id, i);
        }

        int[][] edges = [.. donors.Select(d => sharesOf(d).Where(s => index.ContainsKey(s.Donor)).Select(s => index[s.Donor]).ToArray())];
        foreach (int[] component in Components.Find(donors.Count, i => edges[i]))
        {
            if (component.Length == 1 && edges[component[0]].Length == 0)
            {
                Donor donor = donors[component[0]];
                _behind[donor.Id] = [(restOf(donor), Rational.One)];
            }
            else
            {
                Solve([.. component.Select(i => donors[i])], sharesOf, restOf, closedLoop);
            }
        }
    }

    /// <summary>Donors with their shares, which come to 1; a null donor is nobody named.</summary>
    public IReadOnlyList<(string? Donor, Rational Share)> Behind(string donor) => _behind[donor];

    private void Solve(
        Donor[] members, Func<Donor, ValueList<FundShare>> sharesOf, Func<Donor, string?> restOf, Action<IReadOnlyList<Donor>> closedLoop)
    {
        // One equation a member: what is behind it = what is known + its shares of the other members.
        Dictionary<string, Dictionary<string, Rational>> known = new(StringComparer.Ordinal);
        Dictionary<string, Dictionary<string, Rational>> open = new(StringComparer.Ordinal);
        HashSet<string> ids = new(members.Select(static m => m.Id), StringComparer.Ordinal);
        bool closed = true;
        foreach (Donor member in members)
        {
            Dictionary<string, Rational> here = known[member.Id] = new(StringComparer.Ordinal);
            Dictionary<string, Rational> there = open[member.Id] = new(StringComparer.Ordinal);
            Rational rest = Rational.One;
            foreach (FundShare share in sharesOf(member))
            {
                rest -= share.Share.Value;
                if (ids.Contains(share.Donor))
                {
                    Add(there, share.Donor, share.Share.Value);
                }
                else if (_behind.TryGetValue(share.Donor, out IReadOnlyList<(string? Donor, Rational Share)>? behind))
                {
                    closed = false;
                    AddAll(here, behind, share.Share.Value);
                }
                else
                {
                    closed = false;
                }
            }

            if (rest.Sign > 0)
            {
                closed = false;
                Add(here, restOf(member) ?? string.Empty, rest);
            }
        }

        if (closed)
        {
            closedLoop(members);
            foreach (Donor member in members)
            {
                _behind[member.Id] = [(null, Rational.One)];
            }

            return;
        }

        foreach (Donor member in members)
        {
            Eliminate(member.Id, members, known, open);
        }

        foreach (Donor member in members)
        {
            _behind[member.Id] = [.. known[member.Id].Select(static p => (p.Key.Length == 0 ? null : p.Key, p.Value))];
        }
    }

    private static void Eliminate(
        string id, Donor[] members, Dictionary<string, Dictionary<string, Rational>> known, Dictionary<string, Dictionary<string, Rational>> open)
    {
        if (open[id].Remove(id, out Rational itself))
        {
            Rational factor = Rational.One / (Rational.One - itself);
            Scale(known[id], factor);
            Scale(open[id], factor);
        }

        foreach (Donor other in members)
        {
            if (other.Id != id && open[other.Id].Remove(id, out Rational share))
            {
                AddAll(known[other.Id], known[id].Select(static p => ((string?)p.Key, p.Value)), share);
                AddAll(open[other.Id], open[id].Select(static p => ((string?)p.Key, p.Value)), share);
            }
        }
    }

    private static void Scale(Dictionary<string, Rational> terms, Rational factor)
    {
        foreach (string key in terms.Keys.ToArray())
        {
            terms[key] *= factor;
        }
    }

    private static void AddAll(Dictionary<string, Rational> terms, IEnumerable<(string? Donor, Rational Share)> others, Rational factor)
    {
        foreach ((string? donor, Rational share) in others)
        {
            Add(terms, donor ?? string.Empty, share * factor);
        }
    }

    private static void Add(Dictionary<string, Rational> terms, string key, Rational share) =>
        terms[key] = terms.TryGetValue(key, out Rational before) ? before + share : share;
}
