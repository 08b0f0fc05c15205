using Xunit;

namespace AidModel.Tests;

public sealed class AdapterDocumentTests
{
    [Fact]
    public void Programs_print_what_stands_below_them() =>
        Assert.True(DocumentPrograms.Check("UnitsNet", typeof(Length), typeof(UnitsNetExtensions), typeof(UnitsNet.Length)) > 0);
}
