using System.Collections.Frozen;
using BenchmarkDotNet.Attributes;

namespace AidModel.Benchmarks;

/// <summary>A look-up of a day's rate in the ECB's full history, at random days of it, those without a quotation included. Peers
/// find the same quotations by the same rule and hand them over; AidModel hands over the place where it found them, from which
/// quotations, days and sources are read on demand, and minds irrevocable rates and tables laid over one another.</summary>
[MemoryDiagnoser]
public class RateLookUpBenchmarks
{
    // More than a branch predictor learns by heart.
    private const int Queries = 65_536;
    private const int GapLimit = 7;

    private readonly RateQuery[] _queries = new RateQuery[Queries];
    private ReferenceRates _rates = null!;
    private Dictionary<(Currency, DateOnly), decimal> _dictionary = null!;
    private FrozenDictionary<(Currency, DateOnly), decimal> _frozen = null!;
    private Dictionary<Currency, (int[] Days, decimal[] Quotes)> _sorted = null!;

    [Params(PairOfCurrencies.GbpToEur, PairOfCurrencies.GbpToUsd)]
    public PairOfCurrencies Pair { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        using RateHistory history = new();
        _rates = EcbRates.Read(history.CsvPath);
        _dictionary = RateHistory.ReadNaively(history.CsvPath);
        _frozen = _dictionary.ToFrozenDictionary();
        _sorted = _dictionary.GroupBy(static r => r.Key.Item1, static r => (Day: r.Key.Item2.DayNumber, r.Value)).ToDictionary(
            static g => g.Key,
            static g => g.OrderBy(static r => r.Day).ToArray() is var all ? (all.Select(static r => r.Day).ToArray(), all.Select(static r => r.Value).ToArray()) : default);
        Random random = new(Queries);
        int first = _dictionary.Keys.Min(static k => k.Item2.DayNumber);
        int last = _dictionary.Keys.Max(static k => k.Item2.DayNumber);
        for (int i = 0; i < Queries; i++)
        {
            _queries[i] = new RateQuery(Currency.GBP, Pair == PairOfCurrencies.GbpToEur ? Currency.EUR : Currency.USD, DateOnly.FromDayNumber(random.Next(first, last + 1)));
        }

        Check();
    }

    [Benchmark(OperationsPerInvoke = Queries, Description = "AidModel")]
    public int Reference_rates()
    {
        int found = 0;
        foreach (RateQuery query in _queries)
        {
            found += _rates.TryFind(query.From, query.To, query.Day, out RateUsed rate) && rate.To == query.To ? 1 : 0;
        }

        return found;
    }

    [Benchmark(OperationsPerInvoke = Queries, Description = "Dictionary", Baseline = true)]
    public int Dictionary_walking_back()
    {
        int found = 0;
        foreach (RateQuery query in _queries)
        {
            found += InDictionary(query, out decimal from, out decimal to) && from != to ? 1 : 0;
        }

        return found;
    }

    [Benchmark(OperationsPerInvoke = Queries, Description = "FrozenDictionary")]
    public int Frozen_dictionary_walking_back()
    {
        int found = 0;
        foreach (RateQuery query in _queries)
        {
            found += InFrozenDictionary(query, out decimal from, out decimal to) && from != to ? 1 : 0;
        }

        return found;
    }

    [Benchmark(OperationsPerInvoke = Queries, Description = "Binary search")]
    public int Binary_search_of_sorted_arrays()
    {
        int found = 0;
        foreach (RateQuery query in _queries)
        {
            found += InArrays(query, out decimal from, out decimal to) && from != to ? 1 : 0;
        }

        return found;
    }

    private bool InDictionary(RateQuery query, out decimal from, out decimal to)
    {
        (from, to) = (1, 1);
        for (int back = 0; back <= GapLimit; back++)
        {
            DateOnly day = query.Day.AddDays(-back);
            if ((query.From == Currency.EUR || _dictionary.TryGetValue((query.From, day), out from))
                && (query.To == Currency.EUR || _dictionary.TryGetValue((query.To, day), out to)))
            {
                return true;
            }
        }

        return false;
    }

    private bool InFrozenDictionary(RateQuery query, out decimal from, out decimal to)
    {
        (from, to) = (1, 1);
        for (int back = 0; back <= GapLimit; back++)
        {
            DateOnly day = query.Day.AddDays(-back);
            if ((query.From == Currency.EUR || _frozen.TryGetValue((query.From, day), out from))
                && (query.To == Currency.EUR || _frozen.TryGetValue((query.To, day), out to)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>As the pound and the dollar are quoted on the same days, each is searched by itself.</summary>
    private bool InArrays(RateQuery query, out decimal from, out decimal to)
    {
        to = 1;
        return InArray(query.From, query.Day.DayNumber, out from) && (query.To == Currency.EUR || InArray(query.To, query.Day.DayNumber, out to));
    }

    private bool InArray(Currency currency, int day, out decimal quote)
    {
        (int[] days, decimal[] quotes) = _sorted[currency];
        int at = Array.BinarySearch(days, day);
        at = at < 0 ? ~at - 1 : at;
        quote = at < 0 ? 0 : quotes[at];
        return at >= 0 && days[at] >= day - GapLimit;
    }

    /// <summary>All ways must find the same quotations.</summary>
    private void Check()
    {
        foreach (RateQuery query in _queries)
        {
            bool isFound = _rates.TryFind(query.From, query.To, query.Day, out RateUsed rate);
            (decimal, decimal) quotes = isFound ? (rate.Legs[0].FromUnits, rate.Legs[0].ToUnits) : default;
            if (!isFound
                || !InDictionary(query, out decimal from, out decimal to) || (from, to) != quotes
                || !InFrozenDictionary(query, out from, out to) || (from, to) != quotes
                || !InArrays(query, out from, out to) || (from, to) != quotes)
            {
                throw new InvalidOperationException($"{query}: the peers do not find AidModel's {rate}.");
            }
        }
    }
}
