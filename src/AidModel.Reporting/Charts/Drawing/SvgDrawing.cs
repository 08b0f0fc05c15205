using System.Globalization;
using System.Text;
using System.Xml;

namespace AidModel;

/// <summary>Writes a picture as SVG.</summary>
internal static class SvgDrawing
{
    private const string Namespace = "http://www.w3.org/2000/svg";

    public static string Draw(Scene scene, ChartFont font)
    {
        StringBuilder text = new();
        using (XmlWriter svg = XmlWriter.Create(text, new XmlWriterSettings { OmitXmlDeclaration = true, Indent = true, NewLineChars = "\n" }))
        {
            svg.WriteStartElement("svg", Namespace);
            Attributes(svg, ("width", scene.Width), ("height", scene.Height));
            svg.WriteAttributeString("viewBox", string.Create(CultureInfo.InvariantCulture, $"0 0 {scene.Width} {scene.Height}"));
            svg.WriteAttributeString("role", "img");
            svg.WriteAttributeString("aria-label", scene.Title);
            svg.WriteAttributeString("font-family", font.SvgFamilies);
            svg.WriteElementString("title", Namespace, scene.Title);
            svg.WriteElementString("desc", Namespace, scene.Description);
            Draw(svg, new Mark.Box(0, 0, scene.Width, scene.Height, scene.Background));
            foreach (MarkGroup group in scene.Groups)
            {
                svg.WriteStartElement("g", Namespace);
                if (group.Figures is not null)
                {
                    svg.WriteElementString("title", Namespace, group.Figures);
                }

                group.Marks.ForEach(mark => Draw(svg, mark));
                svg.WriteEndElement();
            }

            svg.WriteEndElement();
        }

        return text.Append('\n').ToString();
    }

    private static void Draw(XmlWriter svg, Mark mark)
    {
        switch (mark)
        {
            case Mark.Box box:
                svg.WriteStartElement("rect", Namespace);
                Attributes(svg, ("x", box.X), ("y", box.Y), ("width", box.Width), ("height", box.Height));
                svg.WriteAttributeString("fill", box.Fill);
                break;
            case Mark.Line line:
                svg.WriteStartElement("line", Namespace);
                Attributes(svg, ("x1", line.X1), ("y1", line.Y1), ("x2", line.X2), ("y2", line.Y2), ("stroke-width", line.Thickness));
                svg.WriteAttributeString("stroke", line.Color);
                break;
            case Mark.Triangle t:
                svg.WriteStartElement("polygon", Namespace);
                svg.WriteAttributeString("points", $"{Number(t.X1)},{Number(t.Y1)} {Number(t.X2)},{Number(t.Y2)} {Number(t.X3)},{Number(t.Y3)}");
                svg.WriteAttributeString("fill", t.Fill);
                break;
            case Mark.Text words:
                svg.WriteStartElement("text", Namespace);
                Attributes(svg, ("x", words.X), ("y", words.Y), ("font-size", words.Size));
                svg.WriteAttributeString("fill", words.Color);
                if (words.IsBold)
                {
                    svg.WriteAttributeString("font-weight", "bold");
                }

                if (words.Anchor != TextAnchor.Start)
                {
                    svg.WriteAttributeString("text-anchor", words.Anchor == TextAnchor.Middle ? "middle" : "end");
                }

                svg.WriteString(words.Words);
                break;
            default:
                throw new InvalidOperationException($"No SVG for {mark}.");
        }

        svg.WriteEndElement();
    }

    private static void Attributes(XmlWriter svg, params ReadOnlySpan<(string Name, double Value)> attributes)
    {
        foreach ((string name, double value) in attributes)
        {
            svg.WriteAttributeString(name, Number(value));
        }
    }

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
