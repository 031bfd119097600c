using KpiBot.Core.Answers;
using KpiBot.Core.Answers.Wording;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Conversations;

/// <summary>What becomes of an answer where others read: the place sees what is the place's, and the asker alone the rest.</summary>
internal static class SharedReply
{
    /// <param name="own">What the asker may see.</param>
    /// <param name="shared">What everyone who reads in the place may see.</param>
    /// <param name="canBePrivate">Whether the channel can hand an answer to the asker alone.</param>
    public static Reply Of(Reply own, Reply shared, bool canBePrivate)
    {
        var pairs = own.Answers.Zip(shared.Answers).ToList();
        var isAboutTheSame = own.Answers.Count == shared.Answers.Count && pairs.TrueForAll(p => IsAboutTheSame(p.First, p.Second));
        if (isAboutTheSame && pairs.TrueForAll(p => ShowsTheSame(p.First, p.Second)))
            return shared;
        var language = own.Parse.Language;
        Answer line = new TextAnswer(language, Line(language, isAboutTheSame, canBePrivate), [], []);
        return new(shared.Parse with { Language = language }, isAboutTheSame ? [.. shared.Answers, line] : [line])
        {
            Private = canBePrivate ? own.Answers : [],
        };
    }

    /// <summary>The one line does not say what it is that cannot be shown.</summary>
    private static string Line(UiLanguage language, bool isPart, bool canBePrivate) => (isPart, canBePrivate) switch
    {
        (false, true) => language.Say(
            "Not everyone who reads here may see that: I have answered privately.",
            "Tout le monde ici ne peut pas voir cela : j'ai répondu en privé."),
        (false, false) => language.Say(
            "Not everyone who reads here may see that: ask me in our personal chat.",
            "Tout le monde ici ne peut pas voir cela : posez-moi la question dans notre conversation personnelle."),
        (true, true) => language.Say(
            "This is what everyone who reads here may see: I have answered the rest privately.",
            "Voici ce que tout le monde ici peut voir : j'ai répondu au reste en privé."),
        (true, false) => language.Say(
            "This is what everyone who reads here may see: for the rest, ask me in our personal chat.",
            "Voici ce que tout le monde ici peut voir : pour le reste, posez-moi la question dans notre conversation personnelle."),
    };

    /// <summary>The same question, be it over fewer rows.</summary>
    private static bool IsAboutTheSame(Answer own, Answer shared) => (own, shared) switch
    {
        (KpiAnswer one, KpiAnswer other) => one.Result.Query.GetType() == other.Result.Query.GetType()
            && one.Result.Query.Kpi.Id == other.Result.Query.Kpi.Id
            && one.Result.Period == other.Result.Period
            && one.Result.Dimensions.SequenceEqual(other.Result.Dimensions),
        _ => ShowsTheSame(own, shared),
    };

    private static bool ShowsTheSame(Answer own, Answer shared) => (own, shared) switch
    {
        (KpiAnswer one, KpiAnswer other) => IsAboutTheSame(one, other) && FiltersOf(one).SequenceEqual(FiltersOf(other)),
        (DefinitionAnswer one, DefinitionAnswer other) => one.Kpi == other.Kpi,
        (KpiListAnswer one, KpiListAnswer other) => one.Kpis.SequenceEqual(other.Kpis),
        (IssueAnswer one, IssueAnswer other) => one.Text == other.Text && one.Choices.SequenceEqual(other.Choices),
        (TextAnswer one, TextAnswer other) => one.Title == other.Title,
        _ => false,
    };

    private static IEnumerable<string> FiltersOf(KpiAnswer answer) =>
        answer.Result.Query.Filters.Select(f => $"{f.Dimension}{(f.Exclude ? "≠" : "=")}{string.Join('|', f.Values)}");
}
