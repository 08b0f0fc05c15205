namespace AidModel;

/// <summary>Which pledges are inside which, so that none comes to be inside itself.</summary>
internal sealed class IatiHierarchy
{
    private const int MostSteps = 10_000_000;
    private const int MostInAll = 200_000;

    // Of a pledge with several, a ledger looks which of them are inside each other.
    private const int MostFurther = 500;

    private static readonly HashSet<string> None = [];

    private readonly Dictionary<string, HashSet<string>> _wholes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _parts = new(StringComparer.Ordinal);
    private int _inAll;
    private int _further;
    private int _steps;

    /// <summary>Whether a pledge is known to be inside another.</summary>
    public bool Has(string part, string whole) => _wholes.GetValueOrDefault(part, None).Contains(whole);

    /// <summary>Notes that a pledge is inside another.</summary>
    /// <returns>Why it cannot be; null where it can.</returns>
    public string? Add(string part, string whole)
    {
        int known = _wholes.GetValueOrDefault(part, None).Count;
        string? why = known == IatiActivities.MostWholes ? Shown.Invariant($"is one of more than the {IatiActivities.MostWholes:N0} that a pledge is part of at most")
            : known > 0 && _further == MostFurther ? Shown.Invariant($"is one of more than the {MostFurther:N0} that pledges are part of beyond their first")
            : _inAll == MostInAll ? Shown.Invariant($"is one of more than the {MostInAll:N0} that are related at most")
            : IsInside(whole, part) switch
            {
                true => "is inside this one",
                null => "is in a hierarchy that is too intricate to follow",
                _ => null,
            };
        if (why is null)
        {
            _inAll++;
            _further += known > 0 ? 1 : 0;
            (_wholes.TryGetValue(part, out HashSet<string>? wholes) ? wholes : _wholes[part] = new(StringComparer.Ordinal)).Add(whole);
            (_parts.TryGetValue(whole, out HashSet<string>? parts) ? parts : _parts[whole] = new(StringComparer.Ordinal)).Add(part);
        }

        return why;
    }

    /// <summary>Whether a pledge is inside another, at any depth; null where that would take too long to say.</summary>
    private bool? IsInside(string part, string whole)
    {
        if (part == whole)
        {
            return true;
        }

        // From both ends, as one of them is mostly near: a long chain, in whatever order, is then not walked for each of its links.
        using IEnumerator<string> up = Reach(part, _wholes).GetEnumerator();
        using IEnumerator<string> down = Reach(whole, _parts).GetEnumerator();
        while (_steps < MostSteps)
        {
            _steps++;
            if (!up.MoveNext() || !down.MoveNext())
            {
                return false;
            }

            if (up.Current == whole || down.Current == part)
            {
                return true;
            }
        }

        return null;
    }

    private static IEnumerable<string> Reach(string start, Dictionary<string, HashSet<string>> edges)
    {
        HashSet<string> seen = new([start], StringComparer.Ordinal);
        Stack<string> next = new([start]);
        while (next.TryPop(out string? id))
        {
            foreach (string further in edges.GetValueOrDefault(id, None))
            {
                yield return further;
                if (seen.Add(further))
                {
                    next.Push(further);
                }
            }
        }
    }
}
