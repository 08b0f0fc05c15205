using AidModel;
using RamsteinRound.Output;

namespace RamsteinRound.Sections;

/// <summary>The total against what is attributed to somebody and what is not.</summary>
internal sealed class HeadlineSection(Inquiry inquiry) : Section(inquiry)
{
    public override string Title => Inquiry.IsRound ? "The headline, as the article alone states it" : "The total";

    public override bool HasContent => true;

    public override void Write(Page page)
    {
        AidTotals figures = Inquiry.Figures;
        page.Text(figures.Query.Within is { } whole
            ? $"'{Inquiry.Pledge(whole).Title}' ({Inquiry.Pledge(whole).Amount}), broken down by {RoleInWords}."
            : $"All pledges, broken down by {RoleInWords}.");
        page.Note(RangeChart.Legend);
        page.Blank();
        AidTotals widened = Inquiry.First.ReadWith(HedgePolicy.HalfDigit).Total(figures.Query);
        page.Chart([.. Rows(figures, withDonors: true), ChartRow.Heading("The same, every plain number widened by half of its last digit"), .. Rows(widened, withDonors: false)]);
        page.Blank();
        AidTotal all = Inquiry.First.Total(Inquiry.By()).Total;
        page.Text($"Every figure {(Inquiry.IsRound ? "of the article" : "of the file")} added up, wholes, parts and repetitions alike, comes to {all.NaiveSum} ({Shown.Short(all.NaiveSum)}).{(all.NaiveSum == all.Stated ? string.Empty : " That sum is wrong, and stands here to be compared with.")}");
    }

    private string RoleInWords => Inquiry.Along switch
    {
        Role.Lead => "who leads",
        Role.Channel => "the fund it goes through",
        Role.Deliverer => "who delivers",
        Role.Producer => "who produces",
        _ => "who pays",
    };

    private IEnumerable<ChartRow> Rows(AidTotals totals, bool withDonors)
    {
        foreach (AidTotal group in totals.Groups.Where(g => withDonors && g.Keys[0] != AidTotals.UnattributedKey).OrderByDescending(static g => g.Stated.Amount))
        {
            yield return ChartRow.Of(Inquiry.Name(group.Keys[0]), group);
        }

        yield return ChartRow.Of("Attributed", totals.Attributed);
        yield return ChartRow.Of("Not attributed", totals.Unattributed);
        yield return ChartRow.Of(totals.Query.Within is null ? "Total" : "Headline", totals.Total);
    }
}
