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

    // Columns stand in the order of the row's properties, with room for those of an amount.
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    public TableBuilder(ModelBuilder model, AidDialect dialect, string table, string comment)
    {
        Dialect = dialect;
        _entity = model.Entity<T>();
        _table = table;
        _entity.ToTable(table, t => t.HasComment(comment));
        foreach ((int i, PropertyInfo property) in typeof(T).GetProperties().Where(static p => p.Name != "EqualityContract").Index())
        {
            _places[property.Name] = 10 * i;
            if (IsScalar(property.PropertyType))
            {
                _entity.Property(property.PropertyType, property.Name).HasColumnName(Snake(property.Name)).HasColumnOrder(10 * i).ValueGeneratedNever();
            }
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

    /// <summary>What the column has to say to who reads the tables.</summary>
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

    /// <summary>An amount: of either sign, or from 0.</summary>
    public TableBuilder<T> Amount(string property, bool isRequired, bool isSigned = false)
    {
        string prefix = Snake(property);
        _entity.ComplexProperty<StoredAmount>(property, columns =>
        {
            columns.Property(static a => a.Currency).HasColumnName($"{prefix}_currency").HasColumnOrder(_places[property] + WordingColumns.Count).HasComment("ISO 4217.");
            Wording(columns, new(Dialect, prefix, isRequired, isSigned, "currency"), property);
        });
        return this;
    }

    /// <summary>A quantity, from 0.</summary>
    public TableBuilder<T> Quantity(string property, bool isRequired)
    {
        string prefix = Snake(property);
        string unit = Quoted($"{prefix}_unit");
        _entity.ComplexProperty<StoredQuantity>(property, columns =>
        {
            columns.Property(static q => q.Unit).HasColumnName($"{prefix}_unit").HasColumnOrder(_places[property] + WordingColumns.Count).HasComment("What is counted: pieces, rounds, t.");
            Wording(columns, new(Dialect, prefix, isRequired, isSigned: false, "unit"), property);
        });
        return Check(
            $"{prefix}_unit", Dialect.IsName(unit, "A-Za-z", 32), $"{unit} NOT LIKE '-%' AND {unit} NOT LIKE '%-' AND {unit} NOT LIKE '%--%'",
            $"lower({unit}) NOT IN ({string.Join(", ", NumberWords.All.Select(static w => $"'{w}'"))})");
    }

    /// <summary>A trend-indicator value, from 0, or none.</summary>
    public TableBuilder<T> Tiv(string property)
    {
        string prefix = Snake(property);
        _entity.ComplexProperty<StoredWording>(property, columns => Wording(columns, new(Dialect, prefix, isRequired: false, isSigned: false, null), property));
        return this;
    }

    /// <summary>What the row is of, and gone with.</summary>
    public TableBuilder<T> Within<[DynamicallyAccessedMembers(AidSchema.Members)] TWhole>(params string[] properties) => References<TWhole>(DeleteBehavior.Cascade, properties);

    /// <summary>What the row names, and cannot be gone while it does.</summary>
    public TableBuilder<T> Names<[DynamicallyAccessedMembers(AidSchema.Members)] TOther>(params string[] properties) => References<TOther>(DeleteBehavior.NoAction, properties);

    /// <summary>A place in an order, from 0.</summary>
    public TableBuilder<T> Position(string column = "position") => Whole(column, $"{Quoted(column)} >= 0");

    /// <summary>The days of a period, or none.</summary>
    public TableBuilder<T> Period() =>
        Day("period_from", "period_to").Check("period", "(\"period_from\" IS NULL) = (\"period_to\" IS NULL)", "\"period_from\" <= \"period_to\"");

    /// <summary>A share as a fraction, or none.</summary>
    public TableBuilder<T> Share(string numerator, string denominator) => Check(
        "share", Dialect.IsWhole(Quoted(numerator)), Dialect.IsWhole(Quoted(denominator)), $"({Quoted(numerator)} IS NULL) = ({Quoted(denominator)} IS NULL)",
        $"{Quoted(numerator)} BETWEEN 1 AND {Quoted(denominator)}");

    /// <summary>An id of the model's.</summary>
    public TableBuilder<T> Id() => Check("id", Dialect.IsName("\"id\"", "A-Za-z0-9._:", 100));

    public TableBuilder<T> OneOf(string column, IEnumerable<string> values) => Check(column, $"{Quoted(column)} IN ({string.Join(", ", values.Select(static v => $"'{v}'"))})");

    private void Wording(ComplexPropertyBuilder columns, WordingColumns wording, string property)
    {
        string prefix = Snake(property);
        wording.Map(columns, _places[property]);
        Check($"{prefix}_wording", wording.Condition).Check($"{prefix}_digits", wording.Digits);
    }

    private TableBuilder<T> References<[DynamicallyAccessedMembers(AidSchema.Members)] TOther>(DeleteBehavior whenGone, string[] properties)
    {
        _entity.HasOne(typeof(TOther)).WithMany().HasForeignKey(properties).OnDelete(whenGone)
            .HasConstraintName($"fk_{_table}_{(properties is [nameof(PledgeRow.LedgerId)] ? "ledger" : Snake(properties[^1]))}");
        if (_entity.Metadata.FindIndex([.. properties.Select(p => _entity.Metadata.FindProperty(p)!)]) is { } index)
        {
            index.SetDatabaseName($"ix_{_table}_{Snake(properties[^1])}");
        }

        return this;
    }

    private static bool IsScalar(Type type) =>
        (Nullable.GetUnderlyingType(type) ?? type) is var bare && (bare.IsEnum || bare == typeof(string) || bare == typeof(long) || bare == typeof(int) || bare == typeof(decimal) || bare == typeof(DateOnly) || bare == typeof(Currency));
}
