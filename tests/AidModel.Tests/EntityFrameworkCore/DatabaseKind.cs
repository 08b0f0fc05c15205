namespace AidModel.Tests;

/// <summary>The databases that ledgers are stored in.</summary>
public enum DatabaseKind
{
    Sqlite,
    PostgreSql,
}
