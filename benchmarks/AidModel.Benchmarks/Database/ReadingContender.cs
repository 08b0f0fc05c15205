using System.Data;
using Npgsql;

namespace AidModel.Benchmarks;

/// <summary>Npgsql reading the rows, and dropping each field once it has it.</summary>
/// <param name="isTyped">Whether each field is read as what it is, in the order of the columns as they come in; else as an object.</param>
internal sealed class ReadingContender(string name, string connection, bool isTyped) : Contender
{
    private const string Sql = "SELECT announced, currency, lower, best, upper, donor, recipient, category, instrument FROM aid_lines WHERE \"set\" = $1";

    public override string Name => name;

    public override void Run() => RunAsync().GetAwaiter().GetResult();

    private async Task RunAsync()
    {
        await using NpgsqlConnection database = new(connection);
        await database.OpenAsync();
        await using NpgsqlCommand command = new(Sql, database) { Parameters = { new() { Value = DatabaseRun.Set } } };
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(isTyped ? CommandBehavior.SequentialAccess : CommandBehavior.Default);
        while (await reader.ReadAsync())
        {
            if (isTyped)
            {
                ReadTyped(reader);
            }
            else
            {
                for (int i = 0; i < reader.FieldCount; i++)
                {
                    reader.GetValue(i);
                }
            }
        }
    }

    private static void ReadTyped(NpgsqlDataReader reader)
    {
        const int currency = 1;
        const int lower = 2;
        const int best = 3;
        const int upper = 4;
        reader.GetFieldValue<DateOnly>(0);
        reader.GetString(currency);
        reader.GetDecimal(lower);
        for (int i = best; i < reader.FieldCount; i++)
        {
            if (reader.IsDBNull(i))
            {
                continue;
            }

            if (i <= upper)
            {
                reader.GetDecimal(i);
            }
            else
            {
                reader.GetString(i);
            }
        }
    }
}
