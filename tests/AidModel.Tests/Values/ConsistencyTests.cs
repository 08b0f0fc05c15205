using System.Reflection;
using Xunit;

namespace AidModel.Tests;

/// <summary>What holds of every public type.</summary>
public sealed class ConsistencyTests
{
    public static TheoryData<Type> Structs => [.. typeof(Money).Assembly.GetExportedTypes().Where(static t => t is { IsValueType: true, IsEnum: false, IsGenericType: false })];

    public static TheoryData<Type> Equatables =>
    [
        .. typeof(Money).Assembly.GetExportedTypes()
            .Where(static t => !t.IsAbstract && !t.IsEnum && t.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEquatable<>)))
            .Select(static t => t.IsGenericTypeDefinition ? t.MakeGenericType(typeof(string)) : t),
    ];

    [Theory]
    [MemberData(nameof(Structs))]
    public void A_default_value_is_valid(Type type)
    {
        object value = Activator.CreateInstance(type)!;
        Assert.NotEmpty(value.ToString()!);
        Assert.Equal(value, Activator.CreateInstance(type));
        Assert.Equal(value.GetHashCode(), Activator.CreateInstance(type)!.GetHashCode());
        foreach (PropertyInfo property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(static p => p.GetIndexParameters().Length == 0))
        {
            object? read = property.GetValue(value);
            Assert.True(read is not null || IsNullable(property), $"{type.Name}.{property.Name} of the default value is null.");
        }
    }

    [Theory]
    [MemberData(nameof(Structs))]
    public void A_default_value_is_equal_to_one_made_of_defaults(Type type)
    {
        foreach (ConstructorInfo constructor in type.GetConstructors().Where(static c => c.GetParameters() is { Length: > 0 } p && Array.TrueForAll(p, static q => q.ParameterType.IsValueType)))
        {
            object?[] defaults = [.. constructor.GetParameters().Select(static p => Activator.CreateInstance(p.ParameterType) ?? 0m)];
            if (type != typeof(Share))
            {
                Assert.Equal(Activator.CreateInstance(type), constructor.Invoke(defaults));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Structs))]
    public void A_struct_is_read_only_and_has_no_public_field(Type type)
    {
        Assert.Contains(type.CustomAttributes, static a => a.AttributeType.Name == "IsReadOnlyAttribute");
        Assert.Empty(type.GetFields(BindingFlags.Public | BindingFlags.Instance));
    }

    [Theory]
    [MemberData(nameof(Equatables))]
    public void What_is_equatable_has_its_operators_and_a_hash_code(Type type)
    {
        Assert.NotNull(type.GetMethod("op_Equality", [type, type]));
        Assert.NotNull(type.GetMethod("op_Inequality", [type, type]));
        Assert.Equal(type, type.GetMethod(nameof(GetHashCode), Type.EmptyTypes)!.DeclaringType);
        Assert.Equal(type, type.GetMethod(nameof(Equals), [typeof(object)])!.DeclaringType);
    }

    private static bool IsNullable(PropertyInfo property) =>
        Nullable.GetUnderlyingType(property.PropertyType) is not null
        || (!property.PropertyType.IsValueType && new NullabilityInfoContext().Create(property).ReadState == NullabilityState.Nullable);
}
