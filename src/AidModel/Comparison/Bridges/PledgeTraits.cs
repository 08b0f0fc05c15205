using System.Globalization;

namespace AidModel;

/// <summary>What of a pledge tells it from others.</summary>
internal sealed class PledgeTraits
{
    private const int FirstWords = 12;
    private const int FewestWords = 8;
    private const int FewestFirstWords = 5;

    private readonly Dictionary<PledgeTrait, string> _traits = [];
    private readonly HashSet<string> _words;

    public PledgeTraits(Pledge pledge, Uri? address)
    {
        Id = pledge.Id;
        Payer = pledge.Parties.Payer ?? string.Empty;
        string[] words = Words(pledge.Title);
        _words = new(words, StringComparer.Ordinal);
        Set(PledgeTrait.Id, pledge.Id.ToUpperInvariant());
        Set(PledgeTrait.Day, pledge.Announced.ToString("O", CultureInfo.InvariantCulture));
        Set(PledgeTrait.Type, pledge.Category ?? AidTotals.UnattributedKey);
        Set(PledgeTrait.Amount, pledge.Amount is { Wording.Figure: not 0 } amount ? amount.ToString() : null);
        Set(PledgeTrait.Address, address?.AbsoluteUri);
        Set(PledgeTrait.Title, words.Length >= FewestWords ? string.Join(' ', words) : null);
        Set(PledgeTrait.TitleStart, words.Length >= FewestFirstWords ? string.Join(' ', words.Take(FirstWords)) : null);
        Set(PledgeTrait.Equipment, pledge.Equipment.Count == 0 ? null : string.Join('\n', pledge.Equipment.Select(static e => $"{e.Item.ToUpperInvariant()}\t{e.Quantity}").Order(StringComparer.Ordinal)));
    }

    public string Id { get; }

    public string Payer { get; }

    /// <summary>The payer and some traits as one text; null where it lacks one of them.</summary>
    public string? Key(IReadOnlyList<PledgeTrait> traits)
    {
        string[] parts = new string[traits.Count + 1];
        parts[0] = Payer;
        for (int i = 0; i < traits.Count; i++)
        {
            if (!_traits.TryGetValue(traits[i], out string? trait))
            {
                return null;
            }

            parts[i + 1] = trait;
        }

        return string.Join('\u001F', parts);
    }

    /// <summary>Which share of the words that either title has are in both, in per cent, from 0 to 100.</summary>
    public int Likeness(PledgeTraits other)
    {
        int common = _words.Count(other._words.Contains);
        int all = _words.Count + other._words.Count - common;
        return all == 0 ? 0 : 100 * common / all;
    }

    private void Set(PledgeTrait trait, string? value)
    {
        if (value is not null)
        {
            _traits.Add(trait, value);
        }
    }

    private static string[] Words(string text) =>
        new string([.. text.Select(static c => char.IsLetterOrDigit(c) ? char.ToUpperInvariant(c) : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
