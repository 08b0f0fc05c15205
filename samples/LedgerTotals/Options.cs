using AidModel;
using Samples;

namespace LedgerTotals;

/// <summary>What the program was asked for.</summary>
internal sealed record Options
{
    public const string Help =
        """
        The totals of a ledger: loaded, added up, printed.

        Usage: LedgerTotals FILE [OPTIONS]

          FILE              a ledger, in the library's format
          --currency CODE   the currency of the figures; EUR by default
          --rates FILE      the ECB's reference rates (CSV, XML or zip); without them other currencies stay apart
          --by DIMENSION    donor (default), category, instrument, recipient, kind, currency, item, month or year
          --explain KEY     also what the figure of a key is made of
          --help            this text

        Exit codes: 0 it was answered, 2 the options or the files are at fault; the reasons go to standard error.
        """;

    private static readonly Arguments _arguments = new(["--help"], ["--currency", "--rates", "--by", "--explain"]);

    private static readonly Dimension[] _dimensions =
    [
        Dimension.Donor, Dimension.Category, Dimension.Instrument, Dimension.Recipient, Dimension.Kind, Dimension.Currency, Dimension.Item, Dimension.Month, Dimension.Year,
    ];

    public string File { get; init; } = string.Empty;

    public Currency Currency { get; init; } = Currency.EUR;

    public string? Rates { get; init; }

    public Dimension By { get; init; } = Dimension.Donor;

    public string? Explain { get; init; }

    public bool IsHelp { get; init; }

    /// <summary>Reads the arguments, and adds what is wrong with them to <paramref name="faults"/>.</summary>
    public static Options Parse(IReadOnlyList<string> arguments, List<string> faults)
    {
        List<string> files = [];
        Options options = _arguments.Read(arguments, new Options(), (o, name, value) => o.With(name, value, faults), (o, file) => Named(o, file, files), faults);
        if (!options.IsHelp && files.Count != 1)
        {
            faults.Add(files.Count == 0 ? "A ledger is expected; --help says how." : $"One ledger is expected, not {files.Count}: {string.Join(", ", files)}.");
        }

        return options;
    }

    private static Options Named(Options options, string file, List<string> files)
    {
        files.Add(file);
        return options with { File = file };
    }

    private Options With(string name, string value, List<string> faults)
    {
        switch (name)
        {
            case "--help":
                return this with { IsHelp = true };
            case "--currency" when Currency.TryParse(value.ToUpperInvariant(), out Currency currency):
                return this with { Currency = currency };
            case "--currency":
                faults.Add($"--currency: '{value}' is no ISO 4217 code, such as GBP, USD or EUR.");
                return this;
            case "--by" when Array.Find(_dimensions, d => d.Name.Equals(value, StringComparison.OrdinalIgnoreCase)) is { } dimension:
                return this with { By = dimension };
            case "--by":
                faults.Add($"--by: '{value}' is no dimension{Nearest.Hint(value, _dimensions.Select(static d => d.Name))}");
                return this;
            case "--rates":
                return this with { Rates = value };
            default:
                return this with { Explain = value };
        }
    }
}
