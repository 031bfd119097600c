using KpiBot.Core.Answers;
using KpiBot.Core.Localization;

namespace KpiBot.Channels;

/// <summary>What a channel says where asking itself failed. English where the asker's language is not known.</summary>
internal static class AskFaults
{
    private const string TimedOut = "timed_out";
    private const string Internal = "internal_fault";

    /// <summary>Whether asking the same again may go better.</summary>
    public static bool IsFault(Answer answer) => answer is IssueAnswer { Code: TimedOut or Internal };

    public static IssueAnswer TookTooLong(UiLanguage? language) => Fault(language, TimedOut, new(
        "This took me too long and I stopped. Try a shorter period or fewer rows.",
        "Cela m'a pris trop de temps et j'ai arrêté. Essayez une période plus courte ou moins de lignes."));

    public static IssueAnswer OurFault(UiLanguage? language) => Fault(language, Internal, new(
        "Something went wrong on my side, not on yours. The log has the details; please try again.",
        "Quelque chose s'est mal passé de mon côté, pas du vôtre. Le journal a les détails\u202F; veuillez réessayer."));

    /// <summary>There is an answer, and the channel cannot show it.</summary>
    public static IssueAnswer NotShown(UiLanguage language) => Fault(language, "not_shown", new(
        "I have an answer, but it cannot be shown here. Ask for less of it: a shorter period, fewer rows, or one KPI at a time.",
        "J'ai une réponse, mais elle ne peut pas s'afficher ici. Demandez-en moins\u202F: une période plus courte, moins de lignes, ou un seul indicateur à la fois."));

    private static IssueAnswer Fault(UiLanguage? language, string code, LocalizedText text)
    {
        var spoken = language ?? UiLanguage.English;
        return new(spoken, code, text.In(spoken), []);
    }
}
