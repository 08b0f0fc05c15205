using CsCheck;

namespace AidModel.Tests;

/// <summary>Generators of values.</summary>
internal static class Some
{
    /// <summary>One of some values.</summary>
    public static Gen<T> Of<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    /// <summary>Decimals of every scale and size: 0 to 96 bits, 0 to 28 fractional digits, of either sign.</summary>
    public static Gen<decimal> Decimal { get; } =
        Gen.Select(Gen.UInt, Gen.UInt, Gen.UInt, Gen.Int[0, 96], Gen.Byte[0, 28], Gen.Bool).Select(static (low, mid, high, bits, scale, negative) =>
        {
            UInt128 whole = (((UInt128)high << 64) | ((UInt128)mid << 32) | low) & ((UInt128.One << bits) - 1);
            return new decimal((int)(uint)whole, (int)(uint)(whole >> 32), (int)(uint)(whole >> 64), negative, scale);
        });

    /// <summary>The same, with few digits and many zeros, as sources state amounts.</summary>
    public static Gen<decimal> RoundDecimal { get; } =
        Gen.Select(Gen.Int[0, 9999], Gen.Int[0, 18], Gen.Byte[0, 4]).Select(static (digits, zeros, scale) =>
        {
            decimal value = new(digits, 0, 0, false, scale);
            for (int i = 0; i < zeros; i++)
            {
                value *= 10;
            }

            return value;
        });

    public static Gen<decimal> NotNegative { get; } = Gen.OneOf(Decimal.Select(decimal.Abs), RoundDecimal);

    public static Gen<Bounds> Bounds { get; } = Gen.Select(Gen.OneOf(Decimal, RoundDecimal), NotNegative, NotNegative, Gen.Bool, Gen.Bool)
        .Select(static (a, b, c, known, bounded) =>
        {
            decimal[] sorted = [.. new[] { a, b, c }.Order()];
            return new Bounds(sorted[0], known ? sorted[1] : null, bounded ? sorted[2] : null);
        });

    /// <summary>A wording of every hedge.</summary>
    public static Gen<Wording> Wording { get; } = Gen.OneOf(
        Gen.OneOf(Decimal, RoundDecimal).Select(AidModel.Wording.Exactly),
        NotNegative.Select(AidModel.Wording.About),
        NotNegative.Select(AidModel.Wording.MoreThan),
        NotNegative.Select(AidModel.Wording.UpTo),
        NotNegative.Select(AidModel.Wording.LessThan),
        Gen.Select(NotNegative, NotNegative).Select(static (a, b) => AidModel.Wording.Between(Math.Min(a, b), Math.Max(a, b))),
        Gen.Int[1, 11].Select(static i => AidModel.Wording.Magnitude((decimal)Math.Pow(10, i))),
        Gen.Const(AidModel.Wording.Further),
        Gen.Const(AidModel.Wording.NotGiven),
        Bounds.Select(AidModel.Wording.Bounded));

    public static Gen<Rational> Rational { get; } = Gen.Select(Decimal, Decimal).Select(static (a, b) => (Rational)a / (b == 0 ? 1 : b));

    public static Gen<Currency> Currency { get; } = Gen.Int[0, AidModel.Currency.All.Count - 1].Select(static i => AidModel.Currency.All[i]);

    public static Gen<DateOnly> Day { get; } = Gen.Int[0, DateOnly.MaxValue.DayNumber].Select(DateOnly.FromDayNumber);
}
