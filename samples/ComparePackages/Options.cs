using System.Globalization;
using AidModel;
using Samples;
using TrackerReport;

namespace ComparePackages;

/// <summary>What the program was asked for.</summary>
internal sealed record Options
{
    public const string Help =
        """
        Two files of aid, or two releases of one: what changed between them, and why.

        Usage: dotnet run --project samples/ComparePackages -- [BEFORE AFTER] [OPTIONS]

          BEFORE AFTER          ledgers as JSON, releases of the Ukraine Support Tracker (XLSX or CSV), flows of OCHA's FTS (JSON, or a
                                folder of pages) or IATI activities (XML); without any, two small ledgers
          --preset-before NAME  which release the first file is, where it does not say: kiel-7, kiel-12, kiel-17 or kiel-28
          --preset-after NAME   the same of the second
          --by DIMENSIONS       one to three, with commas: donor, type, category, month, year, instrument, recipient, kind, currency
          --only KEY            one group of the first of these alone, such as DEU
          --in CODE             the currency of the figures, such as EUR, USD or GBP
          --rates FILE          convert both by the ECB's reference rates: eurofxref-hist.zip, or a CSV like it
          --match HOW           by what packages of both are recognised: id, or content; by default content for releases of the tracker
          --top N               how many changes are told, from 0; by default 10
          --svg FILE            the waterfall as a picture
          --csv FILE            every change of every group as a line
          --help                this text

        Exit codes: 0 it was answered, 2 the options or the files are at fault, 130 it was cancelled; reasons go to standard error.
        """;

    private const int MostFiles = 2;

    private static readonly Arguments _arguments = new(["--help"], ["--preset-before", "--preset-after", "--by", "--only", "--in", "--rates", "--match", "--top", "--svg", "--csv"]);

    public ValueList<string> Files { get; init; } = [];

    public KielPreset? PresetBefore { get; init; }

    public KielPreset? PresetAfter { get; init; }

    /// <summary>By what the figures are grouped; empty for what suits the files.</summary>
    public ValueList<Dimension> By { get; init; } = [];

    public string? Only { get; init; }

    public Currency? Currency { get; init; }

    public string? Rates { get; init; }

    /// <summary>Whether packages are recognised by what they say; null for what suits the files.</summary>
    public bool? IsByContent { get; init; }

    public int Top { get; init; } = 10;

    public string? Svg { get; init; }

    public string? Csv { get; init; }

    public bool IsHelp { get; init; }

    /// <summary>Reads the arguments, and adds what is wrong with them to <paramref name="faults"/>.</summary>
    public static Options Parse(IReadOnlyList<string> arguments, List<string> faults)
    {
        Options options = _arguments.Read(arguments, new Options(), (o, name, value) => o.With(name, value, faults), static (o, file) => o with { Files = [.. o.Files, file] }, faults);
        if (options.Files.Count is not (0 or MostFiles))
        {
            faults.Add($"{options.Files.Count} file{(options.Files.Count == 1 ? " is" : "s are")} given, where two are compared: {string.Join(", ", options.Files)}.");
        }

        return options;
    }

    private Options With(string name, string value, List<string> faults)
    {
        switch (name)
        {
            case "--help":
                return this with { IsHelp = true };
            case "--preset-before":
                return this with { PresetBefore = Preset(name, value, faults) };
            case "--preset-after":
                return this with { PresetAfter = Preset(name, value, faults) };
            case "--by":
                return this with { By = Dimensions.Parse(value, faults) };
            case "--only":
                return this with { Only = value };
            case "--in" when AidModel.Currency.TryParse(value.ToUpperInvariant(), out Currency currency):
                return this with { Currency = currency };
            case "--in":
                faults.Add($"--in: '{value}' is no ISO 4217 code{Nearest.Hint(value, ["EUR", "USD", "GBP", "NOK", "SEK", "DKK", "PLN", "CHF", "JPY", "CAD"])}");
                return this;
            case "--rates":
                return this with { Rates = value };
            case "--match" when value is "id" or "content":
                return this with { IsByContent = value == "content" };
            case "--match":
                faults.Add($"--match: '{value}' is none of its values{Nearest.Hint(value, ["id", "content"])}");
                return this;
            case "--top" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int top):
                return this with { Top = top };
            case "--top":
                faults.Add($"--top: '{value}' is no number from 0.");
                return this;
            case "--svg":
                return this with { Svg = value };
            default:
                return this with { Csv = value };
        }
    }

    private static KielPreset? Preset(string name, string value, List<string> faults)
    {
        KielPreset? preset = KielPreset.Find(value);
        if (preset is null)
        {
            faults.Add($"{name}: '{value}' is no preset{Nearest.Hint(value, KielPreset.All.Select(static p => p.Name))}");
        }

        return preset;
    }
}
