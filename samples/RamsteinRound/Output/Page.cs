using System.Text;
using Spectre.Console;

namespace RamsteinRound.Output;

/// <summary>Where the sections write: a terminal, in its width and colours, or a file, plain and 100 columns wide.</summary>
internal sealed class Page
{
    private const int FileWidth = 100;
    private const int WidestTerminal = 120;

    private readonly IAnsiConsole _console;
    private readonly StringWriter? _file;

    private Page(IAnsiConsole console, StringWriter? file)
    {
        _console = console;
        _file = file;
    }

    public static Style Strong { get; } = new(decoration: Decoration.Bold);

    private static Style Quiet { get; } = new(Color.Grey);

    /// <summary>Where it is written, for what writes itself.</summary>
    public IAnsiConsole Console => _console;

    private bool IsTerminal => _file is null;

    /// <param name="widest">How many columns of a terminal are used at most.</param>
    public static Page Open(int widest = WidestTerminal)
    {
        StringWriter? file = System.Console.IsOutputRedirected ? new StringWriter() : null;
        bool isPlain = file is not null || !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = file is null ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = isPlain ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(file ?? System.Console.Out),
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
        console.Profile.Width = file is null ? Math.Min(console.Profile.Width, widest) : FileWidth;
        return new Page(console, file);
    }

    /// <summary>Writes what is kept for a file, without the blanks that end its lines.</summary>
    public void Close()
    {
        if (_file is not null)
        {
            foreach (string line in _file.ToString().TrimEnd().Split('\n'))
            {
                System.Console.Out.WriteLine(line.TrimEnd());
            }
        }
    }

    public void Title(string title, string subtitle)
    {
        Wrapped(title, string.Empty, string.Empty, Strong);
        Wrapped(subtitle, string.Empty, string.Empty, Style.Plain);
    }

    public void Heading(string heading)
    {
        _console.WriteLine();
        if (IsTerminal)
        {
            _console.Write(new Rule($"[bold]{Markup.Escape(heading)}[/]") { Justification = Justify.Left, Style = new Style(Color.Blue) });
        }
        else
        {
            _console.WriteLine(heading);
            _console.WriteLine(new string('-', heading.Length));
        }
    }

    public void Text(string text) => Wrapped(text, "  ", "  ", Style.Plain);

    public void Note(string text) => Wrapped(text, "  ", "  ", Quiet);

    public void Item(string text) => Wrapped(text, "  - ", "    ", Style.Plain);

    public void Line(string text, int indent, bool isStrong = false) =>
        Wrapped(text, new string(' ', indent), new string(' ', indent + 4), isStrong ? Strong : Style.Plain);

    public void Blank() => _console.WriteLine();

    public void Chart(params IReadOnlyList<ChartRow> rows)
    {
        if (rows.Any(static r => r.Range is not null))
        {
            _console.Write(new RangeChart(rows));
        }
    }

    /// <summary>A table; numbers stand right.</summary>
    public void Table(IReadOnlyList<(string Title, bool IsNumber)> columns, IEnumerable<IReadOnlyList<string>> rows)
    {
        Table table = new() { Border = TableBorder.None };
        foreach ((string title, bool isNumber) in columns)
        {
            table.AddColumn(new TableColumn(new Text(title, Strong)) { Alignment = isNumber ? Justify.Right : Justify.Left, Padding = new Padding(0, 0, 2, 0) });
        }

        foreach (IReadOnlyList<string> row in rows)
        {
            table.AddRow(row.Select(static cell => new Text(cell)));
        }

        _console.Write(new Padder(table, new Padding(2, 0, 0, 0)));
    }

    private void Wrapped(string text, string first, string next, Style style)
    {
        int width = _console.Profile.Width - 1;
        StringBuilder line = new(first);
        int start = first.Length;
        foreach (string word in text.Split(' '))
        {
            if (line.Length > start && line.Length + 1 + word.Length > width)
            {
                _console.WriteLine(line.ToString(), style);
                line.Clear().Append(next);
                start = next.Length;
            }

            line.Append(line.Length > start ? " " : string.Empty).Append(word);
        }

        _console.WriteLine(line.ToString(), style);
    }
}
