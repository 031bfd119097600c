using KpiBot.Core.Kpis;
using KpiBot.Core.Language.Issues;
using KpiBot.Core.Language.Phrases;
using KpiBot.Core.Language.Segments;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Language.Grammar;

/// <summary>"CA des clients qui ont acheté en septembre", "leads from customers who never came back": who is chosen by what they did, which no dimension says.</summary>
internal sealed class BehaviourRule(KpiCatalog catalog)
{
    private const int MostWordsToVerb = 6;
    private const int MostWordsToPeriod = 6;

    private static readonly string[] Relative = ["who", "that", "which", "qui", "ayant", "having", "dont"];

    private static readonly string[] Verbs =
    [
        "bought", "buy", "purchased", "purchase", "ordered", "order", "returned", "return", "renewed", "renew", "spent", "spend", "paid", "cancelled", "canceled", "churned", "came", "come", "stopped", "left", "visited", "responded",
        "achete", "achetent", "achetait", "commande", "commandent", "depense", "depensent", "revenu", "reviennent", "revient", "renouvele", "passe", "paye", "annule", "quitte", "resilie", "arrete", "parti", "recommande", "rachete", "repondu",
    ];

    public void Apply(Question question, Reading reading)
    {
        for (var at = 1; at < question.Segments.Count && question.Condition is null; at++) // "who spent more than 10k" is a condition
        {
            if (!IsRelative(question.Segments[at]) || !IsCustomer(question, question.Before(at)) || Verb(question, at + 1) is not { } verb)
                continue;
            var noun = question.Before(at);
            var last = Through(question, verb);
            for (var word = noun; word <= last; word++)
                question.Segments[word].IsTaken = true;
            TextSpan words = new(question.Segments[noun].Span.Start, question.Segments[last].Span.End);
            var days = string.Join(' ', Enumerable.Range(verb, last - verb + 1).Where(word => question.Segments[word].Period is not null).Select(word => question.Segments[word].Span.In(question.Text)));
            reading.Kpis.RemoveAll(k => k.Id is "new_customers" or "active_customers" || question.Segments.Take(last + 1).Skip(noun).Any(s => s.As<Meaning.Kpi>()?.Definition == k));
            IReadOnlyList<KpiDefinition> named = [.. reading.Kpis];
            reading.NamesKpi = true;
            reading.AskInstead(new LanguageIssue.ChosenByBehaviour(words.In(question.Text), [.. Ways(named, days).Take(LanguageIssue.MostCandidates)]));
            return;
        }
    }

    private static bool IsRelative(Segment word) => Array.Exists(word.Stem.Split(' '), Relative.Contains);

    private static bool IsCustomer(Question question, int at) => question.At(at) is { } noun
        && (noun.Meanings.OfType<Meaning.Dimension>().Any(d => d.Id == "customer") || noun.Meanings.OfType<Meaning.Kpi>().Any(k => k.Definition.Id is "new_customers" or "active_customers")
            || noun.Meanings.OfType<Meaning.Member>().Any(m => m.DimensionId == "customer_type") || noun.Stem is "buyer" or "buyers" or "acheteur" or "people" or "shopper" or "gens");

    /// <summary>Where the verb stands that says what they did; null where it is another.</summary>
    private static int? Verb(Question question, int from)
    {
        for (var at = from - 1; at < question.Segments.Count && at <= from + MostWordsToVerb; at++)
        {
            var stems = question.Segments[at].Stem.Split(' ');
            if (Array.Exists(at < from ? stems[1..] : stems, Verbs.Contains))
                return at;
            if (at >= from && question.Segments[at].Meanings is [Meaning.Kpi or Meaning.Member, ..] or [Meaning.Time, ..])
                return null;
        }

        return null;
    }

    /// <summary>With the days on which they did it.</summary>
    private static int Through(Question question, int verb)
    {
        var last = verb;
        for (var at = verb + 1; at < question.Segments.Count && at <= verb + MostWordsToPeriod; at++)
        {
            if (question.Segments[at].As<Meaning.Kpi>() is not null || question.Segments[at].Is(Role.By))
                break;
            if (question.Segments[at].Period is not null)
                return at;
            if (question.Segments[at].IsUnknown || question.Segments[at].NamesNothing)
                last = question.Segments[at].IsUnknown ? at : last;
        }

        return last;
    }

    private IEnumerable<Candidate> Ways(IReadOnlyList<KpiDefinition> named, string days)
    {
        foreach (var kpi in named.Take(2))
        {
            if (kpi.Dimensions.Contains("customer_type"))
                yield return Way($"{kpi.Name.English} by customer type {days}", $"{kpi.Name.French} par type de client {days}");
            if (kpi.Dimensions.Contains("customer"))
                yield return Way($"{kpi.Name.English} by customer {days}", $"{kpi.Name.French} par client {days}");
        }

        foreach (var id in (string[])["active_customers", "new_customers"])
        {
            if (catalog.Find(id) is { } customers)
                yield return Way($"{customers.Name.English} {days}", $"{customers.Name.French} {days}");
        }
    }

    private static Candidate Way(string english, string french)
    {
        LocalizedText asked = new(Trimmed(english), Trimmed(french));
        return new(asked, asked);
    }

    private static string Trimmed(string words) => string.Join(' ', words.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
