using System.Text;
using AidModel;
using RamsteinRound;
using RamsteinRound.Output;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
try
{
    List<string> faults = [];
    Options options = Options.Parse(args, faults);
    if (options.IsHelp)
    {
        Console.WriteLine(Options.Help);
        return 0;
    }

    if (faults.Count > 0)
    {
        throw new BadInputException(faults);
    }

    Inquiry inquiry = Opening.Open(options);
    if (options.IsJson)
    {
        Console.WriteLine(inquiry.Figures.ToJson());
        return 0;
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
    return 0;
}
catch (BadInputException error)
{
    foreach (string fault in error.Faults)
    {
        Console.Error.WriteLine(fault);
    }

    return 2;
}
