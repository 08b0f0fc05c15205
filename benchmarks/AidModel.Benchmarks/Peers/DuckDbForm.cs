namespace AidModel.Benchmarks;

/// <summary>How the lines and rates lie in DuckDB, and what it adds up.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Sum">The expression of a line's euros, or ten-thousandths of them.</param>
/// <param name="Bytes">How many bytes of a line that takes, without encoded keys.</param>
/// <param name="IsNatural">Whether lines have names and dates, with the rates in a table to join by currency and day; else
/// keys are small integers, with the rate beside the amount.</param>
internal sealed record DuckDbForm(string Name, string Sum, int Bytes, bool IsNatural = false)
{
    /// <summary>What all names begin with.</summary>
    public const string Prefix = "DuckDB";

    // Two strings, a date and an amount.
    private const int NaturalBytes = 16 + 16 + sizeof(int) + sizeof(long);

    // DuckDB divides decimals as doubles. Making a decimal of the quotient again is the fastest way to add decimals: a product
    // with a reciprocal is a 128-bit one.
    private const string Quotient = "amount / rate";
    private const string DecimalQuotient = "(amount / rate)::DECIMAL(18, 4)";

    /// <summary>As an analyst finds the lines, adding decimals.</summary>
    public static DuckDbForm NaturalDecimal { get; } = new("DuckDB, rates joined, DECIMAL", DecimalQuotient, NaturalBytes, IsNatural: true);

    /// <summary>As an analyst finds the lines, adding doubles.</summary>
    public static DuckDbForm NaturalDouble { get; } = new("DuckDB, rates joined, DOUBLE", Quotient, NaturalBytes, IsNatural: true);

    /// <summary>Encoded, adding decimals.</summary>
    public static DuckDbForm Decimal { get; } = new("DuckDB, keys encoded, rate in a column, DECIMAL", DecimalQuotient, sizeof(long) + sizeof(long));

    /// <summary>Encoded, adding doubles.</summary>
    public static DuckDbForm Double { get; } = new("DuckDB, keys encoded, rate in a column, DOUBLE", Quotient, sizeof(long) + sizeof(long));

    /// <summary>Encoded, each line converted beforehand to whole ten-thousandths of a euro.</summary>
    public static DuckDbForm BigInt { get; } = new("DuckDB, converted beforehand, BIGINT", "euros", sizeof(long));
}
