namespace AidModel;

/// <summary>Works out a release's figures from its raw columns, by the publisher's formulas.</summary>
internal sealed class KielDerivation
{
    // Less than a cent is no amount that others can be spread over.
    private const decimal LeastDated = 0.01m;

    private readonly IReadOnlyDictionary<Currency, decimal> _rates;
    private readonly Dictionary<string, decimal> _byPackage = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, decimal> _byAllocation = new(StringComparer.OrdinalIgnoreCase);

    private KielDerivation(IReadOnlyList<KielRow> rows, IReadOnlyDictionary<Currency, decimal> rates)
    {
        _rates = rates;
        foreach (KielRow row in rows)
        {
            decimal value = row.Units * row.UnitPrice ?? 0;
            Add(_byPackage, row.Package, value);
            Add(_byAllocation, row.AllocationId, value);
        }
    }

    /// <summary>The rows with their derived figures.</summary>
    public static KielRow[] Apply(IReadOnlyList<KielRow> rows, IReadOnlyDictionary<Currency, decimal> rates)
    {
        KielDerivation derivation = new(rows, rates);
        KielRow[] derived = new KielRow[rows.Count];
        for (int i = 0; i < derived.Length; i++)
        {
            bool isNewAllocation = rows[i].AllocationId is { } id && (i == 0 || !id.Equals(rows[i - 1].AllocationId, StringComparison.OrdinalIgnoreCase));
            derived[i] = rows[i] with { Derived = derivation.Of(rows[i], isNewAllocation) };
        }

        Redistribute(derived);
        return derived;
    }

    private KielFigures Of(KielRow row, bool isNewAllocation)
    {
        decimal? total = row.IsFirst ? Value(row, _byPackage, row.Package) : null;
        decimal? allocated = isNewAllocation ? Value(row, _byAllocation, row.AllocationId) : null;
        return new(total, InEuros(row, total), allocated, InEuros(row, allocated), null);
    }

    /// <summary>The stated value, or the items at their prices, which the publisher takes for the row's currency.</summary>
    private static decimal? Value(KielRow row, Dictionary<string, decimal> items, string? id) =>
        !row.IsNotGiven ? row.Stated
        : id is not null && items.GetValueOrDefault(id) is > 0 and { } sum ? sum
        : null;

    private decimal? InEuros(KielRow row, decimal? amount) => row.Currency is { } currency && _rates.TryGetValue(currency, out decimal rate) ? amount / rate : null;

    private static void Redistribute(KielRow[] rows)
    {
        Dictionary<string, (decimal All, decimal Dated)> packages = new(StringComparer.OrdinalIgnoreCase);
        foreach (KielRow row in rows.Where(static r => r.Reallocation is not null && r.Derived.Allocation is not null))
        {
            (decimal all, decimal dated) = packages.GetValueOrDefault(row.Reallocation!);
            decimal value = row.Derived.Allocation!.Value;
            packages[row.Reallocation!] = (all + value, row.IsUndated ? dated : dated + value);
        }

        for (int i = 0; i < rows.Length; i++)
        {
            KielRow row = rows[i];
            if (row.Derived.Allocation is not { } value)
            {
                continue;
            }

            decimal? redistributed = row.Reallocation is null ? value
                : row.IsUndated || packages[row.Reallocation] is not { Dated: >= LeastDated } package ? null
                : value * (package.All / package.Dated);
            rows[i] = row with { Derived = row.Derived with { Redistributed = redistributed } };
        }
    }

    private static void Add(Dictionary<string, decimal> sums, string? key, decimal value)
    {
        if (key is not null)
        {
            sums[key] = sums.GetValueOrDefault(key) + value;
        }
    }
}
