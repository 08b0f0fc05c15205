using AidModel;

namespace TrackerReport.Html;

/// <summary>The table whose every figure opens its explanation.</summary>
internal static class FiguresTable
{
    public static Markup Of(Account account)
    {
        AidTotals totals = account.Totals;
        ValueList<Dimension> dimensions = totals.Query.GroupBy;
        Markup table = new();
        table.Add(
            $"""
            <section aria-labelledby="figures">
            <h2 id="figures">Every figure</h2>
            <p>Choose a figure to see what it is made of: the amounts counted, what is left out and why, the rates, and the publisher's own rows.</p>
            <div class="scroll" role="region" aria-labelledby="figures" tabindex="0">
            <table>
            <caption>{Words.Sentence(account)}</caption>
            <thead><tr>
            """);
        foreach (Dimension dimension in dimensions)
        {
            table.Add($"<th scope=\"col\">{Words.Capital(dimension.Name)}</th>");
        }

        table.Add($"<th scope=\"col\" class=\"number\">{totals.Query.Currency.Code}</th><th scope=\"col\" class=\"number\">Amounts</th></tr></thead>\n");
        ILookup<string, (AidTotal Total, string Id)> groups = totals.Groups.Select(static (g, i) => (g, Explanations.IdOf(i))).ToLookup(static g => g.g.Keys[0]);
        foreach (string key in account.First.Select(static t => t.Keys[0]))
        {
            (AidTotal Total, string Id)[] rows = [.. groups[key]];
            table.Add($"<tbody>\n");
            foreach ((int index, (AidTotal row, string id)) in rows.Index())
            {
                table.Add($"<tr>");
                if (index == 0)
                {
                    table.Add($"<th scope=\"{(rows.Length > 1 ? "rowgroup" : "row")}\" rowspan=\"{rows.Length}\">{account.Names[dimensions[0], key]}</th>");
                }

                for (int i = 1; i < dimensions.Count; i++)
                {
                    table.Add($"<th scope=\"row\" class=\"key\">{account.Names[dimensions[i], row.Keys[i]]}</th>");
                }

                Cells(table, row, id, account.Name(row));
            }

            table.Add($"</tbody>\n");
        }

        table.Add($"<tfoot><tr><th scope=\"row\" colspan=\"{dimensions.Count}\">Total</th>");
        Cells(table, totals.Total, Explanations.TotalId, "Total");
        table.Add($"</tfoot>\n</table>\n</div>\n</section>\n");
        return table;
    }

    private static void Cells(Markup table, AidTotal row, string id, string name)
    {
        table.Add($"<td class=\"number\">{Pieces.Figure(row, id, name)}");
        if (Pieces.Openness(row) is { Length: > 0 } open)
        {
            table.Add($"<small>{open}</small>");
        }

        table.Add($"</td><td class=\"number\">{row.Lines:N0}</td></tr>\n");
    }
}
