using AidModel;
using Samples;
using TrackerReport;
using TrackerReport.Output;

namespace ComparePackages;

/// <summary>Opens two files and compares them as the options ask.</summary>
internal static class Comparing
{
    public static Comparison Compare(Options options, CancellationToken cancel)
    {
        List<string> faults = [];
        ReferenceRates? rates = options.Rates is { } table ? Files.Read(table, EcbRates.Read, faults) : null;
        IPublishedAid? before = Open(options.Files.Count > 0 ? options.Files[0] : Path.Combine(AppContext.BaseDirectory, "before.json"), options.PresetBefore, faults, cancel);
        IPublishedAid? after = Open(options.Files.Count > 0 ? options.Files[1] : Path.Combine(AppContext.BaseDirectory, "after.json"), options.PresetAfter, faults, cancel);
        cancel.ThrowIfCancellationRequested();
        if (before is not null && after is not null)
        {
            CheckPreset("--preset-before", options.PresetBefore, before, faults);
            CheckPreset("--preset-after", options.PresetAfter, after, faults);
        }

        if (faults.Count > 0)
        {
            throw new BadInputException(faults);
        }

        return Working.Wait("Comparing", () => Compare(options, before!, after!, rates));
    }

    private static Comparison Compare(Options options, IPublishedAid before, IPublishedAid after, ReferenceRates? rates)
    {
        bool areReleases = before is KielRelease && after is KielRelease;
        AidLedger earlier = LedgerOf(before);
        AidLedger later = LedgerOf(after);
        Currency currency = options.Currency ?? (areReleases ? Currency.EUR : CurrencyOf(earlier.Pledges.Concat(later.Pledges)));
        ValueList<Dimension> by = options.By.Count > 0 ? options.By : areReleases ? [Dimension.Donor, KielPreset.Type] : [Dimension.Donor];
        BridgeOptions how = before is KielRelease one && after is KielRelease other ? KielBridge.Options(one, other) : new BridgeOptions();
        how = options.IsByContent switch
        {
            true when !areReleases => how with { Matching = PledgeMatching.ByContent },
            false => how with { Matching = PledgeMatching.ById },
            _ => how,
        };
        AidBridge bridge = AidBridge.Between(earlier, QueryOf(before), later, QueryOf(after), how);
        if (options.Only is { } only && !bridge.Groups.Any(g => g.Keys[0] == only))
        {
            throw new BadInputException($"--only: nothing has the {by[0]} '{only}'{Nearest.Hint(only, bridge.Groups.Select(static g => g.Keys[0]).Distinct())}");
        }

        return new Comparison(bridge, earlier, later, options.Only);

        AidQuery QueryOf(IPublishedAid published)
        {
            AidQuery query = published is KielRelease release ? (PresetOf(release) ?? KielPreset.Release17).Query(release, rates)
                : new AidQuery { Currency = currency, Conversion = rates is null ? Conversion.None : Conversion.OnAnnouncement(rates) };
            return query with { Currency = currency, GroupBy = by };
        }
    }

    private static AidLedger LedgerOf(IPublishedAid published) =>
        published is KielRelease release ? release.LedgerOf(KielMeasure.Commitment, KielBasis.Published) : published.Ledger;

    private static KielPreset? PresetOf(KielRelease release) => KielPreset.All.FirstOrDefault(p => p.Release == release.Number);

    private static Currency CurrencyOf(IEnumerable<Pledge> pledges)
    {
        Currency[] stated = [.. pledges.Select(static p => p.Amount?.Currency).OfType<Currency>().Distinct()];
        return stated.Length == 1 ? stated[0] : Currency.EUR;
    }

    private static IPublishedAid? Open(string path, KielPreset? preset, List<string> faults, CancellationToken cancel)
    {
        try
        {
            return Working.Read(path, progress => Opening.Open(path, preset, progress, cancel));
        }
        catch (BadInputException error)
        {
            faults.AddRange(error.Faults);
            return null;
        }
    }

    private static void CheckPreset(string name, KielPreset? preset, IPublishedAid published, List<string> faults)
    {
        if (preset is not null && published is not KielRelease)
        {
            faults.Add($"{name} is for releases of the Ukraine Support Tracker, and this file is none.");
        }
    }
}
