using System.Globalization;

namespace AidModel.Benchmarks;

/// <summary>The arguments of a peer run.</summary>
/// <param name="Sizes">How many lines the trackers have.</param>
/// <param name="Rounds">How many rounds; null for what suits the size.</param>
/// <param name="IsShuffled">Whether the lines are in no order, in place of that of their days.</param>
/// <param name="IsShort">Whether it is to be over within a minute.</param>
/// <param name="Out">The Markdown file that is written as well; null for none.</param>
internal sealed record PeerOptions(int[] Sizes, int? Rounds, bool IsShuffled, bool IsShort, string? Out)
{
    public const int TenThousand = 10_000;
    public const int Million = 1_000_000;
    public const int TenMillion = 10_000_000;
    public const int HundredMillion = 100_000_000;

    public const string Usage = "Usage: peers [--scale 10k|1m|10m|100m] [--short] [--shuffled] [--rounds NUMBER] [--out FILE.md]";

    /// <summary>How long each contender may run before it is measured.</summary>
    public TimeSpan WarmUp => TimeSpan.FromSeconds(IsShort ? 0.2 : 0.6);

    /// <exception cref="FormatException">The arguments are none of a peer run.</exception>
    public static PeerOptions Parse(ReadOnlySpan<string> args)
    {
        PeerOptions options = new([TenThousand, Million, TenMillion], null, IsShuffled: false, IsShort: false, null);
        while (args.Length > 0)
        {
            (options, int taken) = args switch
            {
                ["--short", ..] => (options with { Sizes = [TenThousand, Million], IsShort = true }, 1),
                ["--shuffled", ..] => (options with { IsShuffled = true }, 1),
                ["--scale", var scale, ..] => (options with { Sizes = [Lines(scale)] }, 2),
                ["--rounds", var rounds, ..] => (options with { Rounds = Number(rounds) }, 2),
                ["--out", var file, ..] => (options with { Out = file }, 2),
                _ => throw new FormatException($"'{args[0]}' is no option, or lacks its value."),
            };
            args = args[taken..];
        }

        return options;
    }

    /// <summary>How many rounds a size gets.</summary>
    public int RoundsFor(int lines) => Rounds ?? (IsShort ? 5 : lines switch { <= Million => 15, <= TenMillion => 9, _ => 5 });

    private static int Lines(string scale) => scale.ToLowerInvariant() switch
    {
        "10k" => TenThousand,
        "1m" => Million,
        "10m" => TenMillion,
        "100m" => HundredMillion,
        _ => throw new FormatException($"'{scale}' is no scale: 10k, 1m, 10m or 100m is allowed."),
    };

    private static int Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number is > 0 and <= 1_000
            ? number
            : throw new FormatException($"'{text}' is no number of rounds: 1 to 1000 is allowed.");
}
