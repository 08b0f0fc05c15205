namespace AidModel;

/// <summary>Reads the publisher's list of prices: items, and what one of each costs.</summary>
internal static class KielPrices
{
    private const string Item = "ITEM";
    private const string Price = "UNIT PRICE";
    private const string Currencies = "CURRENCY";
    private const string From = "SOURCE";

    /// <summary>Reads the table; null where there is none.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="name">What the list is called.</param>
    /// <param name="publisher">Whose it is.</param>
    /// <param name="day">The first day of all prices: the list has none.</param>
    /// <param name="note">Told of what is not understood: its column, from 0, what stands there, and why.</param>
    public static PriceList? Read(TableRows rows, string name, string publisher, DateOnly day, Action<int, string, string> note)
    {
        Dictionary<string, int>? columns = null;
        while (columns is null && rows.Read())
        {
            columns = ColumnsOf(rows);
        }

        if (columns is null)
        {
            return null;
        }

        Dictionary<string, ItemPrice> prices = new(StringComparer.Ordinal);
        while (rows.Read())
        {
            if (Priced(rows, columns, day, note) is { } price && !prices.TryAdd(PriceList.TextKey(price.Item), price))
            {
                note(columns[Item], price.Item, $"has a price already; {price.Price} is left out");
            }
        }

        return prices.Count == 0 ? null : PriceList.Create(name, publisher, [.. prices.Values]);
    }

    private static Dictionary<string, int>? ColumnsOf(TableRows rows)
    {
        Dictionary<string, int> columns = new(StringComparer.Ordinal);
        for (int column = 0; column < rows.Cells.Count; column++)
        {
            columns.TryAdd(PriceList.TextKey(rows[column].Text), column);
        }

        return columns.ContainsKey(Item) && columns.ContainsKey(Price) && columns.ContainsKey(Currencies) ? columns : null;
    }

    private static ItemPrice? Priced(TableRows rows, Dictionary<string, int> columns, DateOnly day, Action<int, string, string> note)
    {
        string item = TextOf(Item);
        string figure = TextOf(Price);
        if (item.Length == 0 || figure.Length == 0)
        {
            return null;
        }

        TableCell cell = rows[columns[Price]];
        if ((cell.Number ?? TableCell.Untyped(figure).Number) is not { } price || cell.IsError || price is < 0 or > KielSheet.LargestFactor)
        {
            note(columns[Price], figure, $"is no price of {Shown.Quoted(item)}; it is left out");
            return null;
        }

        string code = TextOf(Currencies);
        if (!Currency.TryParse(code, out Currency currency))
        {
            note(columns[Currencies], code, Shown.Invariant($"is no currency, of the price {price} of {Shown.Quoted(item)}; it is left out"));
            return null;
        }

        string from = columns.ContainsKey(From) ? TextOf(From) : string.Empty;
        return new ItemPrice(item, new Money(price, currency), day, from.Length == 0 ? rows.Part : from);

        // A point stands for nothing.
        string TextOf(string heading) => rows[columns[heading]].Text.Trim() is var text && text == "." ? string.Empty : text;
    }
}
