#:property PublishAot=false

// Checks what is in the packages of a folder: dotnet run .ci/CheckPackages.cs -- FOLDER
using System.IO.Compression;
using System.Xml.Linq;

string folder = args.Length == 1 ? args[0] : throw new ArgumentException("The folder of the packages is expected.");
List<string> faults = [];
List<string> ids = [];
string[] packages = [.. Directory.GetFiles(folder, "*.nupkg").Order(StringComparer.Ordinal)];
foreach (string package in packages)
{
    string name = Path.GetFileName(package);
    using ZipArchive archive = ZipFile.OpenRead(package);
    XElement metadata = Metadata(archive);
    string id = Text(metadata, "id");
    ids.Add(id);
    Expect(name, archive, ["README.md", "LICENSE", $"lib/net10.0/{id}.dll", $"lib/net10.0/{id}.xml"]);
    foreach (string element in (string[])["version", "authors", "description", "license", "readme", "copyright", "tags"])
    {
        Require(Text(metadata, element).Length > 0, $"{name}: its nuspec has no {element}.");
    }

    string[] dependencies = [.. metadata.Descendants().Where(static e => e.Name.LocalName == "dependency").Select(static e => (string)e.Attribute("id")!)];
    string[] allowed = id switch
    {
        "AidModel" => [],
        "AidModel.Sources" =>
        [
            "AidModel", "Apache.Arrow", "DocumentFormat.OpenXml", "Microsoft.Extensions.Http.Resilience", "Polly.Extensions", "Polly.RateLimiting", "Sylvan.Data.Csv", "System.IO.Hashing",
            "System.Threading.RateLimiting",
        ],
        "AidModel.DependencyInjection" =>
        [
            "AidModel", "AidModel.Sources", "Microsoft.Extensions.Configuration.Binder", "Microsoft.Extensions.Diagnostics.HealthChecks", "Microsoft.Extensions.Hosting.Abstractions",
            "Microsoft.Extensions.Http", "Microsoft.Extensions.Logging.Abstractions", "Microsoft.Extensions.Options.ConfigurationExtensions",
        ],
        "AidModel.EntityFrameworkCore" => ["AidModel", "Microsoft.EntityFrameworkCore.Relational"],
        "AidModel.EntityFrameworkCore.PostgreSQL" => ["AidModel.EntityFrameworkCore", "Microsoft.EntityFrameworkCore.Relational", "Npgsql.EntityFrameworkCore.PostgreSQL"],
        "AidModel.EntityFrameworkCore.Sqlite" => ["AidModel.EntityFrameworkCore", "Microsoft.EntityFrameworkCore.Relational", "Microsoft.EntityFrameworkCore.Sqlite"],
        "AidModel.Reporting" => ["AidModel", "DocumentFormat.OpenXml", "SkiaSharp", "SkiaSharp.NativeAssets.Linux.NoDependencies", "Spectre.Console"],
        "AidModel.NodaMoney" => ["AidModel", "NodaMoney"],
        "AidModel.UnitsNet" => ["AidModel", "UnitsNet"],
        _ => ["AidModel"],
    };
    Require(dependencies.Order(StringComparer.Ordinal).SequenceEqual(allowed), $"{name}: depends on '{string.Join(", ", dependencies)}', not on '{string.Join(", ", allowed)}'.");

    string symbols = Path.ChangeExtension(package, ".snupkg");
    Require(File.Exists(symbols), $"{name}: there is no {Path.GetFileName(symbols)}.");
    if (File.Exists(symbols))
    {
        using ZipArchive symbolArchive = ZipFile.OpenRead(symbols);
        Expect(Path.GetFileName(symbols), symbolArchive, [$"lib/net10.0/{id}.pdb"]);
    }

    Console.WriteLine($"{name}: {archive.Entries.Count} files, {new FileInfo(package).Length:N0} bytes");
}

Require(ids.Contains("AidModel"), $"{folder}: there is no package AidModel.");
faults.ForEach(Console.Error.WriteLine);
return faults.Count == 0 ? 0 : 1;

void Require(bool condition, string fault)
{
    if (!condition)
    {
        faults.Add(fault);
    }
}

void Expect(string name, ZipArchive archive, string[] files) =>
    Array.ForEach(files, file => Require(archive.GetEntry(file) is { Length: > 0 }, $"{name}: {file} is missing or empty."));

static string Text(XElement metadata, string element) =>
    (string?)metadata.Elements().FirstOrDefault(e => e.Name.LocalName == element) ?? string.Empty;

static XElement Metadata(ZipArchive archive)
{
    using Stream nuspec = archive.Entries.Single(static e => e.FullName.EndsWith(".nuspec", StringComparison.Ordinal)).Open();
    return XDocument.Load(nuspec).Root!.Elements().Single(static e => e.Name.LocalName == "metadata");
}
