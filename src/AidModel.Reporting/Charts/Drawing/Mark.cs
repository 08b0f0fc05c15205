namespace AidModel;

/// <summary>One mark of a picture, in pixels from its upper left corner.</summary>
internal abstract record Mark
{
    public sealed record Box(double X, double Y, double Width, double Height, string Fill) : Mark;

    public sealed record Line(double X1, double Y1, double X2, double Y2, string Color, double Thickness) : Mark;

    public sealed record Triangle(double X1, double Y1, double X2, double Y2, double X3, double Y3, string Fill) : Mark;

    /// <summary>Text on a base line, at, around or up to <paramref name="X"/>.</summary>
    public sealed record Text(double X, double Y, string Words, double Size, bool IsBold, TextAnchor Anchor, string Color) : Mark;
}
