using AidModel;

namespace Samples;

/// <summary>Reads the arguments of a program.</summary>
/// <param name="Flags">The options without a value; <c>-h</c> is <c>--help</c>.</param>
/// <param name="WithValue">The options with a value, after a blank or an equals sign; each at most once.</param>
internal sealed record Arguments(IReadOnlyList<string> Flags, IReadOnlyList<string> WithValue)
{
    /// <summary>Reads the arguments, and adds what is wrong with them to <paramref name="faults"/>.</summary>
    /// <param name="arguments">The arguments.</param>
    /// <param name="options">What the program does without any.</param>
    /// <param name="set">Adds an option and its value; that of a flag is empty.</param>
    /// <param name="file">Adds what is no option; null where all must be.</param>
    /// <param name="faults">Takes what is wrong.</param>
    public T Read<T>(IReadOnlyList<string> arguments, T options, Func<T, string, string, T> set, Func<T, string, T>? file, List<string> faults)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        for (int i = 0; i < arguments.Count; i++)
        {
            string argument = arguments[i] == "-h" ? "--help" : arguments[i];
            string[] halves = argument.Split('=', 2);
            if (Flags.Contains(argument))
            {
                options = set(options, argument, string.Empty);
            }
            else if (file is not null && !argument.StartsWith('-'))
            {
                options = file(options, argument);
            }
            else if (!WithValue.Contains(halves[0]))
            {
                faults.Add($"'{argument}' is no option{Nearest.Hint(halves[0], [.. WithValue, .. Flags])}");
            }
            else
            {
                string? value = halves.Length == 2 ? halves[1]
                    : i + 1 < arguments.Count && !arguments[i + 1].StartsWith("--", StringComparison.Ordinal) ? arguments[++i]
                    : null;
                if (string.IsNullOrWhiteSpace(value))
                {
                    faults.Add($"{halves[0]} needs a value; --help says which.");
                }
                else if (!seen.Add(halves[0]))
                {
                    faults.Add($"{halves[0]} is given twice.");
                }
                else
                {
                    options = set(options, halves[0], value);
                }
            }
        }

        return options;
    }
}
