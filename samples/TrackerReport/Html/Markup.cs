using System.Text;

namespace TrackerReport.Html;

/// <summary>A piece of a page. What is put into it in braces is text, whatever it holds: only what stands in the program is markup.</summary>
internal sealed class Markup
{
    private readonly StringBuilder _text = new();

    public int Length => _text.Length;

    public Markup Add(MarkupText text)
    {
        _text.Append(text.Written);
        return this;
    }

    public Markup Add(Markup piece)
    {
        _text.Append(piece._text);
        return this;
    }

    /// <summary>Adds what is markup already, of a maker that escapes by itself.</summary>
    public Markup AddMade(string markup)
    {
        _text.Append(markup);
        return this;
    }

    public override string ToString() => _text.ToString();
}
