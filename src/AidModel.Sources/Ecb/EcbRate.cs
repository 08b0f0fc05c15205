namespace AidModel;

/// <summary>Reads a rate: digits with at most one decimal point among them.</summary>
internal static class EcbRate
{
    private const int MostDecimals = 28;

    private static readonly UInt128 _most = (UInt128)decimal.MaxValue;

    /// <summary>What a rate's text is.</summary>
    public enum Outcome
    {
        /// <summary>A rate above 0.</summary>
        Rate,

        /// <summary>No quotation.</summary>
        None,

        /// <summary>A number with more digits than a decimal holds.</summary>
        TooManyDigits,

        /// <summary>Anything else.</summary>
        Fault,
    }

    /// <summary>Reads a plain rate, such as 1.1346, up to the comma behind it. Most cells are: this is what makes reading fast.</summary>
    /// <param name="line">The rest of a line; without the rate and its comma where there was one.</param>
    /// <param name="rate">The rate, with as many decimals as are written.</param>
    /// <returns>Whether there was one; where not, nothing is said of the cell.</returns>
    public static bool TryReadPlain(ref ReadOnlySpan<char> line, out decimal rate)
    {
        int length = ReadDigits(line, out long digits, out int decimals);
        if (length == 0 || (uint)length >= (uint)line.Length || line[length] != ',')
        {
            rate = 0;
            return false;
        }

        line = line[(length + 1)..];
        rate = new decimal((int)digits, (int)(digits >> 32), 0, false, (byte)decimals);
        return true;
    }

    /// <summary>Reads a rate's text, without white space about it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="rate">The rate, with as many decimals as are written.</param>
    public static Outcome Read(ReadOnlySpan<char> text, out decimal rate)
    {
        rate = 0;
        if (text.IsEmpty || text is "N/A")
        {
            return Outcome.None;
        }

        int length = ReadDigits(text, out long digits, out int decimals);
        if (length == 0 || length < text.Length)
        {
            return ReadLong(text, out rate);
        }

        rate = new decimal((int)digits, (int)(digits >> 32), 0, false, (byte)decimals);
        return Outcome.Rate;
    }

    /// <summary>Reads a number above 0 of at most 18 digits.</summary>
    /// <returns>How many characters it has; 0 where there is none.</returns>
    private static int ReadDigits(ReadOnlySpan<char> text, out long digits, out int decimals)
    {
        digits = 0;
        int point = -1;
        int i = 0;
        for (; i < text.Length; i++)
        {
            uint digit = (uint)text[i] - '0';
            if (digit <= 9)
            {
                digits = (digits * 10) + digit;
            }
            else if (text[i] == '.' && point < 0)
            {
                point = i;
            }
            else
            {
                break;
            }
        }

        decimals = point < 0 ? 0 : i - 1 - point;
        return i > 18 || digits == 0 || point == 0 || point == i - 1 ? 0 : i;
    }

    private static Outcome ReadLong(ReadOnlySpan<char> text, out decimal rate)
    {
        rate = 0;
        int point = text.IndexOf('.');
        ReadOnlySpan<char> whole = point < 0 ? text : text[..point];
        ReadOnlySpan<char> decimals = point < 0 ? [] : text[(point + 1)..];
        if (whole.IsEmpty || (point >= 0 && decimals.IsEmpty) || whole.ContainsAnyExceptInRange('0', '9') ||
            decimals.ContainsAnyExceptInRange('0', '9') || (!whole.ContainsAnyExcept('0') && !decimals.ContainsAnyExcept('0')))
        {
            return Outcome.Fault;
        }

        UInt128 digits = 0;
        foreach (char c in text)
        {
            digits = c == '.' ? digits : (digits * 10) + (uint)(c - '0');
            if (digits > _most)
            {
                return Outcome.TooManyDigits;
            }
        }

        if (decimals.Length > MostDecimals)
        {
            return Outcome.TooManyDigits;
        }

        rate = new decimal((int)(uint)digits, (int)(uint)(digits >> 32), (int)(uint)(digits >> 64), false, (byte)decimals.Length);
        return Outcome.Rate;
    }
}
