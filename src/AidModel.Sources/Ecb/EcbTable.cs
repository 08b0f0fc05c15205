using System.Globalization;

namespace AidModel;

/// <summary>Takes the days and rates of one file, in whatever form, and every fault.</summary>
internal sealed class EcbTable
{
    private static readonly DateOnly _firstDay = new(1999, 1, 4);

    private readonly DateOnly _today;
    private readonly FaultList _faults;
    private readonly Dictionary<DateOnly, int> _lines = [];
    private readonly List<ReferenceRate> _rates = [];

    public EcbTable(string file, TimeProvider clock)
    {
        _faults = new(file);
        _today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
    }

    /// <summary>Makes room for the rates of a file of that many bytes, of which a rate has eight or nine; for no more than some
    /// megabytes, whatever the file claims.</summary>
    public void Expect(long bytes) => _rates.EnsureCapacity((int)Math.Min(bytes / 8, 1 << 18));

    /// <summary>Notes a fault; where there are too many to list, it ends the reading.</summary>
    public void Fault(int line, int column, string message) => _faults.Add(line, column, message);

    /// <summary>The error with a last fault, at which the reading ends.</summary>
    public SourceFormatException Stop(int line, int column, string message, Exception? inner = null) => _faults.Stop(line, column, message, inner);

    /// <summary>The error with a last fault that is the file's as a whole.</summary>
    public SourceFormatException Stop(string message, Exception? inner = null) => Stop(0, 0, message, inner);

    /// <summary>Reads a day and notes that it has come.</summary>
    public DateOnly Day(ReadOnlySpan<char> text, int line, int column)
    {
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) &&
            !DateOnly.TryParseExact(text, "d MMMM yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out day))
        {
            Fault(line, column, $"{Shown.Quoted(text)} is no day such as 2025-04-11 or 11 April 2025");
        }
        else if (day < _firstDay)
        {
            Fault(line, column, $"{Shown.Quoted(text)} is before {_firstDay:O}, the day of the first rates");
        }
        else if (day.DayNumber > _today.DayNumber + 1)
        {
            Fault(line, column, $"{Shown.Quoted(text)} lies ahead: today is {_today:O}");
        }
        else if (!_lines.TryAdd(day, line))
        {
            Fault(line, column, $"{Shown.Quoted(text)} stands in line {_lines[day]} already");
        }

        return day;
    }

    /// <summary>Reads a currency's code.</summary>
    /// <returns>Whether it is one for which there can be a rate.</returns>
    public bool TryCurrency(ReadOnlySpan<char> text, int line, int column, out Currency currency)
    {
        if (!Currency.TryParse(text.ToString(), out currency))
        {
            Fault(line, column, $"{Shown.Quoted(text)} is no currency code of ISO 4217");
            return false;
        }

        if (currency == Currency.EUR)
        {
            Fault(line, column, "'EUR' is quoted, for one unit of which the rates are");
            return false;
        }

        if (currency == default)
        {
            Fault(line, column, $"{Shown.Quoted(text)} is quoted, which stands for no currency");
            return false;
        }

        return true;
    }

    /// <summary>Takes a rate.</summary>
    public void Rate(DateOnly day, Currency currency, decimal rate) => _rates.Add(new ReferenceRate(day, currency, rate));

    /// <summary>Reads a rate; none where there is no quotation.</summary>
    public void Rate(DateOnly day, Currency currency, ReadOnlySpan<char> text, int line, int column)
    {
        switch (EcbRate.Read(text, out decimal rate))
        {
            case EcbRate.Outcome.Rate:
                Rate(day, currency, rate);
                break;
            case EcbRate.Outcome.TooManyDigits:
                Fault(line, column, $"{Shown.Quoted(text)} has more digits than a decimal holds");
                break;
            case EcbRate.Outcome.Fault:
                Fault(line, column, $"{Shown.Quoted(text)} is no rate above 0, nor N/A");
                break;
        }
    }

    /// <summary>The table, once everything is read.</summary>
    /// <exception cref="SourceFormatException">There are faults.</exception>
    public ReferenceRates ToRates()
    {
        if (_faults.Count == 0 && _lines.Count == 0)
        {
            throw Stop("there is no day");
        }

        _faults.ThrowIfAny();
        return ReferenceRates.Create("ECB", Currency.EUR, _rates);
    }
}
