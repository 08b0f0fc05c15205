#:property PublishAot=false

// Lays the README's first program into a folder, with the files that it reads and what it is to print: dotnet run .ci/ReadmeProgram.cs -- FOLDER
using System.IO.Compression;

string folder = args.Length == 1 ? args[0] : throw new ArgumentException("The folder of the program is expected.");
string readme = File.ReadAllText("README.md").ReplaceLineEndings("\n");
string section = readme[readme.IndexOf("\n## The program\n", StringComparison.Ordinal)..];
File.WriteAllText(Path.Combine(folder, "Program.cs"), Fence("csharp", ref section));
File.WriteAllText(Path.Combine(folder, "expected.txt"), Fence("text", ref section));
File.Copy("samples/RamsteinRound/round.json", Path.Combine(folder, "round.json"));
using ZipArchive zip = ZipFile.Open(Path.Combine(folder, "eurofxref-hist.zip"), ZipArchiveMode.Create);
zip.CreateEntryFromFile("samples/RamsteinRound/rates.csv", "eurofxref-hist.csv");

static string Fence(string language, ref string text)
{
    string opening = $"\n```{language}\n";
    int start = text.IndexOf(opening, StringComparison.Ordinal) + opening.Length;
    int end = text.IndexOf("\n```\n", start, StringComparison.Ordinal) + 1;
    string content = text[start..end];
    text = text[(end - 1)..];
    return content;
}
