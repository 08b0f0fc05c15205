using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace AidModel;

/// <summary>The columns of a row's table, and what of a row stands in them.</summary>
internal sealed class StoredColumns<T>
    where T : class
{
    private readonly (IClrPropertyGetter Getter, ValueConverter? Converter)[] _values;

    public StoredColumns(IModel model)
    {
        IEntityType entity = model.FindEntityType(typeof(T).FullName!)!;
        IProperty[] properties = [.. entity.GetProperties()];
        Table = entity.GetTableName()!;
        Names = [.. properties.Select(static p => p.GetColumnName())];
        Types = [.. properties.Select(static p => p.GetColumnType())];
        _values = [.. properties.Select(static p => (p.GetGetter(), p.GetTypeMapping().Converter))];
    }

    public string Table { get; }

    public ValueList<string> Names { get; }

    public ValueList<string> Types { get; }

    /// <summary>The values of each row, by column, in one array that is used again for the next row.</summary>
    public async IAsyncEnumerable<object?[]> ValuesAsync(IAsyncEnumerable<T> rows, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        object?[] values = new object?[_values.Length];
        await foreach (T row in rows.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            for (int i = 0; i < values.Length; i++)
            {
                (IClrPropertyGetter getter, ValueConverter? converter) = _values[i];
                object? value = getter.GetClrValue(row);
                values[i] = value is null || converter is null ? value : converter.ConvertToProvider(value);
            }

            yield return values;
        }
    }
}
