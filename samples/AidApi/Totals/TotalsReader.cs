using System.Globalization;
using AidApi.Problems;
using AidModel;

namespace AidApi.Totals;

/// <summary>Reads parameters into a query, and tells all that is wrong with them.</summary>
internal sealed class TotalsReader(HttpRequest request, TotalsParameters parameters)
{
    private const int MostDimensions = 3;
    private const int Longest = 100;

    private static readonly Dimension[] _dimensions =
    [
        Dimension.Donor, Dimension.Kind, Dimension.Role, Dimension.Category, Dimension.Item, Dimension.Recipient, Dimension.Instrument, Dimension.Currency, Dimension.Day,
        Dimension.Month, Dimension.Year, Dimension.Pledge,
    ];

    private readonly List<ProblemFault> _faults = [];

    public IReadOnlyList<ProblemFault> Faults => _faults;

    /// <summary>The days at whose rates, or mean rates, amounts are converted; null for another conversion.</summary>
    public Period? ConversionDays { get; private set; }

    /// <summary>The query without its conversion; to be used where there is no fault.</summary>
    public AidQuery Read(AidLedger ledger, params IReadOnlyList<string> further)
    {
        CheckNames(further);
        Measure measure = Measured();
        AidQuery query = new()
        {
            Currency = Value("currency", parameters.Currency, Currency.EUR, Currency.TryParse, "no currency code of ISO 4217"),
            GroupBy = Dimensions(),
            Along = Name("along", parameters.Along, Role.Payer),
            Measure = measure,
            Period = Days(measure),
            Announced = Optional<Period>("announced", parameters.Announced, TryPeriod, "no period such as 2025, 2025-04, 2025-04-11 or 2025-02..2025-04"),
            AsOf = Optional<DateOnly>("asOf", parameters.AsOf, TryDay, "no day such as 2025-04-11"),
            By = Optional<DateOnly>("by", parameters.By, TryDay, "no day such as 2025-04-11"),
            Within = Pledge(ledger),
            Spreading = Name<Spreading>("spreading", parameters.Spreading, default),
            OpenRelations = Name<OpenRelations>("openRelations", parameters.OpenRelations, default),
        };
        ReadConversion();
        return query;
    }

    public void Add(string parameter, string message) => _faults.Add(new(parameter, message));

    private static string Shown(string text) => text.Length <= Longest ? $"'{text}'" : $"'{text[..Longest]}…'";

    private static bool TryDay(string text, out DateOnly day) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    private static bool TryPeriod(string text, out Period period) => Period.TryParse(text, out period);

    private void CheckNames(IReadOnlyList<string> further)
    {
        foreach ((string name, Microsoft.Extensions.Primitives.StringValues values) in request.Query)
        {
            if (!TotalsParameters.Names.Concat(further).Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                Add(name, $"There is no such parameter: {string.Join(", ", TotalsParameters.Names.Concat(further))} are.");
            }
            else if (values.Count > 1 && !further.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                Add(name, $"It is given {values.Count.ToString(CultureInfo.InvariantCulture)} times.");
            }
        }
    }

    private T Value<T>(string parameter, string? text, T otherwise, Try<T> read, string isNone)
        where T : struct => Optional(parameter, text, read, isNone) ?? otherwise;

    private T? Optional<T>(string parameter, string? text, Try<T> read, string isNone)
        where T : struct
    {
        if (text is null)
        {
            return null;
        }

        if (read(text, out T value))
        {
            return value;
        }

        Add(parameter, $"{Shown(text)} is {isNone}.");
        return null;
    }

    private T Name<T>(string parameter, string? text, T otherwise)
        where T : struct, Enum =>
        Value<T>(parameter, text, otherwise, TryName, $"none of {string.Join(", ", Enum.GetNames<T>().Select(static n => char.ToLowerInvariant(n[0]) + n[1..]))}");

    // A number is no name, though Enum.TryParse takes one.
    private static bool TryName<T>(string text, out T value)
        where T : struct, Enum => Enum.TryParse(text, ignoreCase: true, out value) && Enum.GetNames<T>().Contains(text, StringComparer.OrdinalIgnoreCase);

    private ValueList<Dimension> Dimensions()
    {
        List<Dimension> found = [];
        foreach (string name in parameters.GroupBy?.Split(',', MostDimensions + 2, StringSplitOptions.TrimEntries) ?? [])
        {
            if (Array.Find(_dimensions, d => d.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) is not { } dimension)
            {
                Add("groupBy", $"{Shown(name)} is none of {string.Join(", ", _dimensions.Select(static d => d.Name))}.");
            }
            else if (found.Contains(dimension))
            {
                Add("groupBy", $"'{dimension}' is given twice.");
            }
            else
            {
                found.Add(dimension);
            }
        }

        if (found.Count > MostDimensions)
        {
            Add("groupBy", $"More than {MostDimensions.ToString(CultureInfo.InvariantCulture)} are given.");
        }

        return [.. found];
    }

    private Measure Measured()
    {
        const string IsNone = "neither pledged, arrived or outstanding, nor a stage from committed to repaid, nor two stages such as contracted..delivered, of which the second is after the first";
        return Value<Measure>("measure", parameters.Measure, default, TryMeasure, IsNone);
    }

    private static bool TryMeasure(string text, out Measure measure)
    {
        measure = text.ToUpperInvariant() switch
        {
            "ARRIVED" => Measure.Arrived,
            "OUTSTANDING" => Measure.Outstanding,
            _ => default,
        };
        if (measure != default)
        {
            return true;
        }

        string[] stages = text.Split("..", 3);
        if (stages.Length > 2 || !TryName(stages[0], out Stage from) || !TryName(stages[^1], out Stage to))
        {
            return false;
        }

        try
        {
            measure = stages.Length == 1 ? Measure.AtLeast(from) : Measure.Gap(from, to);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private Period? Days(Measure measure)
    {
        const string IsNone = "no day, month or year such as 2025-04-11, 2025-04 or 2025";
        Period? from = Optional<Period>("from", parameters.From, TryPeriod, IsNone);
        Period? to = Optional<Period>("to", parameters.To, TryPeriod, IsNone);
        if (parameters.From is null && parameters.To is null)
        {
            return null;
        }

        // What is outstanding, or has not reached a stage, is so at a day.
        bool isGap = measure != Measure.Pledged && parameters.Measure!.Contains("..", StringComparison.Ordinal);
        if (measure == Measure.Outstanding || isGap)
        {
            Add(parameters.From is null ? "to" : "from", $"What is {measure.ToString().ToLowerInvariant()} is so at a day, not over a period: asOf and by take one.");
            return null;
        }

        DateOnly first = from?.From ?? DateOnly.MinValue;
        DateOnly last = to?.To ?? DateOnly.MaxValue;
        if (first <= last)
        {
            return new Period(first, last);
        }

        Add("to", $"{last:O} is before {first:O}.");
        return null;
    }

    private string? Pledge(AidLedger ledger)
    {
        if (parameters.Within is { } id && !ledger.Pledges.Any(p => p.Id == id))
        {
            Add("within", $"{Shown(id)} is no pledge of the ledger.");
            return null;
        }

        return parameters.Within;
    }

    private void ReadConversion()
    {
        if (parameters.Conversion?.ToUpperInvariant() is not (null or "ANNOUNCEMENT" or "STAGE" or "MONTH" or "NONE"))
        {
            ConversionDays = Optional<Period>("conversion", parameters.Conversion, TryPeriod, "neither announcement, stage, month or none, nor days such as 2025-04-11 or 2025-04");
        }
    }

    private delegate bool Try<T>(string text, out T value);
}
