using RamsteinRound;
using RamsteinRound.Output;
using Samples;

return Frame.Run(Options.Help, faults => Options.Parse(args, faults), static o => o.IsHelp, static (options, _) =>
{
    Inquiry inquiry = Opening.Open(options);
    if (options.IsJson)
    {
        Console.WriteLine(inquiry.Figures.ToJson());
        return;
    }

    Page page = Page.Open();
    if (options.Explain is { } figure)
    {
        Answering.Explain(inquiry, figure, page);
    }
    else
    {
        Answering.Report(inquiry, page);
    }

    page.Close();
});
