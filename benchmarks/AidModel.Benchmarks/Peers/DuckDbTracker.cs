using DuckDB.NET.Data;

namespace AidModel.Benchmarks;

/// <summary>A tracker in a DuckDB database in memory.</summary>
internal sealed class DuckDbTracker : IDisposable
{
    /// <summary>The table of the lines with encoded keys.</summary>
    public const string Table = "tracker";

    /// <summary>The table of the lines with names and dates.</summary>
    public const string NaturalTable = "lines";

    private readonly DuckDBConnection _connection = new("DataSource=:memory:");
    private bool _hasNatural;
    private int _copies;
    private int _threads;

    public DuckDbTracker(SyntheticTracker tracker)
    {
        _connection.Open();
        Execute(
            $"""
            CREATE TABLE {Table} (
                {string.Join(", ", Keys.Select(static column => $"{column} {(BytesOf(column) == 1 ? "UTINYINT" : "USMALLINT")}"))},
                amount DECIMAL(18, 4), rate DECIMAL(10, 5), euros BIGINT);
            CREATE TABLE rates (currency VARCHAR, day DATE, rate DECIMAL(10, 5));
            """);
        AppendLines(tracker);
        AppendRates(tracker);
    }

    public static string Version
    {
        get
        {
            using DuckDBConnection connection = new("DataSource=:memory:");
            connection.Open();
            return connection.ServerVersion;
        }
    }

    /// <summary>The columns of encoded keys, in their order.</summary>
    public static IReadOnlyList<Column> Keys { get; } =
        [Column.Donor, Column.Month, Column.Day, Column.Currency, Column.Category, Column.Recipient, Column.Instrument];

    /// <summary>The size of an encoded key.</summary>
    public static int BytesOf(Column column) => column == Column.Day ? sizeof(ushort) : sizeof(byte);

    /// <summary>An amount converted beforehand, in ten-thousandths of a euro.</summary>
    public static long ToEuros(long amount, decimal rate) => (long)decimal.Round(amount / rate, MidpointRounding.AwayFromZero);

    public DuckDBCommand Command(string sql)
    {
        DuckDBCommand command = _connection.CreateCommand();
        command.CommandText = sql;
        return command;
    }

    public void Execute(string sql)
    {
        using DuckDBCommand command = Command(sql);
        command.ExecuteNonQuery();
    }

    public void UseThreads(int threads)
    {
        if (_threads != threads)
        {
            Execute($"SET threads = {threads}");
            _threads = threads;
        }
    }

    /// <summary>Makes the table with names and dates, in the order of the lines.</summary>
    public void MakeNatural()
    {
        if (!_hasNatural)
        {
            string currencies = string.Join(", ", TrackerRates.Currencies.Select(static code => $"'{code}'"));
            Execute(
                $"""
                CREATE TABLE {NaturalTable} AS
                SELECT 'D' || lpad(donor::VARCHAR, 2, '0') AS donor, DATE '{SyntheticTracker.First:yyyy-MM-dd}' + day::INTEGER AS day,
                    [{currencies}][currency + 1] AS currency, amount
                FROM {Table}
                """);
            _hasNatural = true;
        }
    }

    /// <summary>Copies the lines with encoded keys.</summary>
    /// <returns>The name of the copy.</returns>
    public string Copy()
    {
        string copy = $"copy{_copies++}";
        Execute($"CREATE TABLE {copy} AS FROM {Table}");
        return copy;
    }

    public void Dispose() => _connection.Dispose();

    private void AppendLines(SyntheticTracker tracker)
    {
        TrackerRates rates = tracker.Rates;
        decimal[] bySlot = [.. Enumerable.Range(0, rates.Slots).Select(rates.UnitsPerEuro)];
        using DuckDBAppender appender = _connection.CreateAppender(Table);
        for (int i = 0; i < tracker.Count; i++)
        {
            int slot = tracker.Slot(i);
            decimal amount = tracker.Best[i] / (decimal)SyntheticTracker.Scale;
            appender.CreateRow()
                .AppendValue(tracker.Donor[i])
                .AppendValue((byte)tracker.MonthOf(tracker.Day[i]))
                .AppendValue(tracker.Day[i])
                .AppendValue(tracker.Currency[i])
                .AppendValue(tracker.Category[i])
                .AppendValue(tracker.Recipient[i])
                .AppendValue(tracker.Instrument[i])
                .AppendValue(amount)
                .AppendValue(bySlot[slot])
                .AppendValue(ToEuros(tracker.Best[i], bySlot[slot]))
                .EndRow();
        }
    }

    private void AppendRates(SyntheticTracker tracker)
    {
        using DuckDBAppender appender = _connection.CreateAppender("rates");
        for (int slot = 0; slot < tracker.Rates.Slots; slot++)
        {
            appender.CreateRow()
                .AppendValue(TrackerRates.Currencies[slot / SyntheticTracker.Days])
                .AppendValue((DateOnly?)SyntheticTracker.First.AddDays(tracker.Rates.DayOf(slot)))
                .AppendValue(tracker.Rates.UnitsPerEuro(slot))
                .EndRow();
        }
    }
}
