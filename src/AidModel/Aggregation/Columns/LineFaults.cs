using System.Globalization;
using System.Text;

namespace AidModel;

/// <summary>The faults of lines as they are found.</summary>
internal sealed class LineFaults
{
    private readonly List<AidLineFault> _faults = [];
    private long _more;

    public bool Any => _faults.Count > 0;

    public AidLineFault First => _faults[0];

    public void Add(AidLineFault fault)
    {
        if (_faults.Count < AidLinesException.MostFaults)
        {
            _faults.Add(fault);
        }
        else
        {
            _more++;
        }
    }

    /// <exception cref="AidLinesException">There are faults.</exception>
    public void ThrowIfAny()
    {
        if (Any)
        {
            throw new AidLinesException([.. _faults.OrderBy(static f => f.Batch).ThenBy(static f => f.Row)], _more);
        }
    }

    /// <summary>What is wrong with a text that is no key.</summary>
    public static string NoKey(string text) =>
        string.IsNullOrWhiteSpace(text)
            ? $"{Quoted(text)} is no key: it is empty or white space; null stands for none"
            : $"{Quoted(text)} is no valid Unicode: half of a surrogate pair stands alone in it";

    /// <summary>What is wrong with a number that is no instrument.</summary>
    public static string NoInstrument(Instrument value) => $"{(int)value} is no {nameof(Instrument)}";

    /// <summary>A value in quotation marks, shortened, with characters that would not be seen written as <c>\u0000</c>.</summary>
    public static string Quoted(string value)
    {
        const int longest = 40;
        StringBuilder shown = new("'");
        foreach (char c in value.AsSpan(0, Math.Min(value.Length, longest)))
        {
            if (c == ' ' || char.IsLetterOrDigit(c) || char.IsPunctuation(c) || char.IsSymbol(c))
            {
                shown.Append(c);
            }
            else
            {
                shown.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
            }
        }

        return shown.Append(value.Length > longest ? "…'" : "'").ToString();
    }
}
