using Xunit;

namespace AidModel.Tests;

public sealed class PublicApiTests
{
    [Fact]
    public void It_is_what_was_approved() => ApprovedApi.Check(typeof(UnitsNetExtensions).Assembly);
}
