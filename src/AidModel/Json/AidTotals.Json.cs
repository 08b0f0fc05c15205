using System.Text;

namespace AidModel;

public sealed partial class AidTotals
{
    /// <summary>The result as JSON: the query, the total, what is attributed and not, and every group. Amounts are texts of
    /// digits in the main unit, so that no reader rounds them; an unknown best and a missing upper bound are null.</summary>
    /// <remarks><c>docs/file-format.md</c> lists the properties. A result is written and never read.</remarks>
    public string ToJson() => Encoding.UTF8.GetString(JsonText.Write(this, ResultWriter.Write));
}
