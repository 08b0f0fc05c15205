using Spectre.Console;

namespace AidModel;

/// <summary>A console that is text without any escapes.</summary>
internal static class PlainConsole
{
    public static void Write(TextWriter writer, int width, Action<IAnsiConsole> write)
    {
        StringWriter text = new();
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(text),
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
        console.Profile.Width = width;
        console.Profile.Capabilities.Unicode = true;
        write(console);
        foreach (string line in text.ToString().TrimEnd().Split('\n'))
        {
            writer.WriteLine(line.TrimEnd());
        }
    }
}
