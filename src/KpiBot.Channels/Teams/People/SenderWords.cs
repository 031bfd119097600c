using KpiBot.Core.Answers;
using KpiBot.Core.Localization;

namespace KpiBot.Channels.Teams.People;

/// <summary>What somebody is told who gets no answer. English where their language is not known.</summary>
internal static class SenderWords
{
    public static IssueAnswer Of(SenderFault fault, UiLanguage? language)
    {
        var spoken = language ?? UiLanguage.English;
        var (code, text) = Say(fault);
        return new(spoken, code, text.In(spoken), []);
    }

    private static (string Code, LocalizedText Text) Say(SenderFault fault) => fault switch
    {
        SenderFault.OtherOrganisation => ("other_organisation", new(
            "I answer the members of one organisation only, and this conversation belongs to another. Sorry!",
            "Je ne réponds qu’aux membres d’une seule organisation, et cette conversation appartient à une autre. Désolé\u202F!")),
        SenderFault.Guest => ("guest", new(
            "I answer members of this organisation only, not its guests. Please ask somebody here to put the question for you.",
            "Je ne réponds qu’aux membres de cette organisation, pas à ses invités. Demandez à quelqu’un d’ici de poser la question pour vous.")),
        SenderFault.Anonymous => ("anonymous", new(
            "I answer only people whom Teams knows as members of this organisation. Please sign in and ask again.",
            "Je ne réponds qu’aux personnes que Teams connaît comme membres de cette organisation. Connectez-vous, puis reposez la question.")),
        SenderFault.NotKnownNow => ("sender_not_known", new(
            "Teams could not tell me just now who you are, so I cannot tell what you may see. Please ask again in a moment.",
            "Teams n’a pas pu me dire à l’instant qui vous êtes, et je ne sais donc pas ce que vous pouvez voir. Reposez la question dans un instant.")),
    };
}
