namespace AidModel;

/// <summary>The figures that a claimed record has to beat. A claim is judged in the logarithm of their number, and its facts are found
/// when they are asked for.</summary>
internal sealed class RecordBoard
{
    private readonly List<ComparedFigure> _earlier = [];
    private readonly Dictionary<object, Rivals> _rivals = [];
    private readonly Dictionary<FigurePlace, List<int>> _places = [];

    public void Add(ComparedFigure figure)
    {
        int index = _earlier.Count;
        _earlier.Add(figure);
        RivalsOf(figure).Add(index, _earlier);
        if (figure.Total is { } total)
        {
            if (!_places.TryGetValue(total.Place, out List<int>? same))
            {
                _places[total.Place] = same = [];
            }

            same.Add(index);
        }
    }

    /// <summary>Whether a figure is greater than all that were added, which are those that it is judged by later too.</summary>
    public RecordJudgement Judge(ComparedFigure claimed)
    {
        if (_earlier.Count == 0)
        {
            return new(Answer.Undetermined, null, static () => ["the earlier totals to compare with"]);
        }

        Rivals rivals = RivalsOf(claimed);
        if (rivals.Unbeaten(claimed, _earlier) is >= 0 and int unbeaten)
        {
            return new(Answer.No, unbeaten, static () => []);
        }

        int open = rivals.InTheWay(claimed, _earlier);
        if (open < 0 && rivals.Count < _earlier.Count)
        {
            open = _earlier.FindIndex(e => RivalsOf(e) != rivals);
        }

        if (open < 0 && claimed.Total is { } total && _places.TryGetValue(total.Place, out List<int>? same))
        {
            int at = same.FindIndex(i => claimed.Overlaps(_earlier[i]));
            open = at < 0 ? -1 : same[at];
        }

        int count = _earlier.Count;
        return open < 0 ? new(Answer.Yes, null, static () => []) : new(Answer.Undetermined, open, () => Facts(claimed, count));
    }

    private IEnumerable<string> Facts(ComparedFigure claimed, int count)
    {
        for (int i = 0; i < count; i++)
        {
            ComparedFigure other = _earlier[i];
            bool hasScopes = false;
            foreach (string scope in Comparing.Scopes(claimed, other))
            {
                hasScopes = true;
                yield return scope;
            }

            if (hasScopes || Comparing.Order(claimed, other) != Answer.Undetermined)
            {
                continue;
            }

            foreach (string fact in Comparing.Facts(claimed, other))
            {
                yield return fact;
            }
        }
    }

    private Rivals RivalsOf(ComparedFigure figure)
    {
        (ValueList<(string, object)>, ValueList<string>, (Delegate?, bool)) key = (figure.Kind, figure.Keys, figure.Scope);
        if (!_rivals.TryGetValue(key, out Rivals? rivals))
        {
            _rivals[key] = rivals = new Rivals();
        }

        return rivals;
    }

    /// <summary>The earlier figures of one kind and scope, by their places on the board.</summary>
    private sealed class Rivals
    {
        // Complete figures, the greatest lower bound first, of equal ones the earliest.
        private readonly List<int> _byLower = [];
        private int _greatest = -1;
        private int _incomplete = -1;

        public int Count { get; private set; }

        public void Add(int index, List<ComparedFigure> all)
        {
            Count++;
            ComparedFigure figure = all[index];
            if (figure.IsIncomplete)
            {
                _incomplete = _incomplete < 0 ? index : _incomplete;
                return;
            }

            int low = 0;
            for (int high = _byLower.Count; low < high;)
            {
                int middle = (low + high) / 2;
                (low, high) = all[_byLower[middle]].Lower.CompareTo(figure.Lower) >= 0 ? (middle + 1, high) : (low, middle);
            }

            _byLower.Insert(low, index);
            if (_greatest < 0 || (all[_greatest].Upper is { } most && (figure.Upper is not { } upper || upper.CompareTo(most) > 0)))
            {
                _greatest = index;
            }
        }

        /// <summary>The one that a claim is certain not to beat; -1 where there is none.</summary>
        public int Unbeaten(ComparedFigure claimed, List<ComparedFigure> all)
        {
            if (claimed.IsIncomplete || claimed.Upper is not { } upper)
            {
                return -1;
            }

            foreach (int index in _byLower)
            {
                if (upper.CompareTo(all[index].Lower) > 0)
                {
                    break;
                }

                if (!claimed.Overlaps(all[index]))
                {
                    return index;
                }
            }

            return -1;
        }

        /// <summary>The one that a claim is not certain to beat; -1 where there is none.</summary>
        public int InTheWay(ComparedFigure claimed, List<ComparedFigure> all) =>
            Count == 0 ? -1
            : _greatest >= 0 && (claimed.IsIncomplete || all[_greatest].Upper is not { } most || claimed.Lower.CompareTo(most) <= 0) ? _greatest
            : _incomplete;
    }
}
