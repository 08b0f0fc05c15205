namespace AidApi.Tests;

/// <summary>The application with limits that tests can reach: ledgers of 64 KiB, three of them.</summary>
public sealed class SmallApi() : Api("--AidApi:MaxLedgerBytes=65536", "--AidApi:MaxLedgers=3");
