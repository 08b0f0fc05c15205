using System.Globalization;
using Apache.Arrow;
using Apache.Arrow.Types;

namespace AidModel;

/// <summary>Reads lines from record batches into columns that are used again and again.</summary>
/// <param name="names">What the columns are called.</param>
internal sealed class ArrowBatchReader(AidLineNames names)
{
    private const int Block = 4096;
    private const int UnixEpoch = 719_162;
    private const long DayMilliseconds = 86_400_000;
    private const string Texts = "strings or a dictionary of them are taken";
    private const string Amounts = "decimals of up to 128 bits or whole numbers are taken";

    private static readonly Dictionary<string, Instrument> InstrumentOf =
        Enum.GetValues<Instrument>().ToDictionary(static i => i.ToString(), StringComparer.OrdinalIgnoreCase);

    private readonly List<AidLineFault> _faults = [];
    private readonly DateOnly[] _days = new DateOnly[Block];
    private readonly Currency[] _currencies = new Currency[Block];
    private readonly decimal[] _lower = new decimal[Block];
    private readonly decimal?[] _best = new decimal?[Block];
    private readonly decimal?[] _upper = new decimal?[Block];
    private readonly int[] _donorCodes = new int[Block];
    private readonly int[] _recipientCodes = new int[Block];
    private readonly int[] _categoryCodes = new int[Block];
    private readonly Instrument?[] _instruments = new Instrument?[Block];
    private readonly ArrowTextColumn _currency = new();
    private readonly ArrowTextColumn _donor = new();
    private readonly ArrowTextColumn _recipient = new();
    private readonly ArrowTextColumn _category = new();
    private readonly ArrowTextColumn _instrument = new();
    private readonly ArrowTextColumn _dayText = new();
    private readonly List<Currency?> _currencyOf = [];
    private readonly List<Instrument?> _instrumentOf = [];
    private RecordBatch? _batch;
    private IArrowArray? _day;
    private (IArrowArray Array, Func<int, decimal?> Read)? _amount;
    private (IArrowArray Array, Func<int, decimal?> Read)? _bestAt;
    private (IArrowArray Array, Func<int, decimal?> Read)? _upperAt;
    private bool _isExact;
    private int _number;
    private int _next;

    /// <summary>Begins with a batch.</summary>
    /// <returns>Whether it has rows to be read; it has none where its columns are not as they must be.</returns>
    public bool Open(RecordBatch batch)
    {
        AidLineNames usual = AidLineNames.Default;
        int faults = _faults.Count;
        _batch = batch;
        _number++;
        _next = 0;
        _day = Find(names.Announced, true, static t => t.TypeId is ArrowTypeId.Date32 or ArrowTypeId.Date64 || ArrowTextColumn.Takes(t), "date32, date64 or strings such as 2025-04-11 are taken");
        IArrowArray? currency = Find(names.Currency, true, ArrowTextColumn.Takes, Texts);
        IArrowArray? lower = Find(names.Lower, names.Lower != usual.Lower, ArrowNumbers.Takes, Amounts);
        IArrowArray? best = Find(names.Best, names.Best != usual.Best, ArrowNumbers.Takes, Amounts);
        IArrowArray? upper = Find(names.Upper, names.Upper != usual.Upper, ArrowNumbers.Takes, Amounts);
        IArrowArray? amount = Find(names.Amount, lower is null, ArrowNumbers.Takes, Amounts);
        IArrowArray? donor = Find(names.Donor, names.Donor != usual.Donor, ArrowTextColumn.Takes, Texts);
        IArrowArray? recipient = Find(names.Recipient, names.Recipient != usual.Recipient, ArrowTextColumn.Takes, Texts);
        IArrowArray? category = Find(names.Category, names.Category != usual.Category, ArrowTextColumn.Takes, Texts);
        IArrowArray? instrument = Find(names.Instrument, names.Instrument != usual.Instrument, ArrowTextColumn.Takes, Texts);
        if (amount is not null && (lower ?? best ?? upper) is not null)
        {
            Fault(names.Amount!, "it is there beside bounds; name null for those not to be read");
        }

        if (_faults.Count > faults)
        {
            return false;
        }

        _isExact = amount is not null;
        _amount = Numbers(amount ?? lower);
        _bestAt = Numbers(best);
        _upperAt = Numbers(upper);
        _currency.Open(currency);
        _donor.Open(donor);
        _recipient.Open(recipient);
        _category.Open(category);
        _instrument.Open(instrument);
        _dayText.Open(_day is Date32Array or Date64Array ? null : _day);
        return batch.Length > 0;

        static (IArrowArray, Func<int, decimal?>)? Numbers(IArrowArray? array) => array is null ? null : (array, ArrowNumbers.Decimals(array));
    }

    /// <summary>Reads some rows of the batch.</summary>
    /// <param name="more">Whether it has more.</param>
    public AidLineColumns Read(out bool more)
    {
        int first = _next;
        int count = Math.Min(Block, _batch!.Length - first);
        for (int i = 0; i < count; i++)
        {
            int row = first + i;
            _days[i] = Day(row);
            _currencies[i] = CurrencyAt(row);
            AmountsAt(row, i);
            _donorCodes[i] = Text(_donor, names.Donor, row);
            _recipientCodes[i] = Text(_recipient, names.Recipient, row);
            _categoryCodes[i] = Text(_category, names.Category, row);
            _instruments[i] = InstrumentAt(row);
        }

        _next += count;
        more = _next < _batch.Length;
        return Take(first, count);
    }

    /// <summary>What is left when all batches are read: the faults of those whose rows were not.</summary>
    public AidLineColumns End() => Take(0, 0);

    private AidLineColumns Take(int first, int count)
    {
        AidLineFault[] faults = [.. _faults];
        _faults.Clear();
        return new AidLineColumns
        {
            Announced = _days.AsMemory(0, count),
            Currencies = _currencies.AsMemory(0, count),
            Amounts = _isExact ? _lower.AsMemory(0, count) : default,
            Lower = _isExact ? default : _lower.AsMemory(0, count),
            Best = _isExact ? default : _best.AsMemory(0, count),
            Upper = _isExact ? default : _upper.AsMemory(0, count),
            Donors = new AidLineKeys(_donorCodes.AsMemory(0, count), _donor.Texts.Texts),
            Recipients = new AidLineKeys(_recipientCodes.AsMemory(0, count), _recipient.Texts.Texts),
            Categories = new AidLineKeys(_categoryCodes.AsMemory(0, count), _category.Texts.Texts),
            Instruments = _instruments.AsMemory(0, count),
            Names = names,
            Batch = _number,
            FirstRow = first + 1,
            Faults = faults,
        };
    }

    private IArrowArray? Find(string? name, bool isNeeded, Func<IArrowType, bool> takes, string taken)
    {
        if (name is null)
        {
            return null;
        }

        IReadOnlyList<Field> fields = _batch!.Schema.FieldsList;
        int[] found = [.. Enumerable.Range(0, fields.Count).Where(i => string.Equals(fields[i].Name, name, StringComparison.OrdinalIgnoreCase))];
        if (found.Length == 0)
        {
            if (isNeeded)
            {
                Fault(name, $"there is no such column among {(fields.Count == 0 ? "none" : string.Join(", ", fields.Select(static f => Shown.Quoted(f.Name))))}");
            }

            return null;
        }

        IArrowType type = fields[found[0]].DataType;
        if (found.Length > 1)
        {
            Fault(name, $"{found.Length} columns have this name");
        }
        else if (!takes(type))
        {
            string hint = type is FloatingPointType ? ": floating-point numbers are not what was stated, so cast them to a decimal where they come from" : string.Empty;
            Fault(name, $"it is {(type is DictionaryType coded ? $"a dictionary of {coded.ValueType.Name}" : type.Name)}, and {taken}{hint}");
        }

        return _batch.Column(found[0]);
    }

    private void Fault(string column, string message, int row = -1) => _faults.Add(new AidLineFault(_number, row + 1, column, message));

    private DateOnly Day(int row)
    {
        if (_day!.IsNull(row))
        {
            Fault(names.Announced, "there is no day", row);
            return default;
        }

        if (_day is Date32Array or Date64Array)
        {
            long value = _day is Date32Array days ? days.Values[row] * DayMilliseconds : ((Date64Array)_day).Values[row];
            (long day, long time) = Math.DivRem(value, DayMilliseconds);
            if (time != 0 || day < -UnixEpoch || day > DateOnly.MaxValue.DayNumber - UnixEpoch)
            {
                Fault(names.Announced, Shown.Invariant($"{value} milliseconds from 1970 on are no day of the years 1 to 9999 without a time"), row);
                return default;
            }

            return DateOnly.FromDayNumber((int)day + UnixEpoch);
        }

        int code = _dayText.Code(row);
        string? text = code == ArrowTextColumn.None ? null : _dayText.Texts[code];
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date))
        {
            Fault(names.Announced, text is null ? "there is no day, or it is no valid UTF-8" : $"{Shown.Quoted(text)} is no day such as 2025-04-11", row);
        }

        return date;
    }

    private Currency CurrencyAt(int row)
    {
        int code = _currency.Code(row);
        if (code == ArrowTextColumn.None)
        {
            Fault(names.Currency, "there is no currency", row);
            return default;
        }

        for (int i = _currencyOf.Count; i <= code; i++)
        {
            _currencyOf.Add(Currency.TryParse(_currency.Texts[i], out Currency known) ? known : null);
        }

        if (_currencyOf[code] is { } currency)
        {
            return currency;
        }

        string? text = _currency.Texts[code];
        Fault(names.Currency, text is null ? "the text is no valid UTF-8" : $"{Shown.Quoted(text)} is no currency code{(Currency.TryParse(text.Trim().ToUpperInvariant(), out Currency meant) ? $": write {meant}" : string.Empty)}", row);
        return default;
    }

    private void AmountsAt(int row, int at)
    {
        int faults = _faults.Count;
        _lower[at] = Number(_amount, _isExact ? names.Amount : names.Lower) ?? 0;
        if (_amount!.Value.Array.IsNull(row))
        {
            Fault(
                (_isExact ? names.Amount : names.Lower)!,
                _isExact ? "there is no amount: an unknown amount has a lower bound of 0 and neither a best value nor an upper bound" : "there is no amount: an amount has a lower bound, which may be 0",
                row);
        }

        if (!_isExact)
        {
            (_best[at], _upper[at]) = (Number(_bestAt, names.Best), Number(_upperAt, names.Upper));
            if (_faults.Count > faults)
            {
                // What cannot be read is not out of order as well.
                (_lower[at], _best[at], _upper[at]) = (0, null, null);
            }
        }

        decimal? Number((IArrowArray Array, Func<int, decimal?> Read)? column, string? name)
        {
            if (column is not { } numbers || numbers.Array.IsNull(row))
            {
                return null;
            }

            decimal? number = numbers.Read(row);
            if (number is null)
            {
                Fault(name!, $"{Written(numbers.Array, row)} has more digits than a decimal holds", row);
            }

            return number;
        }
    }

    private int Text(ArrowTextColumn column, string? name, int row)
    {
        int code = column.Code(row);
        if (code != ArrowTextColumn.None && column.Texts[code] is null)
        {
            Fault(name!, "the text is no valid UTF-8", row);
        }

        return code;
    }

    private Instrument? InstrumentAt(int row)
    {
        int code = _instrument.Code(row);
        if (code == ArrowTextColumn.None)
        {
            return null;
        }

        for (int i = _instrumentOf.Count; i <= code; i++)
        {
            _instrumentOf.Add(_instrument.Texts[i] is { } name && InstrumentOf.TryGetValue(name, out Instrument known) ? known : null);
        }

        if (_instrumentOf[code] is null)
        {
            Fault(names.Instrument!, $"{Shown.Quoted(_instrument.Texts[code] ?? "?")} is no instrument; {string.Join(", ", InstrumentOf.Keys)} are", row);
        }

        return _instrumentOf[code];
    }

    private static string Written(IArrowArray array, int row) => array is Decimal128Array numbers ? numbers.GetString(row) : "a number";
}
