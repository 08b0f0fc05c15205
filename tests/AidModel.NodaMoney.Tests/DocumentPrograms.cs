using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Xunit;

namespace AidModel.Tests;

/// <summary>The programs of docs/adapters.md, each followed by what it prints.</summary>
internal static partial class DocumentPrograms
{
    /// <summary>Compiles and runs the programs under one heading, and compares what they print.</summary>
    /// <returns>How many there were.</returns>
    public static int Check(string heading, params Type[] libraries)
    {
        string text = File.ReadAllText(Repository.File("docs/adapters.md")).ReplaceLineEndings("\n");
        string section = text.Split("\n## ").Single(s => s.StartsWith(heading + "\n", StringComparison.Ordinal));
        Match[] programs = [.. Program().Matches(section).Cast<Match>()];
        Assert.Equal(CodeFence().Count(section), programs.Length);
        foreach (Match program in programs)
        {
            Assert.Equal(program.Groups["text"].Value, Run(program.Groups["code"].Value, libraries));
        }

        return programs.Length;
    }

    private static string Run(string code, Type[] libraries)
    {
        const string Implicit = "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;";
        CSharpParseOptions options = new(LanguageVersion.Latest);
        IEnumerable<string> framework = Directory.EnumerateFiles(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "*.dll")
            .Where(static f => Path.GetFileName(f) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard.dll") && !name.Contains("Native", StringComparison.Ordinal));
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Document",
            [CSharpSyntaxTree.ParseText(Implicit, options, cancellationToken: TestContext.Current.CancellationToken), CSharpSyntaxTree.ParseText(code, options, cancellationToken: TestContext.Current.CancellationToken)],
            framework.Concat(libraries.Select(static l => l.Assembly.Location)).Select(static f => MetadataReference.CreateFromFile(f)),
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));
        using MemoryStream assembly = new();
        EmitResult result = compilation.Emit(assembly, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Empty(result.Diagnostics.Where(static d => d.Severity >= DiagnosticSeverity.Warning).Select(static d => d.ToString()));

        TextWriter console = Console.Out;
        using StringWriter output = new();
        Console.SetOut(output);
        try
        {
            MethodInfo main = Assembly.Load(assembly.ToArray()).EntryPoint!;
            main.Invoke(null, main.GetParameters().Length == 0 ? null : [Array.Empty<string>()]);
        }
        finally
        {
            Console.SetOut(console);
        }

        return output.ToString().ReplaceLineEndings("\n");
    }

    [GeneratedRegex(@"^```csharp$", RegexOptions.Multiline)]
    private static partial Regex CodeFence();

    [GeneratedRegex(@"```csharp\n(?<code>.*?)```\n(?:(?!```).)*?```text\n(?<text>.*?\n)```", RegexOptions.Singleline)]
    private static partial Regex Program();
}
