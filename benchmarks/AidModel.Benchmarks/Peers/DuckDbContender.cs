using System.Numerics;
using DuckDB.NET.Data;

namespace AidModel.Benchmarks;

/// <summary>A prepared query of DuckDB. Its result is complete when a run ends, but not yet read: that would measure the
/// interface to .NET as well.</summary>
internal sealed class DuckDbContender(DuckDbTracker database, Workload workload, DuckDbForm form, int threads = 1) : Contender
{
    private static int _prepared;

    private readonly string _statement = $"query{_prepared++}";
    private DuckDBCommand? _command;

    public override string Name => threads == 1 ? form.Name : $"{form.Name}, {threads} threads";

    public override void Prepare()
    {
        if (form.IsNatural)
        {
            database.MakeNatural();
        }

        database.Execute($"PREPARE {_statement} AS {Sql(workload, form)}");
        _command = database.Command($"EXECUTE {_statement}");
    }

    public override void BeforeRuns() => database.UseThreads(threads);

    public override void Run()
    {
        using DuckDBDataReader result = _command!.ExecuteReader();
    }

    public override GroupTotals Read()
    {
        long[] cents = new long[workload.Groups];
        using DuckDBDataReader result = _command!.ExecuteReader();
        int[] codes = new int[workload.GroupBy.Length];
        while (result.Read())
        {
            for (int i = 0; i < codes.Length; i++)
            {
                codes[i] = form.IsNatural ? NaturalCode(result, i) : result.GetByte(i);
            }

            cents[workload.Group(codes)] = ToCents(result.GetValue(result.FieldCount - 1));
        }

        return new(cents);
    }

    private static int NaturalCode(DuckDBDataReader result, int key) => key == 0
        ? SyntheticTracker.DonorNamed(result.GetString(0))
        : SyntheticTracker.MonthsUntil(new DateOnly((int)result.GetInt64(1), (int)result.GetInt64(2), 1));

    private static long ToCents(object sum) => sum switch
    {
        BigInteger tenThousandths => GroupTotals.ToCents((decimal)tenThousandths / SyntheticTracker.Scale),
        double euros => GroupTotals.ToCents((decimal)euros),
        _ => GroupTotals.ToCents((decimal)sum),
    };

    private static string Sql(Workload workload, DuckDbForm form)
    {
        if (form.IsNatural)
        {
            return workload == Workload.DonorByMonth
                ? $"SELECT donor, year(day), month(day), sum({form.Sum}) FROM lines JOIN rates USING (currency, day) GROUP BY ALL"
                : throw new ArgumentException($"Lines with names are not asked for '{workload}'.", nameof(workload));
        }

        string keys = string.Join(", ", workload.GroupBy.Select(NameOf));
        string conditions = string.Join(" AND ", workload.Filter.Select(static range => $"{NameOf(range.Column)} BETWEEN {range.First} AND {range.Last}"));
        return $"SELECT {keys}, sum({form.Sum}) FROM tracker{(conditions.Length > 0 ? $" WHERE {conditions}" : string.Empty)} GROUP BY ALL";
    }

    private static string NameOf(Column column) => column.ToString().ToLowerInvariant();
}
