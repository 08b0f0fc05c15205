namespace AidModel;

/// <summary>Makes of an activity's transactions what was promised and what has been paid.</summary>
/// <remarks>Stages are the same money a step further, and so never added to each other: of a commitment, a pledge and their payments
/// the commitments are what was promised, and the payments are inside.</remarks>
/// <param name="transactions">Those with an amount.</param>
/// <param name="day">The day to take for a promise without one, if there is any.</param>
/// <param name="told">Takes what a ledger has not as it stands there.</param>
internal sealed class IatiMoney(IReadOnlyList<IatiTransaction> transactions, DateOnly? day, Action<string, string, string> told)
{
    private const string FurtherStage = "is the same money at another stage; the ledger has it once";

    /// <summary>Whether the money is that which others give to the activity.</summary>
    public bool IsIncoming { get; private set; }

    /// <summary>The transactions that were counted.</summary>
    public List<IatiTransaction> Counted { get; } = [];

    /// <summary>Adds up.</summary>
    /// <param name="payerOf">Who pays a transaction, where its activity does not say it for all.</param>
    public IReadOnlyList<IatiSum> Sums(Func<IatiTransaction, bool, IatiOrg?> payerOf)
    {
        IatiTransaction[] promises = Promises();
        IatiTransaction[] payments = Payments(promises.Length > 0);
        foreach (IatiTransaction left in transactions.Except(promises).Except(payments))
        {
            left.Element.Why ??= left.Flow == IatiFlow.Other ? "is of no type that is counted; the ledger has it not" : FurtherStage;
        }

        Currency[] promised = [.. promises.Select(static p => p.Amount.Currency).Distinct()];
        foreach (IatiTransaction other in payments.Where(p => promised.Length > 0 && !promised.Contains(p.Amount.Currency)))
        {
            other.Element.Why ??= "is in another currency than what was promised, which it is part of; the ledger has the promise alone";
        }

        return promises.Length > 0
            ? [.. promises.GroupBy(static p => p.Amount.Currency).Select(g => Promised([.. g], payments, payerOf))]
            : [.. payments.GroupBy(static p => p.Amount.Currency).Select(g => Paid([.. g], payerOf)).OfType<IatiSum>()];
    }

    private IatiTransaction[] Of(params IatiFlow[] flows) => [.. transactions.Where(t => flows.Contains(t.Flow))];

    private IatiTransaction[] Promises()
    {
        IatiFlow[][] stages = [[IatiFlow.Commitment], [IatiFlow.Pledge], [IatiFlow.IncomingCommitment, IatiFlow.PaidPromise, IatiFlow.IncomingPledge]];
        IatiTransaction[] found = [.. stages.Select(s => Of(s)).FirstOrDefault(static f => f.Length > 0) ?? []];
        IsIncoming = found is [{ Flow: not (IatiFlow.Commitment or IatiFlow.Pledge) }, ..];

        // The drafts' status is the stage of one transaction; the standard's types are stages of the activity's money.
        if (IsIncoming && found.Any(static f => f.Flow == IatiFlow.IncomingCommitment && f.Element.All("transaction-type").Any()))
        {
            found = [.. found.Where(static f => f.Flow != IatiFlow.IncomingPledge)];
        }

        foreach (IatiTransaction undated in found.Where(f => f.Day is null && day is null))
        {
            undated.Element.Why = "has no day, and its activity none; the ledger has it not";
        }

        return [.. found.Where(f => f.Day is not null || day is not null)];
    }

    private IatiTransaction[] Payments(bool isPromised)
    {
        IatiTransaction[] outgoing = Of(IatiFlow.Payment);
        IatiTransaction[] incoming = Of(IatiFlow.IncomingPayment);
        if (!isPromised)
        {
            // Both are of at least that much; the greater says more.
            IsIncoming = outgoing.Length == 0 || (incoming.Length > 0 && IsMore(incoming, outgoing));
        }

        return IsIncoming ? incoming : outgoing;
    }

    private static bool IsMore(IatiTransaction[] left, IatiTransaction[] right) =>
        left.Concat(right).Select(static t => t.Amount.Currency).Distinct().Count() == 1 && Total(left) > Total(right);

    private IatiSum Promised(IatiTransaction[] promises, IatiTransaction[] payments, Func<IatiTransaction, bool, IatiOrg?> payerOf)
    {
        Currency currency = promises[0].Amount.Currency;
        foreach (IatiTransaction promise in promises)
        {
            Count(promise);
            if (promise.Day is null)
            {
                told("transaction", promise.Element.Summary(), "has no day; the ledger has that of its activity");
            }
        }

        List<(DateOnly, decimal)> paid = FoldBack([.. payments.Where(p => p.Amount.Currency == currency)]);
        decimal promised = Total(promises);
        decimal spent = paid.Aggregate(0m, static (sum, p) => sum + p.Item2);
        List<IatiItem> items = Items(promises, payerOf);
        paid.AddRange(items.SelectMany(static i => i.Paid).Where(_ => items.Count > 1));
        StatedMoney amount = new Money(promised, currency);
        decimal all = spent + items.Sum(static i => i.Paid.Sum(static p => p.Amount));
        if (all > promised && (paid.Count > 0 || items.Exists(static i => i.Paid.Count > 0)))
        {
            told("transaction", new Money(all, currency).ToString(), $"has been paid, which is more than the {new Money(promised, currency)} promised; the ledger has it as at least so much");
            amount = new StatedMoney(Wording.MoreThan(all), currency);
            items = promised < 0 ? [items[0] with { Amount = amount }] : items;
        }

        return new(amount, items, paid);
    }

    /// <summary>Promises of one payer on one day are one; where some take others back, all are.</summary>
    private List<IatiItem> Items(IatiTransaction[] promises, Func<IatiTransaction, bool, IatiOrg?> payerOf)
    {
        Currency currency = promises[0].Amount.Currency;
        (IatiTransaction Promise, IatiOrg? Payer)[] named = [.. promises.Select(p => (p, payerOf(p, IsIncoming)))];
        if (promises.Any(static p => p.Amount.Amount < 0))
        {
            Money sum = new(Total(promises), currency);
            foreach (IatiTransaction negative in promises.Where(static p => p.Amount.Amount < 0))
            {
                told("transaction/value", negative.Amount.ToString(), $"takes something back; the ledger has what all of them come to, {sum}");
            }

            IatiOrg? payer = named.Select(static n => n.Payer).DistinctBy(static p => p?.Key).ToArray() is [var one] ? one : null;
            return [new(promises.Min(p => DayOf(p)), sum, payer, null, [.. promises.SelectMany(PaidAtOnce).Where(static p => p.Amount >= 0)])];
        }

        return
        [
            .. named.GroupBy(n => (DayOf(n.Promise), n.Payer?.Key)).Select(g => new IatiItem(
                g.Key.Item1,
                new Money(g.Aggregate(0m, static (sum, n) => sum + n.Promise.Amount.Amount), currency),
                g.First().Payer,
                g.Select(static n => n.Promise.Element.All("description").FirstOrDefault()).FirstOrDefault(static d => d is not null) is { } description && named.Length > 1 ? description.Text() : null,
                [.. g.SelectMany(n => PaidAtOnce(n.Promise))])),
        ];
    }

    private DateOnly DayOf(IatiTransaction promise) => promise.Day ?? day!.Value;

    private IEnumerable<(DateOnly Day, decimal Amount)> PaidAtOnce(IatiTransaction promise) =>
        promise.Flow == IatiFlow.PaidPromise ? [(promise.PaidOn ?? DayOf(promise), promise.Amount.Amount)] : [];

    /// <summary>Payments without a promise: at least so much was promised.</summary>
    private IatiSum? Paid(IatiTransaction[] payments, Func<IatiTransaction, bool, IatiOrg?> payerOf)
    {
        if (day is null && payments.All(static p => p.Day is null))
        {
            foreach (IatiTransaction undated in payments)
            {
                undated.Element.Why = "has no day, and its activity none; the ledger has it not";
            }

            return null;
        }

        Currency currency = payments[0].Amount.Currency;
        List<IatiItem> items = [];
        foreach (IGrouping<string?, (IatiTransaction Payment, IatiOrg? Payer)> group in payments.Select(p => (p, payerOf(p, IsIncoming))).GroupBy(static p => p.Item2?.Key))
        {
            IatiTransaction[] own = [.. group.Select(static g => g.Payment)];
            List<(DateOnly Day, decimal Amount)> paid = FoldBack(own);
            decimal undated = own.Where(static p => p.Day is null && p.Amount.Amount > 0).Sum(static p => p.Amount.Amount);
            decimal sum = paid.Aggregate(undated, static (sum, p) => sum + p.Amount);
            DateOnly first = paid.Count > 0 ? paid.Min(static p => p.Day) : day ?? payments.Min(static p => p.Day ?? DateOnly.MaxValue);
            items.Add(new(first, new StatedMoney(Wording.MoreThan(sum), currency), group.First().Payer, null, paid));
        }

        decimal all = items.Aggregate(0m, static (sum, i) => sum + i.Amount.Wording.Figure);
        return new(new StatedMoney(Wording.MoreThan(all), currency), items, items.Count > 1 ? [.. items.SelectMany(static i => i.Paid)] : []);
    }

    /// <summary>Payments in the order of their days. What was paid back is taken off the payments before it, the last first.</summary>
    private List<(DateOnly Day, decimal Amount)> FoldBack(IatiTransaction[] payments)
    {
        List<(DateOnly Day, decimal Amount)> paid = [];
        foreach (IatiTransaction payment in payments)
        {
            Count(payment);
            if (payment.Day is null)
            {
                told("transaction", payment.Element.Summary(), "has no day; it is not among what the ledger has as paid");
            }
        }

        int before = 0;
        foreach (IatiTransaction payment in payments.Where(static p => p.Day is not null).OrderBy(static p => p.Day))
        {
            decimal amount = payment.Amount.Amount;
            if (amount >= 0)
            {
                paid.Add((payment.Day!.Value, amount));
                continue;
            }

            decimal back = -amount;
            while (back > 0 && paid.Count > 0)
            {
                decimal taken = Math.Min(back, paid[^1].Amount);
                back -= taken;
                if (paid[^1].Amount == taken)
                {
                    paid.RemoveAt(paid.Count - 1);
                }
                else
                {
                    paid[^1] = paid[^1] with { Amount = paid[^1].Amount - taken };
                }
            }

            before = paid.Count;
            told("transaction/value", payment.Amount.ToString(), back == 0
                ? "was paid back; the ledger has the payments before it less that"
                : $"was paid back, {new Money(back, payment.Amount.Currency)} more than was paid before it; the ledger has nothing of that");
        }

        // Payments of nothing are kept where nothing was paid back after them.
        return [.. paid.Where((p, i) => i >= before || p.Amount != 0)];
    }

    private void Count(IatiTransaction transaction)
    {
        transaction.Understand();
        Counted.Add(transaction);
    }

    private static decimal Total(IEnumerable<IatiTransaction> some) => some.Aggregate(0m, static (sum, t) => sum + t.Amount.Amount);
}
