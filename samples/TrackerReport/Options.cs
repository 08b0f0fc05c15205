using AidModel;
using Samples;

namespace TrackerReport;

/// <summary>What the program was asked for.</summary>
internal sealed record Options
{
    public const string Help =
        """
        A publisher's file of aid, added up: a table and bars here, and a folder with the whole report.

        Usage: dotnet run --project samples/TrackerReport -- [FILE] [OPTIONS]

          FILE              a release of the Ukraine Support Tracker (XLSX or CSV), flows of OCHA's FTS (JSON, or a folder
                            of pages), IATI activities (XML), or a ledger as JSON; without one, the round's
          --preset NAME     how a release's published figures come about: kiel-7, kiel-12, kiel-17 or kiel-28; by default
                            that of the release, where the file says which it is
          --by DIMENSIONS   one to three, with commas: donor, type, category, month, year, instrument, recipient, kind, currency
          --measure WHICH   of a release: commitment or allocation; by default what its headline figures are
          --basis WHICH     of a release: published, as the publisher counts (default with a preset), or stated, as its sources say
          --in CODE         the currency of the figures, such as EUR, USD or GBP
          --since DAY       only what was announced from a day, month or year on, such as 2022-06
          --rates FILE      convert by the ECB's reference rates: eurofxref-hist.zip, or a CSV like it
          --summary FILE    the publisher's own sums by donor and type, where they are a CSV file beside the release
          --out FOLDER      where the report is written; by default the folder 'report'
          --help            this text

        The folder holds index.html, totals.csv, totals.xlsx, not-understood.csv, and the charts as SVG and PNG.
        Exit codes: 0 it was written, 2 the options or the files are at fault, 130 it was cancelled; reasons go to standard error.
        """;

    private static readonly Arguments _arguments = new(["--help"], ["--preset", "--by", "--measure", "--basis", "--in", "--since", "--rates", "--summary", "--out"]);

    public string? File { get; init; }

    public KielPreset? Preset { get; init; }

    /// <summary>By what the figures are grouped; empty for what suits the file.</summary>
    public ValueList<Dimension> By { get; init; } = [];

    /// <summary>Whether allocations were asked for, or commitments; null for neither.</summary>
    public bool? IsAllocation { get; init; }

    public KielBasis? Basis { get; init; }

    public Currency? Currency { get; init; }

    public DateOnly? Since { get; init; }

    public string? Rates { get; init; }

    public string? Summary { get; init; }

    public string Folder { get; init; } = "report";

    public bool IsHelp { get; init; }

    /// <summary>Reads the arguments, and adds what is wrong with them to <paramref name="faults"/>.</summary>
    public static Options Parse(IReadOnlyList<string> arguments, List<string> faults) =>
        _arguments.Read(arguments, new Options(), (o, name, value) => o.With(name, value, faults), (o, file) => o.OfFile(file, faults), faults);

    private Options OfFile(string file, List<string> faults)
    {
        if (File is not null)
        {
            faults.Add($"'{file}' is a second file; one is read.");
        }

        return this with { File = File ?? file };
    }

    private Options With(string name, string value, List<string> faults)
    {
        switch (name)
        {
            case "--help":
                return this with { IsHelp = true };
            case "--preset" when KielPreset.Find(value) is { } preset:
                return this with { Preset = preset };
            case "--preset":
                faults.Add($"--preset: '{value}' is no preset{Nearest.Hint(value, KielPreset.All.Select(static p => p.Name))}");
                return this;
            case "--by":
                return this with { By = Dimensions.Parse(value, faults) };
            case "--measure" when Choice(name, value, ["commitment", "allocation"], faults) is { } measure:
                return this with { IsAllocation = measure == "allocation" };
            case "--basis" when Choice(name, value, ["published", "stated"], faults) is { } basis:
                return this with { Basis = basis == "stated" ? KielBasis.Stated : KielBasis.Published };
            case "--in" when AidModel.Currency.TryParse(value.ToUpperInvariant(), out Currency currency):
                return this with { Currency = currency };
            case "--in":
                faults.Add($"--in: '{value}' is no ISO 4217 code{Nearest.Hint(value, ["EUR", "USD", "GBP", "NOK", "SEK", "DKK", "PLN", "CHF", "JPY", "CAD"])}");
                return this;
            case "--since" when Period.TryParse(value, out Period since):
                return this with { Since = since.From };
            case "--since":
                faults.Add($"--since: '{value}' is no day, month or year, such as 2022-06-01, 2022-06 or 2022.");
                return this;
            case "--rates":
                return this with { Rates = value };
            case "--summary":
                return this with { Summary = value };
            case "--out":
                return this with { Folder = value };
            default:
                return this;
        }
    }

    private static string? Choice(string name, string value, string[] allowed, List<string> faults)
    {
        string? found = Array.Find(allowed, a => a.Equals(value, StringComparison.OrdinalIgnoreCase));
        if (found is null)
        {
            faults.Add($"{name}: '{value}' is none of its values{Nearest.Hint(value, allowed)}");
        }

        return found;
    }
}
