using System.Reflection;
using PublicApiGenerator;
using Xunit;

namespace AidModel.Tests;

/// <summary>What a package shows, held against what was approved.</summary>
internal static class ApprovedApi
{
    /// <summary>Set to 1, it approves what is there.</summary>
    private const string Approve = "AIDMODEL_APPROVE";

    private static readonly ApiGeneratorOptions _options = new()
    {
        ExcludeAttributes =
        [
            "System.Reflection.AssemblyMetadataAttribute", "System.Runtime.CompilerServices.InternalsVisibleToAttribute", "System.Runtime.Versioning.TargetFrameworkAttribute",
        ],
        DenyNamespacePrefixes = [],
    };

    /// <summary>Makes sure that the public API of an assembly is the approved one, which lies with the tests as text.</summary>
    public static void Check(Assembly assembly)
    {
        string name = assembly.GetName().Name!;
        string file = Repository.File($"tests/AidModel.Tests/PublicApi/{name}.txt");
        string api = assembly.GeneratePublicApi(_options).ReplaceLineEndings("\n").TrimEnd() + "\n";
        if (Environment.GetEnvironmentVariable(Approve) == "1")
        {
            File.WriteAllText(file, api);
        }

        string[] approved = File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n").Split('\n') : [];
        string[] found = api.Split('\n');
        string[] changes =
        [
            .. approved.Except(found, StringComparer.Ordinal).Select(static l => $"- {l.Trim()}"),
            .. found.Except(approved, StringComparer.Ordinal).Select(static l => $"+ {l.Trim()}"),
        ];
        Assert.True(
            approved.SequenceEqual(found, StringComparer.Ordinal),
            $"The public API of {name} is not what was approved. Where that is meant, run this test with {Approve}=1 and commit the file.\n{string.Join('\n', changes)}");
    }
}
