using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AidModel;

/// <summary>One table: names in snake case, and constraints by what they are about.</summary>
internal sealed class TableBuilder<[DynamicallyAccessedMembers(AidSchema.Members)] T>
    where T : class
{
    private readonly EntityTypeBuilder<T> _entity;
    private readonly string _table;

    public TableBuilder(ModelBuilder model, AidDialect dialect, string table, string comment)
    {
        Dialect = dialect;
        _entity = model.Entity<T>();
        _table = table;
        _entity.ToTable(table, t => t.HasComment(comment));
        foreach (PropertyInfo property in typeof(T).GetProperties().Where(static p => IsScalar(p.PropertyType)))
        {
            _entity.Property(property.PropertyType, property.Name).HasColumnName(Snake(property.Name)).ValueGeneratedNever();
        }
    }

    public AidDialect Dialect { get; }

    public EntityTypeBuilder<T> Entity => _entity;

    public static string Snake(string name) => string.Concat(name.Select(static (c, i) => char.IsAsciiLetterUpper(c) ? (i == 0 ? string.Empty : "_") + char.ToLowerInvariant(c) : c.ToString()));

    /// <summary>The quoted name of a column.</summary>
    public static string Quoted(string column) => $"\"{column}\"";

    public TableBuilder<T> Key(Expression<Func<T, object?>> key)
    {
        _entity.HasKey(key).HasName($"pk_{_table}");
        return this;
    }

    public TableBuilder<T> Check(string about, params string?[] conditions)
    {
        string[] all = [.. conditions.OfType<string>()];
        if (all.Length > 0)
        {
            _entity.ToTable(t => t.HasCheckConstraint($"ck_{_table}_{about}", all.Length == 1 ? all[0] : string.Join(" AND ", all.Select(static c => $"({c})"))));
        }

        return this;
    }

    public TableBuilder<T> Comment(string property, string comment)
    {
        _entity.Property(property).HasComment(comment);
        return this;
    }

    /// <summary>A text that is more than white space, where it is there at all.</summary>
    public TableBuilder<T> Text(params ReadOnlySpan<string> columns)
    {
        foreach (string column in columns)
        {
            Check(column, Dialect.IsText(Quoted(column)));
        }

        return this;
    }

    /// <summary>A name of an author's own for something stored.</summary>
    public TableBuilder<T> Name(string column) => Check(column, Dialect.IsText(Quoted(column)), $"length({Quoted(column)}) <= 100");

    public TableBuilder<T> Whole(string column, string condition) => Check(column, Dialect.IsWhole(Quoted(column)), condition);

    public TableBuilder<T> Day(params ReadOnlySpan<string> columns)
    {
        foreach (string column in columns)
        {
            Check(column, Dialect.IsDay(Quoted(column)));
        }

        return this;
    }

    /// <summary>An enum by the names of its values.</summary>
    public TableBuilder<T> Enum<TEnum>(Expression<Func<T, TEnum>> property, string column)
        where TEnum : struct, Enum
    {
        _entity.Property(property).HasConversion(new CamelCase<TEnum>());
        return OneOf(column, CamelCase<TEnum>.All);
    }

    /// <summary>An enum by the names of its values, or none.</summary>
    public TableBuilder<T> Enum<TEnum>(Expression<Func<T, TEnum?>> property, string column)
        where TEnum : struct, Enum
    {
        _entity.Property(property).HasConversion(new CamelCase<TEnum>());
        return OneOf(column, CamelCase<TEnum>.All);
    }

    public TableBuilder<T> OneOf(string column, IEnumerable<string> values) => Check(column, $"{Quoted(column)} IN ({string.Join(", ", values.Select(static v => $"'{v}'"))})");

    private static bool IsScalar(Type type) =>
        (Nullable.GetUnderlyingType(type) ?? type) is var bare && (bare.IsEnum || bare == typeof(string) || bare == typeof(long) || bare == typeof(int) || bare == typeof(decimal) || bare == typeof(DateOnly) || bare == typeof(Currency));
}
