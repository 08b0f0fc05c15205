using System.Globalization;
using System.Text.RegularExpressions;
using AidModel;
using Samples;
using TrackerReport.Html;

namespace TrackerReport.Output;

/// <summary>The folder of a report. Its files are made aside and moved when all are there; what is not an earlier report's stays.</summary>
internal sealed partial class ReportFolder
{
    public const string Index = "index.html";
    public const string Csv = "totals.csv";
    public const string Workbook = "totals.xlsx";
    public const string NotUnderstood = "not-understood.csv";

    private const int HeadChars = 4096;

    private readonly IReadOnlyList<string> _earlier;

    private ReportFolder(string path, IReadOnlyList<string> earlier)
    {
        Path = path;
        _earlier = earlier;
    }

    /// <summary>Where it is, as it was named.</summary>
    public string Path { get; }

    /// <summary>A folder that can take a report: a new one, or one with nothing in it that the report would replace but an earlier report.</summary>
    /// <exception cref="BadInputException">It cannot.</exception>
    public static ReportFolder Open(string path)
    {
        if (File.Exists(path))
        {
            throw new BadInputException($"--out: {path} is a file, and the report is a folder.");
        }

        string index = System.IO.Path.Combine(path, Index);
        string[] earlier = [];
        try
        {
            earlier = File.Exists(index) ? FilesOf(index) : [];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException($"--out: {error.Message}");
        }

        string[] foreign = [.. All.Where(name => File.Exists(System.IO.Path.Combine(path, name)) && !earlier.Contains(name))];
        return foreign.Length == 0
            ? new ReportFolder(path, earlier)
            : throw new BadInputException($"--out: {path} holds {string.Join(", ", foreign)}, not from an earlier report; it would be replaced, so take another folder.");
    }

    /// <summary>Writes the files, the page last.</summary>
    /// <returns>Their names.</returns>
    /// <exception cref="BadInputException">They cannot be written.</exception>
    public IReadOnlyList<string> Write(Account account, CancellationToken cancel)
    {
        bool isNew = !Directory.Exists(Path);
        string aside = System.IO.Path.Combine(Path, string.Create(CultureInfo.InvariantCulture, $".report-{Guid.NewGuid():N}"));
        try
        {
            Directory.CreateDirectory(aside);
            IReadOnlyList<string> files = Make(account, aside, cancel);
            foreach (string file in files)
            {
                File.Move(System.IO.Path.Combine(aside, file), System.IO.Path.Combine(Path, file), overwrite: true);
            }

            foreach (string file in _earlier.Except(files))
            {
                File.Delete(System.IO.Path.Combine(Path, file));
            }

            return files;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException($"--out: {error.Message}");
        }
        finally
        {
            Clear(aside, isNew);
        }
    }

    private static IEnumerable<string> All => [Index, Csv, Workbook, NotUnderstood, .. ReportChart.Names.SelectMany(static n => ReportChart.FilesOf(n))];

    /// <summary>The files that an earlier report says are its own; none where the page is not one.</summary>
    private static string[] FilesOf(string index)
    {
        using StreamReader reader = new(index);
        char[] head = new char[HeadChars];
        int read = reader.ReadBlock(head);
        return FilesNamed().Match(new string(head, 0, read)) is { Success: true } match ? [.. match.Groups["files"].Value.Split(' ').Intersect(All)] : [];
    }

    private static List<string> Make(Account account, string folder, CancellationToken cancel)
    {
        IReadOnlyList<ReportChart> charts = ReportChart.Of(account);
        cancel.ThrowIfCancellationRequested();
        account.Totals.WriteCsv(At(Csv), account.Names);
        account.Totals.WriteWorkbook(At(Workbook), new WorkbookOptions { Names = account.Names });
        cancel.ThrowIfCancellationRequested();
        File.WriteAllText(At(NotUnderstood), UnreadCsv.Text(account.Unread));
        List<string> files = [Csv, Workbook, NotUnderstood];
        foreach (ReportChart chart in charts)
        {
            cancel.ThrowIfCancellationRequested();
            files.AddRange(chart.Save(folder));
        }

        files.Add(Index);
        File.WriteAllText(At(Index), ReportPage.Text(account, charts, files, cancel));
        return files;

        string At(string name) => System.IO.Path.Combine(folder, name);
    }

    private void Clear(string aside, bool isNew)
    {
        try
        {
            if (Directory.Exists(aside))
            {
                Directory.Delete(aside, recursive: true);
            }

            if (isNew && Directory.Exists(Path) && !Directory.EnumerateFileSystemEntries(Path).Any())
            {
                Directory.Delete(Path);
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // What is left is hidden and empty of meaning; the fault that led here is the one to tell.
        }
    }

    [GeneratedRegex("<meta name=\"aidmodel-report\" content=\"(?<files>[a-z. -]*)\">")]
    private static partial Regex FilesNamed();
}
