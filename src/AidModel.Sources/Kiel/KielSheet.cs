namespace AidModel;

/// <summary>Reads the rows of a main sheet, and notes what of them is not understood.</summary>
internal sealed class KielSheet(string part, KielHeadings headings, KielDates dates)
{
    // A quadrillion: sums and products of as many rows as there may be stay within a decimal.
    private const decimal LargestNumber = 1e15m;

    // Units and prices, which are multiplied.
    internal const decimal LargestFactor = 1e11m;

    private readonly Dictionary<string, Donor> _donors = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    /// <summary>The rows that say something.</summary>
    public List<KielRow> Rows { get; } = [];

    /// <summary>The texts of each of <see cref="Rows"/>, by column.</summary>
    public List<string[]> Texts { get; } = [];

    public List<UnreadText> Unread { get; } = [];

    public KielHeadings Headings => headings;

    public string Part => part;

    public IReadOnlyCollection<Donor> Donors => [.. _donors.Values.DistinctBy(static d => d.Id)];

    private KielDates Dates => dates;

    /// <summary>Takes in a row.</summary>
    public void Add(TableRows table)
    {
        if (!table.Cells.Any(static c => !c.IsBlank && c.Text.Trim() != "."))
        {
            return;
        }

        Reader row = new(this, table);
        if (row.Read() is { } read)
        {
            Rows.Add(read);
            Texts.Add([.. table.Cells.Select(static c => c.Text)]);
        }
    }

    /// <summary>One row while it is read.</summary>
    private readonly struct Reader(KielSheet sheet, TableRows table)
    {
        public KielRow? Read()
        {
            NoteErrors();
            if (Text(KielColumn.Donor) is not { } donor)
            {
                Note(null, string.Join(" | ", table.Cells.Where(static c => !c.IsBlank).Take(6).Select(static c => c.Text)), "names no donor; the row is left out");
                return null;
            }

            string? given = Text(KielColumn.Stated);
            bool isNotGiven = string.Equals(given, "Not given", StringComparison.OrdinalIgnoreCase);
            decimal? stated = isNotGiven ? null : Number(KielColumn.Stated);
            Currency? currency = CurrencyOf(stated is not null);
            return new KielRow
            {
                Row = table.Row,
                Package = Id(KielColumn.Package),
                Donor = DonorOf(donor),
                Announced = Day(),
                Type = Type(),
                Kind = Text(KielColumn.Kind),
                Explanation = Text(KielColumn.Explanation),
                Currency = currency,
                IsAllocation = Donation(),
                Stated = stated,
                IsNotGiven = isNotGiven,
                Item = Text(KielColumn.Item),
                ItemType = Text(KielColumn.ItemType),
                Units = NotNegative(KielColumn.Units),
                UnitsDelivered = NotNegative(KielColumn.UnitsDelivered),
                UnitPrice = NotNegative(KielColumn.UnitPrice),
                IsFirst = Flag(KielColumn.IsFirst),
                AllocationId = Text(KielColumn.AllocationId) is { } id && id != "0" ? id : null,
                IsUndated = FlagOfAny(KielColumn.IsUndated),
                Reallocation = Text(KielColumn.Reallocation),
                Delivered = Number(KielColumn.Delivered),
                Address = Address(),
                Published = Published(),
            };
        }

        private TableCell Cell(KielColumn column) => sheet.Headings[column] is { } at ? table[at] : TableCell.Blank;

        /// <summary>A cell's text without white space around it; null for none, which releases also write as a point.</summary>
        private string? Text(KielColumn column) => Cell(column).IsError || Cell(column).Text.Trim() is "" or "." ? null : Cell(column).Text.Trim();

        /// <summary>A number; what is neither a number nor a word for none is noted.</summary>
        private decimal? Number(KielColumn column)
        {
            TableCell cell = Cell(column);
            if (cell.Number is { } number)
            {
                if (Math.Abs(number) <= LargestNumber)
                {
                    return number;
                }

                Note(column, cell.Text, "is too large for an amount of aid; the number is unknown");
                return null;
            }

            string text = cell.Text.Trim();
            if (!cell.IsError && text is not ("" or ".") && !IsWordForNone(text))
            {
                Note(column, cell.Text, "is no number but text, which the publisher's formulas do not count; the number is unknown");
            }

            return null;
        }

        private decimal? NotNegative(KielColumn column)
        {
            decimal? number = Number(column);
            if (number is null or (>= 0 and <= LargestFactor))
            {
                return number;
            }

            Note(column, Cell(column).Text, number < 0 ? "is below zero; the number is unknown" : "is too large for a number of units or a price; the number is unknown");
            return null;
        }

        private static bool IsWordForNone(string text) =>
            text.Equals("undisclosed", StringComparison.OrdinalIgnoreCase) || text.Equals("Not given", StringComparison.OrdinalIgnoreCase)
            || text.Equals("No price", StringComparison.OrdinalIgnoreCase) || text.Equals("No value available", StringComparison.OrdinalIgnoreCase);

        private bool Flag(KielColumn column)
        {
            TableCell cell = Cell(column);
            if (cell.Number is not (null or 0 or 1) || (cell.Number is null && !cell.IsBlank && !cell.IsError))
            {
                Note(column, cell.Text, "is neither 0 nor 1; it is taken for 0");
            }

            return cell.Number == 1;
        }

        /// <summary>Any number but 0 counts: a publisher's sheet filled down a 1 as 2, 3, 4.</summary>
        private bool FlagOfAny(KielColumn column)
        {
            TableCell cell = Cell(column);
            if (cell.Number is not (null or 0 or 1))
            {
                Note(column, cell.Text, "is neither 0 nor 1; as in the publisher's formulas it is taken for 1");
            }

            return cell.Number is not (null or 0);
        }

        private bool? Donation()
        {
            string? text = Text(KielColumn.Donation);
            bool? isAllocation = text?.ToUpperInvariant() switch { "ALLOCATION" => true, "COMMITMENT" => false, _ => null };
            if (text is not null && isAllocation is null)
            {
                Note(KielColumn.Donation, text, "is neither Allocation nor Commitment; the row is not counted as allocated");
            }

            return isAllocation;
        }

        private string? Type()
        {
            string? text = Text(KielColumn.Type);
            string? type = text?.ToUpperInvariant() switch { "FINANCIAL" => "Financial", "HUMANITARIAN" => "Humanitarian", "MILITARY" => "Military", _ => text };
            if (type is null)
            {
                Note(KielColumn.Type, Cell(KielColumn.Type).Text, "is no type of aid; the type is unknown");
            }
            else if (type == text && type is not ("Financial" or "Humanitarian" or "Military"))
            {
                Note(KielColumn.Type, text, "is none of Financial, Humanitarian and Military; it is a type of its own");
            }

            return type;
        }

        private string DonorOf(string name)
        {
            if (sheet._donors.TryGetValue(name, out Donor? donor))
            {
                return donor.Id;
            }

            donor = KielDonors.Find(name);
            if (donor is null)
            {
                donor = KielDonors.Unknown(name, sheet._ids);
                Note(KielColumn.Donor, name, $"is a donor of no known release; its id is {donor.Id}, and it is taken for a state");
            }

            sheet._ids.Add(donor.Id);
            sheet._donors[name] = donor;
            return donor.Id;
        }

        private Currency? CurrencyOf(bool isNeeded)
        {
            if (sheet.Headings[KielColumn.Currency] is null)
            {
                return AidModel.Currency.EUR;
            }

            string? code = Text(KielColumn.Currency);
            if (AidModel.Currency.TryParse(code, out Currency currency))
            {
                return currency;
            }

            if (code is not null || isNeeded)
            {
                Note(KielColumn.Currency, Cell(KielColumn.Currency).Text, isNeeded ? "is no currency; the stated value is not counted" : "is no currency");
            }

            return null;
        }

        private DateOnly? Day()
        {
            TableCell cell = Cell(KielColumn.Announced);
            (DateOnly? day, string? note) = sheet.Dates.Read(cell);
            if (note is not null && !cell.IsError)
            {
                Note(KielColumn.Announced, cell.Text, note);
            }

            return day;
        }

        private string? Id(KielColumn column)
        {
            string? text = Text(column);
            if (text is not null && text.Any(static c => char.IsLetter(c) && !char.IsAscii(c)))
            {
                Note(column, text, $"has letters that are not Latin ({string.Join(", ", text.Where(static c => !char.IsAscii(c)).Distinct().Select(static c => Shown.Invariant($"U+{(int)c:X4}")))}); it is an id of its own");
            }

            return text;
        }

        private Uri? Address()
        {
            foreach (KielColumn column in (KielColumn[])[KielColumn.SourceOne, KielColumn.SourceTwo, KielColumn.SourceThree, KielColumn.SourceFour])
            {
                if (Text(column) is { } text && Uri.TryCreate(text, UriKind.Absolute, out Uri? address) && address.Scheme is "http" or "https")
                {
                    return address;
                }
            }

            return null;
        }

        private KielFigures Published() => new(
            Number(KielColumn.Total),
            Number(KielColumn.Commitment),
            Number(KielColumn.Allocated),
            Number(KielColumn.Allocation),
            Number(KielColumn.Redistributed));

        private void NoteErrors()
        {
            for (int column = 0; column < table.Cells.Count; column++)
            {
                if (table[column].IsError)
                {
                    string title = column < sheet.Headings.Titles.Count ? sheet.Headings.Titles[column] : $"({TableRows.Letters(column)})";
                    sheet.Unread.Add(new UnreadText(sheet.Part, table.Row, title, table[column].Text, "is the error of a formula; the cell is taken for blank"));
                }
            }
        }

        private void Note(KielColumn? column, string text, string why) =>
            sheet.Unread.Add(new UnreadText(sheet.Part, table.Row, column is { } known && sheet.Headings[known] is { } at ? sheet.Headings.Titles[at] : null, text, why));
    }
}
