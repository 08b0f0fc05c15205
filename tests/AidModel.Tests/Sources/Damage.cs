using System.Text;
using CsCheck;
using Xunit;

namespace AidModel.Tests;

/// <summary>Damages small files, and sees that a reader reads them or refuses them as it says.</summary>
internal static class Damage
{
    private static readonly string[] Tokens =
        [",", "\"", "\n", "\r", "\r\n", "\0", "\uFEFF", ";", "\t", "-", ".", "E", "e+9999", "1E-400", "0", "99999999999999999999999999999999", "é", "#", "<html>", "Year", "Value", "2020", "level", ",,,,,,,,,,,,,,,,"];

    /// <summary>20,000 damaged files, from a seed on; the seed of a failure is told.</summary>
    public static void Check(uint first, string[] files, Func<string, object>[] readers)
    {
        int read = 0;
        int refused = 0;
        Gen.Select(Gen.Int[0, files.Length - 1], Gen.Int[0, readers.Length - 1], Gen.Select(Gen.Int[0, 4], Gen.Int[0, 10_000], Gen.Int[0, 10_000]).Array[1, 6]).Holds(
            (file, reader, steps) =>
            {
                string text = files[file];
                foreach ((int kind, int at, int with) in steps)
                {
                    text = Step(text, kind, at % (text.Length + 1), with);
                }

                try
                {
                    Assert.NotNull(readers[reader](text));
                    Interlocked.Increment(ref read);
                }
                catch (SourceFormatException error)
                {
                    Interlocked.Increment(ref refused);
                    Assert.InRange(error.Faults.Count, 1, SourceFormatException.MostFaults);
                    int lines = text.Count(static c => c is '\n' or '\r') + 1;
                    Assert.All(error.Faults, f => Assert.True(f.Line >= 0 && f.Line <= lines && f.Column >= 0 && f.Message.Length > 0, f.ToString()));
                    Assert.Equal(error.Faults.OrderBy(static f => (f.Line, f.Column)), error.Faults);
                }
            },
            first,
            count: 20_000);
        if (Environment.GetEnvironmentVariable("AIDMODEL_SEED") is not { Length: > 0 })
        {
            Assert.True(read > 100 && refused > 10_000, $"{read} were read, {refused} refused.");
        }
    }

    private static string Step(string text, int kind, int at, int with) => kind switch
    {
        0 => text[..at],
        1 => text.Remove(at, Math.Min(1 + (with % 20), text.Length - at)),
        2 => text.Insert(at, Tokens[with % Tokens.Length]),
        3 when at < text.Length => $"{text[..at]}{(char)(with % 128)}{text[(at + 1)..]}",
        _ => text.Insert(at, text.Substring(at, Math.Min(with % 200, text.Length - at))),
    };
}
