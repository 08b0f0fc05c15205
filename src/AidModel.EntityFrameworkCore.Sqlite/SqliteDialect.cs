using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace AidModel;

/// <summary>Numbers are texts here, written as Entity Framework writes a decimal: <c>-1.5</c>, <c>450.0</c>.</summary>
internal sealed class SqliteDialect : AidDialect
{
    private const string Greatest = "79228162514264337593543950335";
    private static readonly string Blanks = string.Join(", ", Enumerable.Range(0, char.MaxValue).Where(static c => char.IsWhiteSpace((char)c)));

    public override string IsDay(string column) => $"typeof({column}) IN ('text', 'null') AND {column} >= '0001-01-01' AND {column} IS date({column}, '+0 days')";

    // The last line compares all digits of a number with the greatest ones of a decimal: first how many there are, then which.
    public override string IsDecimal(string column) =>
        $"typeof({column}) IN ('text', 'null') AND {column} GLOB '*[0-9].[0-9]*' AND {column} NOT GLOB '*[^0-9.-]*' AND {column} NOT GLOB '?*-*' AND {column} NOT GLOB '*.*.*'"
        + $" AND {column} NOT GLOB '0[0-9]*' AND {column} NOT GLOB '-0[0-9]*' AND {column} NOT GLOB '*.*?0' AND {column} <> '-0.0' AND length({column}) - instr({column}, '.') <= 28"
        + $" AND (length(ltrim(replace({column}, '.', ''), '-0')), ltrim(replace({column}, '.', ''), '-0')) <= (29 + ({column} GLOB '*.0'), '{Greatest}0')";

    public override string IsWhole(string column) => $"typeof({column}) IN ('integer', 'null')";

    public override string IsText(string column) => $"typeof({column}) IN ('text', 'null') AND trim({column}, char({Blanks})) <> ''";

    public override string IsName(string column, string allowed, int most) =>
        $"typeof({column}) IN ('text', 'null') AND length({column}) BETWEEN 1 AND {most} AND {column} NOT GLOB '*[^{allowed}' || char(170) || '-' || char(65535) || '-]*'";

    public override string IsAddress(string column) => $"typeof({column}) IN ('text', 'null') AND {column} GLOB '[A-Za-z]*:*'";

    public override string IsPowerOfTen(string column) => $"trim(replace({column}, '.', ''), '0') = '1'";

    public override string IsNotNegative(string column) => $"{column} NOT GLOB '-*'";

    // Of two with as many digits before the point, the text that comes first is the lesser number.
    public override string IsAtMost(string lesser, string greater) =>
        $"CASE WHEN {lesser} GLOB '-*' THEN {greater} NOT GLOB '-*' OR (instr({greater}, '.'), {greater}) <= (instr({lesser}, '.'), {lesser})"
        + $" ELSE {greater} NOT GLOB '-*' AND (instr({lesser}, '.'), {lesser}) <= (instr({greater}, '.'), {greater}) END";

    public override string Literal(decimal number) => $"'{number.ToString("0.0###########################", CultureInfo.InvariantCulture)}'";

    // Deferred, so that it locks nobody out. By the isolation level the provider would read what is not committed, where the cache is shared.
    protected override ValueTask<DbTransaction> BeginSnapshotAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new(((SqliteConnection)connection).BeginTransaction(deferred: true));
    }

    public void Add(DbContextOptionsBuilder options) => AddTo(options);
}
