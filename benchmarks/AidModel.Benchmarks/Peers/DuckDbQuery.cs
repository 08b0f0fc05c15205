using System.Numerics;
using DuckDB.NET.Data;

namespace AidModel.Benchmarks;

/// <summary>A query of DuckDB.</summary>
internal sealed class DuckDbQuery
{
    private static int _prepared;

    private readonly DuckDBCommand _command;
    private readonly Workload _workload;
    private readonly DuckDbForm _form;

    /// <summary>A query.</summary>
    /// <param name="isPrepared">Whether it is planned only once.</param>
    /// <param name="table">The table with the lines, where keys are encoded.</param>
    public DuckDbQuery(DuckDbTracker database, Workload workload, DuckDbForm form, bool isPrepared = true, string table = DuckDbTracker.Table)
    {
        (_workload, _form) = (workload, form);
        string sql = form.IsNatural ? NaturalSql(workload, form) : Sql(workload, form, table);
        if (isPrepared)
        {
            string statement = $"query{_prepared++}";
            database.Execute($"PREPARE {statement} AS {sql}");
            sql = $"EXECUTE {statement}";
        }

        _command = database.Command(sql);
    }

    /// <summary>Lets DuckDB complete the result, but does not read it: that would measure the interface to .NET as well.</summary>
    public void Execute()
    {
        using DuckDBDataReader result = _command.ExecuteReader();
    }

    public GroupTotals Read()
    {
        long[] cents = new long[_workload.Groups];
        using DuckDBDataReader result = _command.ExecuteReader();
        int[] codes = new int[_workload.GroupBy.Length];
        while (result.Read())
        {
            for (int i = 0; i < codes.Length; i++)
            {
                codes[i] = _form.IsNatural ? NaturalCode(result, i) : result.GetByte(i);
            }

            cents[_workload.Group(codes)] = ToCents(result.GetValue(result.FieldCount - 1));
        }

        return new(cents);
    }

    private static string NaturalSql(Workload workload, DuckDbForm form) => workload == Workload.DonorByMonth
        ? $"SELECT donor, year(day), month(day), sum({form.Sum}) FROM {DuckDbTracker.NaturalTable} JOIN rates USING (currency, day) GROUP BY ALL"
        : throw new ArgumentException($"Lines with names are not asked for '{workload}'.", nameof(workload));

    private static string Sql(Workload workload, DuckDbForm form, string table)
    {
        string keys = string.Join(", ", workload.GroupBy.Select(NameOf));
        string conditions = string.Join(" AND ", workload.Filter.Select(static range => $"{NameOf(range.Column)} BETWEEN {range.First} AND {range.Last}"));
        return $"SELECT {keys}, sum({form.Sum}) FROM {table}{(conditions.Length > 0 ? $" WHERE {conditions}" : string.Empty)} GROUP BY ALL";
    }

    private static string NameOf(Column column) => column.ToString().ToLowerInvariant();

    private static int NaturalCode(DuckDBDataReader result, int key) => key == 0
        ? SyntheticTracker.DonorNamed(result.GetString(0))
        : SyntheticTracker.MonthsUntil(new DateOnly((int)result.GetInt64(1), (int)result.GetInt64(2), 1));

    private static long ToCents(object sum) => sum switch
    {
        BigInteger tenThousandths => GroupTotals.ToCents((decimal)tenThousandths / SyntheticTracker.Scale),
        double euros => (long)Math.Round(euros * 100, MidpointRounding.AwayFromZero),
        _ => GroupTotals.ToCents((decimal)sum),
    };
}
