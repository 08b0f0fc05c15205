using System.IO.Compression;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Xunit;

namespace AidModel.Tests;

public sealed partial class ReadmeTests
{
    private const string Separator = "\u001E";

    private static readonly string _readme = File.ReadAllText(Repository.File("README.md")).ReplaceLineEndings("\n");

    [Fact]
    public void Output_of_the_sample_is_the_real_one_shortened_by_whole_sections()
    {
        string shown = TextBlock().Match(_readme[_readme.IndexOf("dotnet run --project samples/RamsteinRound", StringComparison.Ordinal)..]).Groups["text"].Value;
        string[] real = SectionStart().Split(Run.Sample().Output.TrimEnd());
        string[] sections = [.. shown.Split("\n\n[...]").SelectMany(static part => SectionStart().Split(part.Trim('\n')))];
        Assert.True(sections.Length > 2);
        Assert.Equal(real.Where(sections.Contains), sections.Where(static s => s.Length > 0));
    }

    [Fact]
    public void Programs_print_what_stands_below_them()
    {
        Match[] programs = [.. Program().Matches(_readme).Cast<Match>()];
        Assert.Equal(CodeFence().Count(_readme), programs.Length);
        using Folder folder = new();
        string code = string.Concat(programs.Select(static p => p.Groups["code"].Value + $"Console.WriteLine(\"{Separator}\");\n"));

        // Of all programs in one, the namespaces stand first.
        string usings = string.Concat(Using().Matches(code).Select(static u => u.Value).Distinct());
        string[] outputs = CompileAndRun(usings + Using().Replace(code, string.Empty), folder).Split(Separator + "\n");
        Assert.Equal(programs.Select(static p => p.Groups["text"].Value), outputs.Take(programs.Length));
    }

    [Fact]
    public void Links_lead_to_files() =>
        Assert.All(Link().Matches(_readme), static link => Assert.True(File.Exists(Repository.File(link.Groups["path"].Value)), link.Value));

    private static string CompileAndRun(string code, Folder folder)
    {
        const string Implicit = "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;";
        CSharpParseOptions options = new(LanguageVersion.Latest);
        string[] libraries = [typeof(AidLedger).Assembly.Location, typeof(EcbRates).Assembly.Location, typeof(AidChart).Assembly.Location, typeof(AidModelSqliteExtensions).Assembly.Location];
        IEnumerable<string> framework = Directory.EnumerateFiles(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "*.dll")
            .Where(static f => Path.GetFileName(f) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard.dll") && !name.Contains("Native", StringComparison.Ordinal));
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Readme",
            [CSharpSyntaxTree.ParseText(Implicit, options), CSharpSyntaxTree.ParseText(code, options)],
            framework.Concat(WithDependencies(libraries)).Select(static f => MetadataReference.CreateFromFile(f)),
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));
        string assembly = Path.Combine(folder.Path, "Readme.dll");
        EmitResult result = compilation.Emit(assembly);
        Assert.Empty(result.Diagnostics.Where(static d => d.Severity >= DiagnosticSeverity.Warning).Select(static d => d.ToString()));

        string native = Path.Combine(AppContext.BaseDirectory, "runtimes", RuntimeInformation.RuntimeIdentifier, "native");
        string[] natives = Directory.Exists(native) ? [.. Directory.GetFiles(native, "libSkiaSharp*"), .. Directory.GetFiles(native, "*e_sqlite3*")] : [];

        // What finds SQLite's own library is loaded by its name.
        string[] named = Directory.GetFiles(AppContext.BaseDirectory, "SQLitePCLRaw.*.dll");
        foreach (string library in WithDependencies(libraries).Union(named).Concat(natives))
        {
            folder.Copy(library);
        }

        folder.Copy(Path.Combine(AppContext.BaseDirectory, "RamsteinRound.runtimeconfig.json"), "Readme.runtimeconfig.json");
        folder.Copy(Repository.File("samples/RamsteinRound/round.json"));
        File.WriteAllBytes(Path.Combine(folder.Path, "tracker.xlsx"), KielFile.Workbook(("ReadMe", [["", "The tracker, 7th release"]]), ("MAIN DATA", KielFile.Raw)));
        folder.Write("flows.json", FtsSample.Page);
        folder.Write("activities.xml", IatiSample.Rich);
        using (ZipArchive zip = ZipFile.Open(Path.Combine(folder.Path, "eurofxref-hist.zip"), ZipArchiveMode.Create))
        {
            zip.CreateEntryFromFile(Repository.File("samples/RamsteinRound/rates.csv"), "eurofxref-hist.csv");
        }

        Run run = Run.Assembly(assembly, folder.Path);
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        return run.Output;
    }

    /// <summary>The libraries and those beside the tests that they are made of.</summary>
    private static HashSet<string> WithDependencies(IEnumerable<string> libraries)
    {
        HashSet<string> all = [.. libraries];
        Queue<string> open = new(all);
        while (open.TryDequeue(out string? library))
        {
            IEnumerable<string> references = Assembly.LoadFrom(library).GetReferencedAssemblies().Select(static r => Path.Combine(AppContext.BaseDirectory, $"{r.Name}.dll"));
            foreach (string reference in references.Where(r => File.Exists(r) && all.Add(r)))
            {
                open.Enqueue(reference);
            }
        }

        return all;
    }

    [GeneratedRegex(@"```text\n(?<text>.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex TextBlock();

    [GeneratedRegex(@"^```csharp$", RegexOptions.Multiline)]
    private static partial Regex CodeFence();

    [GeneratedRegex(@"```csharp\n(?<code>.*?)```\n(?:(?!```).)*?```text\n(?<text>.*?\n)```", RegexOptions.Singleline)]
    private static partial Regex Program();

    [GeneratedRegex(@"^using [\w.]+;\n", RegexOptions.Multiline)]
    private static partial Regex Using();

    [GeneratedRegex(@"\n\n(?=[^\n]+\n-+\n)")]
    private static partial Regex SectionStart();

    [GeneratedRegex(@"\]\((?<path>(?!https?:)[^)#]+)\)")]
    private static partial Regex Link();
}
