namespace AidModel;

/// <summary>By group, how many lines a plan has and how much they weigh: what does not depend on rates is reckoned once. Immutable.</summary>
internal sealed class GroupWeights
{
    // How many lines are looked at at a time.
    private const int Block = 1024;

    private readonly LineColumns _columns;
    private readonly double[] _size;
    private readonly double[] _errors;
    private readonly int[] _lines;
    private readonly int[] _withoutBest;
    private readonly int[] _withoutUpper;

    public GroupWeights(LineColumns columns, ScanPass[] passes, int groups)
    {
        _columns = columns;
        _size = new double[groups];
        _lines = new int[groups];
        _errors = new double[groups];
        _withoutBest = columns.Hedged.Lines > 0 ? new int[groups] : [];
        _withoutUpper = columns.Hedged.Lines > 0 ? new int[groups] : [];
        foreach (ScanPass pass in passes)
        {
            Add(pass, columns.Exact);
            Add(pass, columns.Hedged);
        }

        int present = 0;
        foreach (int lines in _lines)
        {
            present += lines > 0 ? 1 : 0;
        }

        Present = new int[present];
        for (int group = groups - 1; group >= 0; group--)
        {
            // A sum in floating point is off by less than this.
            _size[group] *= 1 + 1e-6;
            Most = Math.Max(Most, _size[group]);
            _errors[group] = Products.ErrorOf(_size[group], _lines[group]);
            if (_lines[group] > 0)
            {
                Present[--present] = group;
            }
        }
    }

    /// <summary>The groups that have lines, rising.</summary>
    public int[] Present { get; }

    /// <summary>The greatest <see cref="Size"/>.</summary>
    public double Most { get; }

    /// <summary>The sum of a group's amounts without their signs, of several the greatest; not less than it. What rounding of rates may
    /// be off by grows with it.</summary>
    public double Size(int group) => _size[group];

    /// <summary>By group, what its sum of products may be off by.</summary>
    public ReadOnlySpan<double> Errors => _errors;

    public int Lines(int group) => _lines[group];

    /// <summary>How many of them lack a best value.</summary>
    public int WithoutBest(int group) => _withoutBest.Length == 0 ? 0 : _withoutBest[group];

    /// <summary>How many of them lack an upper bound.</summary>
    public int WithoutUpper(int group) => _withoutUpper.Length == 0 ? 0 : _withoutUpper[group];

    private void Add(ScanPass pass, LineSet set)
    {
        int[] groups = new int[Block];
        for (int segment = 0; segment < _columns.Segments; segment++)
        {
            if (pass.Segments[segment] is >= 0 and var group)
            {
                _size[group] += set.Size[segment];
                _lines[group] += set.CountOf(segment);
                if (set.Gaps.Length > 0)
                {
                    _withoutBest[group] += set.WithoutBest[segment];
                    _withoutUpper[group] += set.WithoutUpper[segment];
                }
            }
            else if (pass.Groups[segment] >= 0)
            {
                for (int line = set.Start[segment]; line < set.Start[segment + 1]; line += Block)
                {
                    Add(pass, set, segment, line, groups.AsSpan(0, Math.Min(Block, set.Start[segment + 1] - line)));
                }
            }
        }
    }

    private void Add(ScanPass pass, LineSet set, int segment, int first, Span<int> groups)
    {
        int month = _columns.SegmentMonth[segment];
        int firstSlot = month * _columns.SlotsPerMonth;
        pass.GroupsOf(set, segment, firstSlot, first, groups);
        foreach ((int key, CodeSet kept) in pass.Keep)
        {
            set.Codes[key]!.Drop(groups, first, kept.Table);
        }

        bool[]? keepSlots = pass.KeepsSome[month] ? pass.KeepSlots : null;
        for (int i = 0; i < groups.Length; i++)
        {
            int line = first + i;
            if (groups[i] is >= 0 and var group && (keepSlots is null || keepSlots[firstSlot + set.Slots[line]]))
            {
                long size = 0;
                foreach (long[] amounts in set.Amounts)
                {
                    size = Math.Max(size, Math.Abs(amounts[line]));
                }

                _size[group] += size;
                _lines[group]++;
                if (set.Gaps.Length > 0)
                {
                    _withoutBest[group] += (set.Gaps[line] & LineGaps.Best) != 0 ? 1 : 0;
                    _withoutUpper[group] += (set.Gaps[line] & LineGaps.Upper) != 0 ? 1 : 0;
                }
            }
        }
    }
}
