using ExcelDataReader;
using System.Data;
using Xunit;

namespace AidModel.Tests;

/// <summary>The sheets of release 7 that count weapons by donor and item, read by another reader, against the stages of the ledger.</summary>
public sealed class KielWeaponsTests
{
    [Theory]
    [InlineData("Committed weapons", false, 39)]
    [InlineData("Delivered weapons", true, 38)]
    public void Promised_and_delivered_units_are_those_of_the_publishers_sheets_cell_by_cell(string sheet, bool isDelivered, int items)
    {
        string file = SharedData.File("kiel/r07/Ukraine_Support_Tracker_R07_v2.xlsx");
        AidLedger ledger = KielTracker.Read(file, cancellationToken: TestContext.Current.CancellationToken).Ledger;
        AidTotals totals = ledger.Total(new AidQuery
        {
            Currency = Currency.EUR,
            Measure = isDelivered ? Measure.Delivered : Measure.Pledged,
            GroupBy = [Dimension.Donor, Dimension.Item],
        });
        Dictionary<(string Donor, string Item), QuantityRange> counted = totals.Groups.SelectMany(static g => g.Quantities.Select(q => (g.Keys, q)))
            .GroupBy(static g => (g.Keys[0], g.Keys[1].ToUpperInvariant()))
            .ToDictionary(static g => g.Key, static g => g.Select(static p => p.q).Aggregate(static (sum, q) => sum + q));
        Dictionary<string, string> donors = ledger.Donors.ToDictionary(static d => d.Name.ToUpperInvariant(), static d => d.Id);

        DataTable table = Read(file, sheet);
        int cells = 0;
        int above = 0;
        for (int row = 1; row <= items; row++)
        {
            string item = ((string)table.Rows[row][0]).ToUpperInvariant();
            for (int column = 5; column < table.Columns.Count; column++)
            {
                string donor = ((string)table.Rows[0][column]).Trim();
                decimal expected = Convert.ToDecimal(table.Rows[row][column], System.Globalization.CultureInfo.InvariantCulture);
                decimal found = donors.TryGetValue(donor.ToUpperInvariant(), out string? id) && counted.TryGetValue((id, item), out QuantityRange units) ? units.Bounds.Lower : 0;
                Assert.True(expected == found, $"{sheet}: {donor}, {item}: {expected} in the sheet, {found} in the ledger.");
                cells++;
                above += found > 0 ? 1 : 0;
            }
        }

        Assert.Equal(items * 40, cells);
        Assert.True(above > 20, $"Only {above} cells are above 0.");
    }

    private static DataTable Read(string file, string sheet)
    {
        System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);
        using FileStream stream = File.OpenRead(file);
        using IExcelDataReader reader = ExcelReaderFactory.CreateReader(stream);
        do
        {
            if (reader.Name == sheet)
            {
                DataTable table = new();
                while (reader.Read())
                {
                    while (table.Columns.Count < reader.FieldCount)
                    {
                        table.Columns.Add(null, typeof(object));
                    }

                    DataRow row = table.NewRow();
                    for (int i = 0; i < reader.FieldCount; i++)
                    {
                        row[i] = reader.GetValue(i) ?? DBNull.Value;
                    }

                    table.Rows.Add(row);
                }

                return table;
            }
        }
        while (reader.NextResult());

        throw new InvalidOperationException($"The workbook has no sheet '{sheet}'.");
    }
}
