namespace AidModel;

/// <summary>Adds one group up in fractions: slow, and right to the last digit.</summary>
internal sealed class ExactScan(LineColumns columns, QueryRates rates)
{
    private readonly Int128[] _ofSlot = new Int128[columns.SlotsPerMonth];

    /// <summary>One amount of the lines of a group, in the currency of the result.</summary>
    public Rational Sum(ScanPass[] passes, LineSet set, int amount, int group)
    {
        RationalSum sum = new();
        foreach (ScanPass pass in passes)
        {
            for (int segment = 0; segment < columns.Segments; segment++)
            {
                if (pass.Segments[segment] >= 0 && (pass.Segments[segment] == group || group < 0))
                {
                    for (int line = set.Start[segment]; line < set.Start[segment + 1]; line++)
                    {
                        _ofSlot[set.Slots[line]] += set.Amounts[amount][line];
                    }
                }
                else if (pass.Parts?[segment] is >= 0)
                {
                    AddParts(pass, set, amount, segment, group);
                }
                else
                {
                    continue;
                }

                Convert(columns.SegmentMonth[segment], sum);
            }
        }

        return sum.Total() * (Rational.One / 10_000m);
    }

    /// <summary>Whether all lines of a group that a rate converts have a best value, and an upper bound.</summary>
    public (bool HasBest, bool HasUpper) Gaps(ScanPass[] passes, int group)
    {
        LineGaps found = LineGaps.None;
        LineSet set = columns.Hedged;
        foreach (ScanPass pass in passes)
        {
            for (int segment = 0; segment < columns.Segments; segment++)
            {
                int month = columns.SegmentMonth[segment];
                int first = month * columns.SlotsPerMonth;
                for (int line = set.Start[segment]; line < set.Start[segment + 1] && pass.Includes(segment); line++)
                {
                    if (set.Gaps[line] != LineGaps.None
                        && pass.TryGroup(set, segment, first, line, pass.KeepsSome[month], out int own) && (own == group || group < 0)
                        && RateOf(month, set.Slots[line]).Reason is null)
                    {
                        found |= set.Gaps[line];
                    }
                }
            }
        }

        return ((found & LineGaps.Best) == 0, (found & LineGaps.Upper) == 0);
    }

    private QueryRate RateOf(int month, int slot)
    {
        DateOnly day = columns.Day(month, slot);
        return rates.Find(columns.Currencies[LineSlot.Currency(slot)], new(day, day));
    }

    private void AddParts(ScanPass pass, LineSet set, int amount, int segment, int group)
    {
        int month = columns.SegmentMonth[segment];
        int first = month * columns.SlotsPerMonth;
        for (int line = set.Start[segment]; line < set.Start[segment + 1]; line++)
        {
            if (pass.TryGroup(set, segment, first, line, pass.KeepsSome[month], out int own) && (own == group || group < 0))
            {
                _ofSlot[set.Slots[line]] += set.Amounts[amount][line];
            }
        }
    }

    private void Convert(int month, RationalSum sum)
    {
        for (int slot = 0; slot < _ofSlot.Length; slot++)
        {
            if (_ofSlot[slot] == Int128.Zero)
            {
                continue;
            }

            QueryRate rate = RateOf(month, slot);
            if (rate.Reason is null)
            {
                sum.Add(rate.Factor * new Rational(_ofSlot[slot], 1));
            }

            _ofSlot[slot] = Int128.Zero;
        }
    }
}
