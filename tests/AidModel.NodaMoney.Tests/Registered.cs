using NodaMoney;

namespace AidModel.Tests;

/// <summary>A currency in NodaMoney's register, in place of what was there, until disposed of.</summary>
internal sealed class Registered : IDisposable
{
    private readonly CurrencyInfo? _before;
    private string? _code;

    public Registered(CurrencyInfo info)
    {
        _before = CurrencyInfo.TryFromCode(info.Code, out _) ? CurrencyInfo.Unregister(info.Code) : null;
        CurrencyInfo.Register(info);
        _code = info.Code;
    }

    public void Dispose()
    {
        if (_code is null)
        {
            return;
        }

        CurrencyInfo.Unregister(_code);
        _code = null;
        if (_before is not null)
        {
            CurrencyInfo.Register(_before);
        }
    }
}
