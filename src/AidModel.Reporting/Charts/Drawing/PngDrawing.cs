using SkiaSharp;

namespace AidModel;

/// <summary>Writes a picture as PNG.</summary>
internal static class PngDrawing
{
    public static byte[] Draw(Scene scene, ChartFont font, double scale)
    {
        if (!font.IsReal)
        {
            throw new InvalidOperationException($"This machine has no font for a chart's text: install one, such as DejaVu Sans, or name a font file in {nameof(ChartOptions)}.{nameof(ChartOptions.FontFile)}.");
        }

        SKImageInfo info = new((int)Math.Ceiling(scene.Width * scale), (int)Math.Ceiling(scene.Height * scale), SKColorType.Rgba8888, SKAlphaType.Premul);
        using SKSurface surface = SKSurface.Create(info) ?? throw new InvalidOperationException($"There is no memory for a picture of {info.Width} × {info.Height} pixels.");
        surface.Canvas.Clear(SKColor.Parse(scene.Background));
        surface.Canvas.Scale((float)scale);
        foreach (Mark mark in scene.Marks)
        {
            Draw(surface.Canvas, mark, font);
        }

        using SKImage image = surface.Snapshot();
        using SKData png = image.Encode(SKEncodedImageFormat.Png, 100);
        return png.ToArray();
    }

    private static void Draw(SKCanvas canvas, Mark mark, ChartFont font)
    {
        using SKPaint paint = new() { IsAntialias = true };
        switch (mark)
        {
            case Mark.Box box:
                paint.Color = SKColor.Parse(box.Fill);
                canvas.DrawRect((float)box.X, (float)box.Y, (float)box.Width, (float)box.Height, paint);
                break;
            case Mark.Line line:
                paint.Color = SKColor.Parse(line.Color);
                paint.Style = SKPaintStyle.Stroke;
                paint.StrokeWidth = (float)line.Thickness;
                canvas.DrawLine((float)line.X1, (float)line.Y1, (float)line.X2, (float)line.Y2, paint);
                break;
            case Mark.Triangle t:
                paint.Color = SKColor.Parse(t.Fill);
                using (SKPath path = new())
                {
                    path.MoveTo((float)t.X1, (float)t.Y1);
                    path.LineTo((float)t.X2, (float)t.Y2);
                    path.LineTo((float)t.X3, (float)t.Y3);
                    path.Close();
                    canvas.DrawPath(path, paint);
                }

                break;
            case Mark.Text words:
                paint.Color = SKColor.Parse(words.Color);
                font.Draw(canvas, words, paint);
                break;
            default:
                throw new InvalidOperationException($"No picture for {mark}.");
        }
    }
}
