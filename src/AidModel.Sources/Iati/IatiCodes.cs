using System.Globalization;

namespace AidModel;

/// <summary>The standard's code lists as far as the model has a place for what they say: those of version 2, and the letters and
/// words of version 1 and of the drafts before it.</summary>
internal static class IatiCodes
{
    /// <summary>What a transaction is: by its type, else by the status that the drafts had.</summary>
    public static IatiFlow Flow(string? type, string? flow, string? status) => type?.ToUpperInvariant() switch
    {
        "1" or "IF" or "INCOMING FUNDS" => IatiFlow.IncomingPayment,
        "2" or "C" or "COMMITMENT" => IatiFlow.Commitment,
        "3" or "D" or "DISBURSEMENT" or "DISBURSMENT" or "4" or "E" or "EXPENDITURE" or "7" or "R" or "REIMBURSEMENT" or "8" or "QP" => IatiFlow.Payment,
        "11" => IatiFlow.IncomingCommitment,
        "12" => IatiFlow.Pledge,
        "13" => IatiFlow.IncomingPledge,
        "CONTRIBUTION" when flow == "incoming" => IatiFlow.IncomingPayment,
        null when flow == "incoming" => status switch
        {
            "20" => IatiFlow.IncomingPledge,
            "30" => IatiFlow.IncomingCommitment,
            "40" => IatiFlow.PaidPromise,
            _ => IatiFlow.Other,
        },
        _ => IatiFlow.Other,
    };

    /// <summary>The role of a participating organisation, from 1 (funding) to 4 (implementing); 0 where it is another.</summary>
    public static int Role(string? role) => role?.ToUpperInvariant() switch
    {
        "1" or "FUNDING" or "DONOR" => 1,
        "2" or "ACCOUNTABLE" => 2,
        "3" or "EXTENDING" => 3,
        "4" or "IMPLEMENTING" => 4,
        _ => 0,
    };

    /// <summary>What kind of donor an organisation of a type is; null where the type does not say.</summary>
    public static DonorKind? Kind(string? type) => type?.ToUpperInvariant() switch
    {
        "10" or "15" or "GOVERNMENT" or "BILATERAL" => DonorKind.State,
        "11" => DonorKind.Subnational,
        "40" or "MULTILATERAL" => DonorKind.InternationalOrganisation,
        "21" or "22" or "23" or "24" or "30" or "60" or "70" or "71" or "72" or "73" or "80" or "90" => DonorKind.Private,
        _ => null,
    };

    /// <summary>The type of a donor's organisation; null where none fits.</summary>
    public static string? Type(DonorKind kind) => kind switch
    {
        DonorKind.State => "10",
        DonorKind.Subnational => "11",
        DonorKind.EuInstitution or DonorKind.EuFund or DonorKind.DevelopmentBank or DonorKind.InternationalOrganisation => "40",
        DonorKind.Private => "90",
        _ => null,
    };

    /// <summary>The instrument of a type of finance: grants are the OECD's 100s to 111, loans its 400s, guarantees its 1100s.</summary>
    public static Instrument? Instrument(string? code) => int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
        ? number switch
        {
            >= 100 and <= 111 => AidModel.Instrument.Grant,
            >= 400 and <= 499 => AidModel.Instrument.Loan,
            >= 1100 and <= 1199 => AidModel.Instrument.Guarantee,
            _ => null,
        }
        : code?.ToUpperInvariant() switch
        {
            "GRANT" => AidModel.Instrument.Grant,
            "LOAN" => AidModel.Instrument.Loan,
            _ => null,
        };

    /// <summary>The type of finance of an instrument; null where none fits.</summary>
    public static string? FinanceType(Instrument? instrument) => instrument switch
    {
        AidModel.Instrument.Grant => "110",
        AidModel.Instrument.Loan => "421",
        AidModel.Instrument.Guarantee => "1100",
        _ => null,
    };

    /// <summary>Which day of an activity a date is: 1 planned start, 2 start, 3 planned end, 4 end; 0 where it is another.</summary>
    public static int DateType(string? type) => type?.ToUpperInvariant() switch
    {
        "1" or "START-PLANNED" => 1,
        "2" or "START-ACTUAL" or "START" => 2,
        "3" or "END-PLANNED" => 3,
        "4" or "END-ACTUAL" or "END" or "COMPLETION" => 4,
        _ => 0,
    };

    /// <summary>How an activity relates to another: 1 the other is its parent, 2 its child; 0 where neither.</summary>
    public static int Relation(string? type) => type?.ToUpperInvariant() switch
    {
        "1" or "PARENT" => 1,
        "2" or "CHILD" => 2,
        _ => 0,
    };

    /// <summary>A day as XML writes it, a time behind it left out; null where it is none.</summary>
    public static DateOnly? Day(string? text) =>
        text is { Length: >= 10 } && (text.Length == 10 || text[10] is 'Z' or '+' or '-' or 'T')
        && DateOnly.TryParseExact(text.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
            ? day
            : null;

    /// <summary>An amount in the form that the standard allows: digits, with a sign and a point at most.</summary>
    /// <returns>What is wrong with it; null where nothing is.</returns>
    public static string? Amount(string text, out decimal value)
    {
        string? error = ExactDecimal.Read(text, out value)?.Replace(" or 1.25E+01", string.Empty, StringComparison.Ordinal);
        return error is null && text.AsSpan().ContainsAny('e', 'E') ? "has an exponent, which the standard does not allow" : error;
    }
}
