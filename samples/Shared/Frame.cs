using System.Text;

namespace Samples;

/// <summary>What the programs have around what they do: how they end, and where they say why.</summary>
internal static class Frame
{
    /// <summary>Reads the options and answers.</summary>
    /// <param name="help">What <c>--help</c> shows.</param>
    /// <param name="parse">Reads the options, and adds what is wrong with them to a list.</param>
    /// <param name="isHelp">Whether they ask for help.</param>
    /// <param name="answer">Does what they ask for.</param>
    /// <returns>0 where it was answered, 2 where the options or files are at fault, 130 where it was cancelled.</returns>
    public static int Run<T>(string help, Func<List<string>, T> parse, Func<T, bool> isHelp, Action<T, CancellationToken> answer)
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        using CancellationTokenSource cancel = new();
        Console.CancelKeyPress += (_, key) =>
        {
            key.Cancel = true;
            cancel.Cancel();
        };
        try
        {
            List<string> faults = [];
            T options = parse(faults);
            if (isHelp(options))
            {
                Console.WriteLine(help);
                return 0;
            }

            if (faults.Count > 0)
            {
                throw new BadInputException(faults);
            }

            answer(options, cancel.Token);
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
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine("Cancelled; nothing was written.");
            return 130;
        }
    }
}
