using System.Reflection;
using Xunit;

namespace AidModel.Tests;

public sealed class PublicApiTests
{
    /// <summary>These have tests of their own, since their packages cannot be had everywhere.</summary>
    private static readonly string[] _adapters = ["AidModel.NodaMoney", "AidModel.UnitsNet"];

    public static TheoryData<string> Packages { get; } =
        [.. Directory.GetFiles(Repository.File("src"), "*.csproj", SearchOption.AllDirectories).Select(static f => Path.GetFileNameWithoutExtension(f)).Except(_adapters).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Packages))]
    public void It_is_what_was_approved(string package) => ApprovedApi.Check(Assembly.Load(package));

    [Fact]
    public void No_approved_api_is_left_over() => Assert.All(
        Directory.GetFiles(Repository.File("tests/AidModel.Tests/PublicApi"), "*.txt").Select(static f => Path.GetFileNameWithoutExtension(f)),
        static name => Assert.True(Directory.Exists(Repository.File($"src/{name}")), name));
}
