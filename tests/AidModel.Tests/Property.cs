using CsCheck;
using Xunit;

namespace AidModel.Tests;

/// <summary>Properties over generated values: the same values at every run, and the seed told of one that fails.</summary>
internal static class Property
{
    /// <summary>Checks a property of values from the seeds <paramref name="first"/> on, or of the one that AIDMODEL_SEED names; of at
    /// most as many as AIDMODEL_CASES says.</summary>
    public static void Holds<T>(this Gen<T> values, Func<T, bool> property, uint first, int count)
    {
        (first, count) = Cases(first, count);
        Parallel.For(0, count, i =>
        {
            uint seed = first + (uint)i;
            T value = values.Generate(new PCG(1, seed), null, out _);
            try
            {
                if (property(value))
                {
                    return;
                }
            }
            catch (Exception error) when (error is not OutOfMemoryException)
            {
                throw new InvalidOperationException($"AIDMODEL_SEED={seed}: {Show(value)}", error);
            }

            Assert.Fail($"AIDMODEL_SEED={seed}: {Show(value)}");
        });
    }

    /// <summary>Checks a property that waits for something outside as <see cref="Holds{T}(Gen{T}, Func{T, bool}, uint, int)"/> does.</summary>
    public static Task HoldsAsync<T>(this Gen<T> values, Func<T, Task> property, uint first, int count)
    {
        (first, count) = Cases(first, count);
        return Parallel.ForAsync(0, count, async (i, _) =>
        {
            uint seed = first + (uint)i;
            T value = values.Generate(new PCG(1, seed), null, out CsCheck.Size _);
            try
            {
                await property(value);
            }
            catch (Exception error) when (error is not OutOfMemoryException)
            {
                throw new InvalidOperationException($"AIDMODEL_SEED={seed}: {Show(value)}", error);
            }
        });
    }

    public static void Holds<T>(this Gen<T> values, Action<T> property, uint first, int count) =>
        values.Holds(
            value =>
            {
                property(value);
                return true;
            },
            first,
            count);

    public static void Holds<T1, T2>(this Gen<(T1, T2)> values, Func<T1, T2, bool> property, uint first, int count) =>
        values.Holds(value => property(value.Item1, value.Item2), first, count);

    public static void Holds<T1, T2>(this Gen<(T1, T2)> values, Action<T1, T2> property, uint first, int count) =>
        values.Holds(value => property(value.Item1, value.Item2), first, count);

    public static void Holds<T1, T2, T3>(this Gen<(T1, T2, T3)> values, Func<T1, T2, T3, bool> property, uint first, int count) =>
        values.Holds(value => property(value.Item1, value.Item2, value.Item3), first, count);

    public static void Holds<T1, T2, T3>(this Gen<(T1, T2, T3)> values, Action<T1, T2, T3> property, uint first, int count) =>
        values.Holds(value => property(value.Item1, value.Item2, value.Item3), first, count);

    public static void Holds<T1, T2, T3, T4, T5>(this Gen<(T1, T2, T3, T4, T5)> values, Action<T1, T2, T3, T4, T5> property, uint first, int count) =>
        values.Holds(value => property(value.Item1, value.Item2, value.Item3, value.Item4, value.Item5), first, count);

    private static (uint First, int Count) Cases(uint first, int count)
    {
        if (Environment.GetEnvironmentVariable("AIDMODEL_SEED") is { Length: > 0 } named)
        {
            (first, count) = (uint.Parse(named, System.Globalization.CultureInfo.InvariantCulture), 1);
        }

        return Environment.GetEnvironmentVariable("AIDMODEL_CASES") is { Length: > 0 } most
            ? (first, Math.Min(count, int.Parse(most, System.Globalization.CultureInfo.InvariantCulture)))
            : (first, count);
    }

    private static string Show<T>(T value) =>
        value is System.Collections.IEnumerable items and not string ? string.Join(Environment.NewLine, items.Cast<object>()) : value?.ToString() ?? "null";
}
