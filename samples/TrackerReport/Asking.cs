using AidModel;
using Samples;
using TrackerReport.Html;
using TrackerReport.Output;

namespace TrackerReport;

/// <summary>Puts the question that the options ask to the file that they name.</summary>
internal static class Asking
{
    public static Account Ask(Options options, CancellationToken cancel)
    {
        string path = options.File ?? Path.Combine(AppContext.BaseDirectory, "round.json");
        List<string> faults = [];
        ReferenceRates? rates = (options.Rates ?? (options.File is null ? Path.Combine(AppContext.BaseDirectory, "rates.csv") : null)) is { } table
            ? Files.Read(table, EcbRates.Read, faults)
            : null;
        KielSummary? summary = options.Summary is { } sums ? Files.Read(sums, KielSummary.Read, faults) : null;
        IPublishedAid? published = null;
        try
        {
            published = Working.Read(path, progress => Opening.Open(path, options.Preset, progress, cancel));
        }
        catch (BadInputException error)
        {
            faults.InsertRange(0, error.Faults);
        }

        cancel.ThrowIfCancellationRequested();
        if (published is not null)
        {
            CheckOptions(options, published, faults);
        }

        if (faults.Count > 0)
        {
            throw new BadInputException(faults);
        }

        Account account = published is KielRelease release ? OfRelease(path, release, options, rates, summary) : OfLedger(path, published!, options, rates);
        CheckRates(account);
        return account;
    }

    private static void CheckOptions(Options options, IPublishedAid published, List<string> faults)
    {
        if (published is KielRelease release)
        {
            if (options.IsAllocation == true && !release.Has(KielMeasure.Allocation) && !release.Has(KielMeasure.RedistributedAllocation))
            {
                faults.Add($"--measure: {release.Name} has no allocations, only commitments.");
            }

            return;
        }

        (string Name, bool IsGiven)[] ofReleases =
        [
            ("--preset", options.Preset is not null), ("--measure", options.IsAllocation is not null), ("--basis", options.Basis is not null), ("--summary", options.Summary is not null),
        ];
        faults.AddRange(ofReleases.Where(static o => o.IsGiven).Select(static o => $"{o.Name} is for releases of the Ukraine Support Tracker, and this file is none."));
        if (published.Ledger.Pledges.Count == 0)
        {
            faults.Add("The file holds no pledge.");
        }
    }

    private static Account OfRelease(string path, KielRelease release, Options options, ReferenceRates? rates, KielSummary? summary)
    {
        KielPreset? preset = options.Preset ?? KielPreset.All.FirstOrDefault(p => p.Release == release.Number);
        KielMeasure measure = options.IsAllocation switch
        {
            true => preset?.Allocation ?? KielMeasure.Allocation,
            false => KielMeasure.Commitment,
            _ => preset?.Measure ?? (release.Has(KielMeasure.Allocation) ? KielMeasure.Allocation : KielMeasure.Commitment),
        };
        KielBasis basis = options.Basis ?? (preset is null ? KielBasis.Stated : KielBasis.Published);
        AidQuery query = preset?.Query(release, rates) ?? new AidQuery { Currency = Currency.EUR, Conversion = release.Conversion };
        IConversion conversion = rates is null || (preset?.RateDays is not null && release.IsRaw) ? query.Conversion
            : release.IsRaw ? Conversion.OnAnnouncement(rates)
            : Conversion.MeanOfMonth(rates);
        query = query with
        {
            Currency = options.Currency ?? Currency.EUR,
            Conversion = conversion,
            GroupBy = options.By.Count > 0 ? options.By : [Dimension.Donor, KielPreset.Type],
            Announced = Since(options),
        };
        AidTotals everyRow = release.LedgerOf(measure, KielBasis.EveryRow).Total(query);
        return new Account(path, release, release.LedgerOf(measure, basis), query)
        {
            Basis = basis,
            Preset = preset,
            Measured = Words.Measured(measure),
            Naive = everyRow,
            Summary = summary ?? release.Summary,
            IsAllocation = measure != KielMeasure.Commitment,
            Comparison = release.Compare(summary),
        };
    }

    private static Account OfLedger(string path, IPublishedAid published, Options options, ReferenceRates? rates)
    {
        AidLedger ledger = published.Ledger;
        Currency[] stated = [.. ledger.Pledges.Select(static p => p.Amount?.Currency).OfType<Currency>().Distinct()];
        // Without a file the rates are of the round's day.
        IConversion conversion = rates is null ? Conversion.None
            : options.File is null ? Conversion.OnDay(ledger.Pledges.Max(static p => p.Announced), rates)
            : Conversion.OnAnnouncement(rates);
        AidQuery query = new()
        {
            Currency = options.Currency ?? (stated.Length == 1 ? stated[0] : Currency.EUR),
            Conversion = conversion,
            GroupBy = options.By.Count > 0 ? options.By : [Dimension.Donor],
            Announced = Since(options),
        };
        return published is not FtsData flows ? new Account(path, published, ledger, query)
            : new Account(path, flows, ledger, query with { Only = flows.Funding().Only })
            {
                Measured = "Funding, incoming and not shared,",
                Naive = ledger.Total(query with { Only = flows.FundingWithShared().Only }),
                NaiveName = "Shared flows counted too",
            };
    }

    private static Period? Since(Options options) => options.Since is { } day ? new Period(day, DateOnly.MaxValue) : null;

    private static void CheckRates(Account account)
    {
        AidTotal total = account.Totals.Total;
        if (total.Unconverted.Count > 0 && total.Stated.Amount == 0)
        {
            string why = total.WouldSettle.FirstOrDefault(static f => f.Contains("rate", StringComparison.Ordinal)) ?? "no rate is known";
            throw new BadInputException($"--in: nothing of this file can be given in {account.Query.Currency} ({why}); --rates takes the ECB's eurofxref-hist.zip.");
        }
    }
}
