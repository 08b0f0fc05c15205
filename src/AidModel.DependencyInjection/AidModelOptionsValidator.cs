using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Options;

namespace AidModel;

/// <summary>Tells everything that is wrong with the options, each by its path and the value found.</summary>
internal sealed class AidModelOptionsValidator : IValidateOptions<AidModelOptions>
{
    private static readonly TimeSpan _shortest = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan _longest = TimeSpan.FromDays(30);

    public ValidateOptionsResult Validate(string? name, AidModelOptions options)
    {
        RatesOptions rates = options.Rates;
        List<string> faults = [];
        CheckWait(faults, rates.RefreshEvery);
        CheckWait(faults, rates.RetryEvery);
        Require(faults, rates.Jitter is >= 0 and <= 1, rates.Jitter, "is not from 0 to 1.");
        Require(faults, rates.StaleAfterDays is not < 0, rates.StaleAfterDays, "is not from 0.");
        CheckFile(faults, rates.Path);
        CheckFile(faults, rates.FallbackPath);
        CheckDownload(faults, rates);
        if (rates.Path is not null)
        {
            Require(faults, rates.Address is null, rates.Address, $"is not together with {nameof(RatesOptions.Path)}, which is read in place of a download.");
            Require(faults, rates.CacheFolder is null, rates.CacheFolder, $"is not together with {nameof(RatesOptions.Path)}, which is read in place of a download.");
            Require(faults, rates.FallbackPath is null, rates.FallbackPath, $"is not together with {nameof(RatesOptions.Path)}, which is read in place of a download.");
        }

        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static void CheckWait(List<string> faults, TimeSpan value, [CallerArgumentExpression(nameof(value))] string path = "") =>
        Require(faults, value >= _shortest && value <= _longest, value, $"is not from {_shortest} to {_longest}.", path);

    private static void CheckFile(List<string> faults, string? value, [CallerArgumentExpression(nameof(value))] string path = "")
    {
        if (value is not null)
        {
            Require(faults, File.Exists(value), value, "is no file.", path);
        }
    }

    // What a download takes is said in one place alone.
    private static void CheckDownload(List<string> faults, RatesOptions rates)
    {
        Check(faults, rates.File, static value => new() { File = value });
        Check(faults, rates.Address, static value => new() { Address = value });
        Check(faults, rates.CacheFolder, static value => new() { CacheFolder = value });
        Check(faults, rates.Retries, static value => new() { Retries = value });
        Check(faults, rates.RetryDelay, static value => new() { RetryDelay = value });
        Check(faults, rates.AttemptTimeout, static value => new() { AttemptTimeout = value });
        Check(faults, rates.TotalTimeout, static value => new() { TotalTimeout = value });
    }

    private static void Check<T>(List<string> faults, T value, Func<T, EcbDownloadOptions> make, [CallerArgumentExpression(nameof(value))] string path = "")
    {
        try
        {
            make(value);
        }
        catch (ArgumentException error)
        {
            // Without the parameter and the value, which the framework writes in the machine's language.
            string message = error.Message;
            int end = message.IndexOf(" (Parameter", StringComparison.Ordinal);
            Require(faults, false, value, $"is refused. {(end < 0 ? message : message[..end])}", path);
        }
    }

    private static void Require<T>(List<string> faults, bool condition, T value, string why, [CallerArgumentExpression(nameof(value))] string path = "")
    {
        if (!condition)
        {
            faults.Add(string.Create(CultureInfo.InvariantCulture, $"R{path[1..]}: '{value}' {why}"));
        }
    }
}
