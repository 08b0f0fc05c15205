using SkiaSharp;
using Xunit;

namespace AidModel.Tests;

public sealed class PaletteTests
{
    // WCAG 2.1: text 1.4.3, marks 1.4.11.
    private const double TextContrast = 4.5;
    private const double MarkContrast = 3;

    // In the OKLab space, in which 0.02 is about the least difference that is seen.
    private const double LeastDistance = 0.1;

    // Machado, Oliveira and Fernandes 2009, of full severity, on linear RGB.
    public static TheoryData<string, double[]> Eyes { get; } = new()
    {
        { "all colours", [1, 0, 0, 0, 1, 0, 0, 0, 1] },
        { "protanopia", [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998] },
        { "deuteranopia", [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881] },
        { "tritanopia", [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900] },
    };

    [Theory]
    [MemberData(nameof(Eyes))]
    public void Colours_side_by_side_are_told_apart(string eyes, double[] seen)
    {
        foreach (ChartPalette palette in Enum.GetValues<ChartTheme>().Select(ChartPalette.Of))
        {
            AssertApart([.. palette.Series, palette.Neutral]);
            AssertApart([palette.Main, palette.Second, palette.Neutral]);
        }

        void AssertApart(string[] colors)
        {
            for (int i = 0; i < colors.Length; i++)
            {
                for (int j = 0; j < i; j++)
                {
                    double distance = Distance(Lab(colors[i], seen), Lab(colors[j], seen));
                    Assert.True(distance >= LeastDistance, $"{colors[i]} and {colors[j]} are {distance:0.000} apart with {eyes}.");
                }
            }
        }
    }

    [Theory]
    [InlineData(ChartTheme.Light)]
    [InlineData(ChartTheme.Dark)]
    public void Colours_stand_out_from_the_background(ChartTheme theme)
    {
        ChartPalette palette = ChartPalette.Of(theme);
        Assert.All([palette.Ink, palette.Quiet], text => Assert.True(Contrast(text, palette.Background) >= TextContrast, text));
        Assert.All([.. palette.Series, palette.Neutral, palette.Main, palette.Second, palette.Axis], mark => Assert.True(Contrast(mark, palette.Background) >= MarkContrast, $"{mark}: {Contrast(mark, palette.Background):0.00}"));
    }

    private static double Contrast(string left, string right)
    {
        double[] both = [Luminance(left), Luminance(right)];
        return (both.Max() + 0.05) / (both.Min() + 0.05);
    }

    private static double Luminance(string color) => Linear(color) is var c ? (0.2126 * c[0]) + (0.7152 * c[1]) + (0.0722 * c[2]) : 0;

    private static double[] Linear(string color)
    {
        SKColor parsed = SKColor.Parse(color);
        return [.. new[] { parsed.Red, parsed.Green, parsed.Blue }.Select(static b => b / 255.0).Select(static c => c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4))];
    }

    private static double[] Lab(string color, double[] seen)
    {
        double[] c = Times(seen, Linear(color)).Select(static v => Math.Clamp(v, 0, 1)).ToArray();
        double[] cones = Times([0.4122214708, 0.5363325363, 0.0514459929, 0.2119034982, 0.6806995451, 0.1073969566, 0.0883024619, 0.2817188376, 0.6299787005], c).Select(Math.Cbrt).ToArray();
        return Times([0.2104542553, 0.7936177850, -0.0040720468, 1.9779984951, -2.4285922050, 0.4505937099, 0.0259040371, 0.7827717662, -0.8086757660], cones);
    }

    private static double[] Times(double[] matrix, double[] vector) => [.. Enumerable.Range(0, 3).Select(i => Enumerable.Range(0, 3).Sum(j => matrix[(i * 3) + j] * vector[j]))];

    private static double Distance(double[] left, double[] right) => Math.Sqrt(left.Zip(right, static (l, r) => (l - r) * (l - r)).Sum());
}
