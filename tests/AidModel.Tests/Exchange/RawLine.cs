using System.Numerics;

namespace AidModel.Tests;

/// <summary>An amount as raw digits, so many of them behind the point.</summary>
internal sealed record RawLine(string Id, string? Donor, int Day, string Currency, BigInteger Digits, int Scale)
{
    /// <summary>The amount as a whole number of the smallest unit that a decimal has, 28 digits behind the point.</summary>
    public BigInteger Smallest => Digits * BigInteger.Pow(10, 28 - Scale);

    public decimal Amount
    {
        get
        {
            BigInteger magnitude = BigInteger.Abs(Digits);
            uint mask = uint.MaxValue;
            return new decimal((int)(uint)(magnitude & mask), (int)(uint)((magnitude >> 32) & mask), (int)(uint)(magnitude >> 64), Digits.Sign < 0, (byte)Scale);
        }
    }

    public string Month => DateOnly.FromDayNumber(Day).ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture);

    public Pledge ToPledge() => new()
    {
        Id = Id,
        Title = "Made",
        Announced = DateOnly.FromDayNumber(Day),
        Sources = ["s"],
        Amount = new Money(Amount, AidModel.Currency.Parse(Currency)),
        Parties = new() { Payer = Donor },
    };
}
