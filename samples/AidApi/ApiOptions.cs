namespace AidApi;

/// <summary>The limits of the application, under <c>AidApi</c> in its configuration.</summary>
internal sealed class ApiOptions
{
    /// <summary>How many bytes a ledger may have when it is uploaded.</summary>
    public long MaxLedgerBytes { get; set; } = 10 << 20;

    /// <summary>How many ledgers are kept.</summary>
    public int MaxLedgers { get; set; } = 1000;

    /// <summary>How many uploads are read at one time.</summary>
    public int MaxUploads { get; set; } = 4;

    /// <summary>How many more wait for their turn; further ones are refused.</summary>
    public int MaxWaitingUploads { get; set; } = 200;
}
