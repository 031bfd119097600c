using KpiBot.Core.Answers;
using KpiBot.Core.Answers.Wording;
using KpiBot.Core.Calendar;
using KpiBot.Core.Language;
using KpiBot.Core.Language.Issues;
using KpiBot.Core.Queries;

namespace KpiBot.Core.Conversations;

/// <summary>What KpiBot took a question to mean where that was not plain.</summary>
internal static class ReadingWording
{
    /// <summary>The corrections, which a question back is asked with as well.</summary>
    public static IEnumerable<string> Slips(Parse parse) => parse.Corrections.Select(slip => parse.Language.Say(
        $"Read {parse.Language.Quote(Quotation.Of(slip.From))} as {parse.Language.Quote(slip.To)}.",
        $"{parse.Language.Quote(Quotation.Of(slip.From))} lu comme {parse.Language.Quote(slip.To)}."));

    /// <summary>The reply, whose first sentence says what was put right where nothing but a refusal or a question back would.</summary>
    public static Reply WithSlips(Reply reply) => reply.Parse.Corrections.Count > 0 && reply.Answers is [IssueAnswer first, ..] && reply.Answers.All(a => a is IssueAnswer)
        ? reply with { Answers = [first with { Text = string.Join(' ', Slips(reply.Parse).Append(first.Text)) }, .. reply.Answers.Skip(1)] }
        : reply;

    /// <param name="isKnownOwner">Whether "my" could be read as the asker's own.</param>
    public static IEnumerable<string> Of(Parse parse, KpiResult result, bool isKnownOwner)
    {
        var language = parse.Language;
        foreach (var slip in Slips(parse))
            yield return slip;

        if (parse.NotUnderstood.Count > 0)
        {
            var words = string.Join(", ", parse.NotUnderstood.Select(word => language.Quote(Quotation.Of(word))));
            yield return language.Say($"Not understood, so not in the answer: {words}.", $"Non compris, donc absent de la réponse : {words}.");
        }

        if (parse.WantsPie)
        {
            yield return language.Say(
                "Parts are drawn as bars here, not as a pie: they are easier to compare.",
                "Les parts sont dessinées en barres, pas en camembert : elles se comparent mieux.");
        }

        if (parse.Intent is Intent.Ask { IsUsualKpi: true, View: View.Value, Kpis: { } main })
        {
            if (result.Query.Kpi.Id == main[0].Id)
            {
                var names = language.List([.. main.Select(k => Queries.QuestionWording.Inner(k.Name.In(language)))]);
                yield return language.Say(
                    $"No KPI was named, so this is an overview: {names}. Name one to see it alone.",
                    $"Aucun indicateur n'est nommé, voici donc une vue d'ensemble : {names}. Nommez-en un pour le voir seul.");
            }
        }
        else if (parse.Intent is Intent.Ask { IsUsualKpi: true, Kpis: [var usual, ..] })
        {
            yield return language.Say(
                $"No KPI was named, so this is by {language.Quote(usual.Name.English)}: name another to rank by that.",
                $"Aucun indicateur n'est nommé : classement selon {language.Quote(usual.Name.French)}. Nommez-en un autre pour classer autrement.");
        }

        if (parse.Intent is Intent.Ask { IsOwn: true } && !isKnownOwner)
        {
            yield return language.Say(
                "You are not known here as an owner, so this is the whole company's.",
                "Vous n'êtes pas connu ici comme commercial : c'est donc le chiffre de toute l'entreprise.");
        }

        if (result.Query is KpiQuery.Trend { Grain: Grain.Day } && parse.Intent is Intent.Ask { Period: null })
        {
            yield return language.Say(
                "No period was named: add one for a longer course, such as “over the last 12 months”.",
                "Aucune période n'est indiquée : ajoutez-en une pour une évolution plus longue, comme « sur les 12 derniers mois ».");
        }
    }
}
