using AidModel;
using Samples;

namespace RamsteinRound;

/// <summary>What the program was asked for.</summary>
internal sealed record Options
{
    public const string Help =
        """
        The round of 11 April 2025, added up: what is known, what is open, and why.

        Usage: dotnet run --project samples/RamsteinRound [-- OPTIONS]

          --currency CODE   the currency of the figures: GBP, USD or EUR (default), or any other with a rate
          --along ROLE      whom the money is attributed to: payer (default), lead, channel, deliverer or producer
          --explain FIGURE  what a figure is made of: total, attributed, unattributed, or the id of a donor or pledge
          --json            the totals by donor as JSON, and nothing else
          --file FILE       another ledger than the round's
          --rates FILE      other reference rates, in the ECB's format (CSV, or a zip that holds one)
          --help            this text

        Exit codes: 0 it was answered, 2 the options or the files are at fault; the reasons go to standard error.
        """;

    private static readonly Arguments _arguments = new(["--json", "--help"], ["--currency", "--along", "--explain", "--file", "--rates"]);

    public Currency Currency { get; init; } = Currency.EUR;

    public Role Along { get; init; } = Role.Payer;

    public string? Explain { get; init; }

    public bool IsJson { get; init; }

    public string? File { get; init; }

    public string? Rates { get; init; }

    public bool IsHelp { get; init; }

    /// <summary>Reads the arguments, and adds what is wrong with them to <paramref name="faults"/>.</summary>
    public static Options Parse(IReadOnlyList<string> arguments, List<string> faults)
    {
        Options options = _arguments.Read(arguments, new Options(), (o, name, value) => o.With(name, value, faults), file: null, faults);
        if (options is { IsJson: true, Explain: not null })
        {
            faults.Add("--json and --explain exclude each other.");
        }

        return options;
    }

    private Options With(string name, string value, List<string> faults)
    {
        switch (name)
        {
            case "--help":
                return this with { IsHelp = true };
            case "--json":
                return this with { IsJson = true };
            case "--currency" when Currency.TryParse(value.ToUpperInvariant(), out Currency currency):
                return this with { Currency = currency };
            case "--currency":
                faults.Add($"--currency: '{value}' is no ISO 4217 code, such as GBP, USD or EUR.");
                return this;
            case "--along" when char.IsLetter(value[0]) && Enum.TryParse(value, ignoreCase: true, out Role role):
                return this with { Along = role };
            case "--along":
                faults.Add($"--along: '{value}' is no role: {string.Join(", ", Enum.GetNames<Role>()).ToLowerInvariant()} are.");
                return this;
            case "--explain":
                return this with { Explain = value };
            case "--file":
                return this with { File = value };
            default:
                return this with { Rates = value };
        }
    }
}
