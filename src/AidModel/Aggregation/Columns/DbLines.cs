using System.Collections.Frozen;
using System.Data.Common;
using System.Globalization;
using System.Numerics;

namespace AidModel;

/// <summary>Reads lines from the rows of a database into columns that are used again and again.</summary>
internal sealed class DbLines
{
    private const int Block = 1024;
    private const int None = -1;
    private const string Amounts = "DECIMAL, a whole number or text such as -1234.5";

    private static readonly Type[] AmountTypes =
    [
        typeof(decimal), typeof(long), typeof(int), typeof(short), typeof(byte), typeof(sbyte), typeof(ushort), typeof(uint), typeof(ulong),
        typeof(BigInteger), typeof(string),
    ];

    private static readonly FrozenDictionary<string, Instrument> InstrumentOf =
        Enum.GetValues<Instrument>().ToFrozenDictionary(static i => i.ToString(), StringComparer.OrdinalIgnoreCase);

    private readonly DbDataReader _reader;
    private readonly AidLineNames _names;
    private readonly Type[] _types;
    private readonly List<AidLineFault> _faults = [];
    private readonly DateOnly[] _days = new DateOnly[Block];
    private readonly Currency[] _currencies = new Currency[Block];
    private readonly decimal[] _lower = new decimal[Block];
    private readonly decimal?[] _best = new decimal?[Block];
    private readonly decimal?[] _upper = new decimal?[Block];
    private readonly string?[] _donors = new string?[Block];
    private readonly string?[] _recipients = new string?[Block];
    private readonly string?[] _categories = new string?[Block];
    private readonly Instrument?[] _instruments = new Instrument?[Block];
    private readonly int _announced;
    private readonly int _currency;
    private readonly int _amount;
    private readonly int _lowerAt;
    private readonly int _bestAt;
    private readonly int _upperAt;
    private readonly int _donor;
    private readonly int _recipient;
    private readonly int _category;
    private readonly int _instrument;
    private long _row;
    private int _count;

    public DbLines(DbDataReader reader, AidLineNames names)
    {
        AidLineNames usual = AidLineNames.Default;
        _reader = reader;
        _names = names;
        _types = new Type[reader.FieldCount];
        _announced = Find(names.Announced, true, "a date, or text such as 2025-04-11", typeof(DateOnly), typeof(DateTime), typeof(string));
        _currency = Find(names.Currency, true, "text", typeof(string));
        _lowerAt = Find(names.Lower, names.Lower != usual.Lower, Amounts, AmountTypes);
        _bestAt = Find(names.Best, names.Best != usual.Best, Amounts, AmountTypes);
        _upperAt = Find(names.Upper, names.Upper != usual.Upper, Amounts, AmountTypes);
        _amount = Find(names.Amount, _lowerAt == None, Amounts, AmountTypes);
        _donor = Find(names.Donor, names.Donor != usual.Donor, "text", typeof(string));
        _recipient = Find(names.Recipient, names.Recipient != usual.Recipient, "text", typeof(string));
        _category = Find(names.Category, names.Category != usual.Category, "text", typeof(string));
        _instrument = Find(names.Instrument, names.Instrument != usual.Instrument, "text", typeof(string));
        if (_amount != None && (_lowerAt != None || _bestAt != None || _upperAt != None))
        {
            Fault(names.Amount!, "it is there beside bounds; name null for those not to be read");
        }

        IsReadable = _faults.Count == 0;
    }

    /// <summary>Whether the columns are as they must be; else there are only faults to take.</summary>
    public bool IsReadable { get; }

    /// <summary>Reads the row at which the reader stands.</summary>
    /// <returns>Whether what was read is to be taken now.</returns>
    public bool Read()
    {
        _row++;
        _days[_count] = Day();
        _currencies[_count] = Code();
        if (_amount != None)
        {
            _lower[_count] = Amount(_amount, _names.Amount!, "an unknown amount has a lower bound of 0 and neither a best value nor an upper bound");
        }
        else
        {
            int faults = _faults.Count;
            _lower[_count] = Amount(_lowerAt, _names.Lower!, "an amount has a lower bound, which may be 0");
            _best[_count] = AmountOrNull(_bestAt, _names.Best!);
            _upper[_count] = AmountOrNull(_upperAt, _names.Upper!);
            if (_faults.Count > faults)
            {
                // What cannot be read is not out of order as well.
                (_lower[_count], _best[_count], _upper[_count]) = (0, null, null);
            }
        }

        _donors[_count] = Text(_donor);
        _recipients[_count] = Text(_recipient);
        _categories[_count] = Text(_category);
        _instruments[_count] = Form();
        _count++;
        return _count == Block;
    }

    /// <summary>What was read since the last time. What it is made of is used again by the next <see cref="Read"/>.</summary>
    public AidLineColumns Take()
    {
        AidLineFault[] faults = [.. _faults];
        int count = _count;
        _faults.Clear();
        _count = 0;
        bool isExact = _amount != None;
        return new AidLineColumns
        {
            Announced = _days.AsMemory(0, count),
            Currencies = _currencies.AsMemory(0, count),
            Amounts = isExact ? _lower.AsMemory(0, count) : default,
            Lower = isExact ? default : _lower.AsMemory(0, count),
            Best = isExact ? default : _best.AsMemory(0, count),
            Upper = isExact ? default : _upper.AsMemory(0, count),
            Donors = new AidLineKeys(_donors.AsMemory(0, count)),
            Recipients = new AidLineKeys(_recipients.AsMemory(0, count)),
            Categories = new AidLineKeys(_categories.AsMemory(0, count)),
            Instruments = _instruments.AsMemory(0, count),
            Names = _names,
            FirstRow = _row - count + 1,
            Faults = faults,
        };
    }

    private int Find(string? name, bool isNeeded, string taken, params Type[] types)
    {
        if (name is null)
        {
            return None;
        }

        int[] found = [.. Enumerable.Range(0, _reader.FieldCount).Where(i => string.Equals(_reader.GetName(i), name, StringComparison.OrdinalIgnoreCase))];
        if (found.Length == 0)
        {
            if (isNeeded)
            {
                string[] there = [.. Enumerable.Range(0, _reader.FieldCount).Select(i => LineFaults.Quoted(_reader.GetName(i)))];
                Fault(name, $"there is no such column among {(there.Length == 0 ? "none" : string.Join(", ", there))}");
            }

            return None;
        }

        Type type = _reader.GetFieldType(found[0]);
        if (found.Length > 1)
        {
            Fault(name, $"{found.Length} columns have this name");
        }
        else if (!types.Contains(type))
        {
            string hint = type == typeof(double) || type == typeof(float) ? ": floating-point numbers are not what was stated, so cast them to DECIMAL in the query" : string.Empty;
            Fault(name, $"it is {type.Name} ({_reader.GetDataTypeName(found[0])}), and {taken} is taken{hint}");
        }

        _types[found[0]] = type;
        return found[0];
    }

    private void Fault(string column, string message) => _faults.Add(new AidLineFault(0, _row, column, message));

    private DateOnly Day()
    {
        if (_reader.IsDBNull(_announced))
        {
            Fault(_names.Announced, "there is no day");
            return default;
        }

        Type type = _types[_announced];
        if (type == typeof(string))
        {
            string text = _reader.GetString(_announced);
            if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
            {
                Fault(_names.Announced, $"{LineFaults.Quoted(text)} is no day such as 2025-04-11");
            }

            return day;
        }

        try
        {
            if (type == typeof(DateOnly))
            {
                return _reader.GetFieldValue<DateOnly>(_announced);
            }

            DateTime time = _reader.GetDateTime(_announced);
            if (time.TimeOfDay != TimeSpan.Zero)
            {
                Fault(_names.Announced, $"{time.ToString("yyyy-MM-dd HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture)} has a time of day");
            }

            return DateOnly.FromDateTime(time);
        }
        catch (Exception error) when (IsOfValue(error))
        {
            Fault(_names.Announced, $"it is no day of the years 1 to 9999 ({error.Message})");
            return default;
        }
    }

    private Currency Code()
    {
        if (_reader.IsDBNull(_currency))
        {
            Fault(_names.Currency, "there is no currency");
            return default;
        }

        string text = _reader.GetString(_currency);
        if (Currency.TryParse(text, out Currency currency))
        {
            return currency;
        }

        Fault(_names.Currency, $"{LineFaults.Quoted(text)} is no currency code{(Currency.TryParse(text.Trim().ToUpperInvariant(), out Currency meant) ? $": write {meant}" : string.Empty)}");
        return default;
    }

    private decimal Amount(int at, string name, string whereNull)
    {
        int faults = _faults.Count;
        decimal? amount = AmountOrNull(at, name);
        if (amount is null && _faults.Count == faults)
        {
            Fault(name, $"there is no amount: {whereNull}");
        }

        return amount ?? 0;
    }

    private decimal? AmountOrNull(int at, string name)
    {
        if (at == None || _reader.IsDBNull(at))
        {
            return null;
        }

        Type type = _types[at];
        if (type == typeof(string))
        {
            string text = _reader.GetString(at);
            if (ExactNumber.TryRead(text, out decimal number) || ExactNumber.TryRead(WithoutZeros(text), out number))
            {
                return number;
            }

            Fault(name, $"{LineFaults.Quoted(text)} is no number such as -1234.5, or has more digits than a decimal holds");
            return null;
        }

        try
        {
            return type == typeof(decimal) ? _reader.GetDecimal(at)
                : type == typeof(long) ? _reader.GetInt64(at)
                : type == typeof(int) ? _reader.GetInt32(at)
                : type == typeof(BigInteger) ? (decimal)_reader.GetFieldValue<BigInteger>(at)
                : Convert.ToDecimal(_reader.GetValue(at), CultureInfo.InvariantCulture);
        }
        catch (Exception error) when (IsOfValue(error))
        {
            Fault(name, $"it has more digits than a decimal holds, or is no number ({error.Message})");
            return null;
        }
    }

    // Zeros at the end may be more than a decimal holds: 79228162514264337593543950335.0 is one less its last digit.
    private static ReadOnlySpan<char> WithoutZeros(string text) =>
        !text.EndsWith('0') || !text.Contains('.') || text.AsSpan().ContainsAny('e', 'E') ? text
        : text.AsSpan().TrimEnd('0') is [.. var whole, '.'] ? whole
        : text.AsSpan().TrimEnd('0');

    private string? Text(int at) => at == None || _reader.IsDBNull(at) ? null : _reader.GetString(at);

    private Instrument? Form()
    {
        if (Text(_instrument) is not { } text)
        {
            return null;
        }

        if (InstrumentOf.TryGetValue(text, out Instrument instrument))
        {
            return instrument;
        }

        Fault(_names.Instrument!, $"{LineFaults.Quoted(text)} is no instrument; {string.Join(", ", Enum.GetNames<Instrument>())} are");
        return null;
    }

    private static bool IsOfValue(Exception error) => error is OverflowException or InvalidCastException or FormatException or ArgumentOutOfRangeException;
}
