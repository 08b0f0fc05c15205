using AidModel;
using RamsteinRound.Output;

namespace RamsteinRound.Sections;

/// <summary>What is asked most, and whether what is known decides it.</summary>
internal sealed class VerdictSection(Inquiry inquiry) : Section(inquiry)
{
    public override string Title => Inquiry.IsRound ? "Who leads, and is it a record?" : "Who leads?";

    public override bool HasContent => Donors(Inquiry.Ledger.Total(Inquiry.ByDonor)).Length > 1;

    public override void Write(Page page)
    {
        if (Inquiry.IsRound)
        {
            WriteRound(page);
        }
        else
        {
            AidTotal[] donors = Donors(Inquiry.Ledger.Total(Inquiry.ByDonor));
            foreach (AidTotal other in donors.Skip(1))
            {
                Answer(page, $"{Inquiry.Name(donors[0].Keys[0])} more than {Inquiry.Name(other.Keys[0])}", donors[0].IsGreaterThan(other));
            }
        }
    }

    private static AidTotal[] Donors(AidTotals totals) =>
        [.. totals.Groups.Where(static g => g.Keys[0] != AidTotals.UnattributedKey).OrderByDescending(static g => g.Stated.Amount)];

    private static void Answer(Page page, string question, Verdict verdict)
    {
        string answer = verdict.Answer.ToString().ToLowerInvariant();
        page.Item(verdict.WouldSettle.Count == 0 ? $"{question}: {answer}." : $"{question}: {answer}. Missing: {string.Join("; ", verdict.WouldSettle)}.");
    }

    private void WriteRound(Page page)
    {
        AidTotals headlines = Inquiry.First.Total(Inquiry.ByDonor);
        string first = Inquiry.Name(Round.UnitedKingdom);
        string second = Inquiry.Name(Round.Germany);
        page.Text($"Adding up the article's figures: {second} {headlines[Round.Germany].NaiveSum}, {first} {headlines[Round.UnitedKingdom].NaiveSum}, whatever years they are for.");
        page.Blank();

        Period year = Inquiry.Pledge(Round.BritishYear).Period!.Value;
        AidQuery inYear = Inquiry.ByDonor with { Period = year, Within = Round.Headline };
        (string Name, AidTotals Totals)[] steps =
        [
            ($"For {year}, the article alone", Inquiry.First.Total(inYear)),
            ($"For {year}, with the tranches announced earlier", Inquiry.Ledger.Total(inYear)),
            ($"For {year}, with what is open about them as well", Inquiry.Ledger.Total(inYear with { Within = null })),
        ];
        page.Chart([.. steps.SelectMany(s => (ChartRow[])[ChartRow.Heading(s.Name), Row(s.Totals, Round.UnitedKingdom), Row(s.Totals, Round.Germany)])]);
        page.Blank();
        page.Text($"{first} before {second}?");
        foreach ((string name, AidTotals totals) in steps)
        {
            Answer(page, name, totals[Round.UnitedKingdom].IsGreaterThan(totals[Round.Germany]));
        }

        page.Blank();
        page.Text("Is it a record?");
        Answer(page, "The headline", Inquiry.Figures.Total.IsRecord());

        ChartRow Row(AidTotals totals, string donor) => ChartRow.Of(Inquiry.Name(donor), totals[donor]);
    }
}
