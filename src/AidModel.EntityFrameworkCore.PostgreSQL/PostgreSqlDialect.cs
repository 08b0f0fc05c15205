using System.Data;
using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace AidModel;

/// <summary>Numbers are of type <c>numeric</c> here, days of type <c>date</c>.</summary>
internal sealed class PostgreSqlDialect : AidDialect
{
    private const string Greatest = "79228162514264337593543950335";

    private static readonly string Blanks =
        string.Concat(Enumerable.Range(0, char.MaxValue).Where(static c => char.IsWhiteSpace((char)c)).Select(static c => string.Create(CultureInfo.InvariantCulture, $"\\u{c:X4}")));

    // The first and the last day of all are kept as -infinity and infinity by the provider.
    public override string IsDay(string column) => $"{column} BETWEEN '0001-01-01' AND '9999-12-31' OR NOT isfinite({column})";

    // What is no number is above all others here.
    public override string IsDecimal(string column) =>
        $"abs({column}) <= {Greatest} AND min_scale({column}) <= 28 AND abs({column}) * power(10::numeric, min_scale({column})) <= {Greatest}";

    public override string? IsWhole(string column) => null;

    public override string IsText(string column) => $"btrim({column}, E'{Blanks}') <> ''";

    public override string IsName(string column, string allowed, int most) =>
        $"length({column}) BETWEEN 1 AND {most} AND {column} !~ '[^{allowed}\\u00AA-\\uFFFF-]'";

    public override string IsAddress(string column) => $"{column} ~ '^[A-Za-z][^:]*:'";

    public override string IsPowerOfTen(string column) => $"btrim(replace({column}::text, '.', ''), '0') = '1'";

    public override string IsNotNegative(string column) => $"{column} >= 0";

    public override string IsAtMost(string lesser, string greater) => $"{lesser} <= {greater}";

    public override string Literal(decimal number) => number.ToString(CultureInfo.InvariantCulture);

    protected override async Task WriteAsync(
        DbConnection connection,
        DbTransaction transaction,
        string table,
        ValueList<string> columns,
        ValueList<string> types,
        IAsyncEnumerable<object?[]> rows,
        CancellationToken cancellationToken)
    {
        NpgsqlBinaryImporter writer = await ((NpgsqlConnection)connection).BeginBinaryImportAsync($"COPY {Target(table, columns)} FROM STDIN (FORMAT binary)", cancellationToken).ConfigureAwait(false);
        await using (writer.ConfigureAwait(false))
        {
            await foreach (object?[] row in rows.WithCancellation(cancellationToken).ConfigureAwait(false))
            {
                await writer.StartRowAsync(cancellationToken).ConfigureAwait(false);
                for (int i = 0; i < row.Length; i++)
                {
                    if (row[i] is { } value)
                    {
                        await writer.WriteAsync(value, types[i], cancellationToken).ConfigureAwait(false);
                    }
                    else
                    {
                        await writer.WriteNullAsync(cancellationToken).ConfigureAwait(false);
                    }
                }
            }

            await writer.CompleteAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    protected override ValueTask<DbTransaction> BeginSnapshotAsync(DbConnection connection, CancellationToken cancellationToken) =>
        connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);

    public void Add(DbContextOptionsBuilder options) => AddTo(options);
}
