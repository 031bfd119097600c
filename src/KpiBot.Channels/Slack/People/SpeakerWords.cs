using KpiBot.Core.Answers;
using KpiBot.Core.Localization;

namespace KpiBot.Channels.Slack.People;

/// <summary>What somebody is told who gets no answer. English where their language is not known.</summary>
internal static class SpeakerWords
{
    public static IssueAnswer Of(SpeakerFault fault, UiLanguage? language)
    {
        var spoken = language ?? UiLanguage.English;
        var (code, text) = Say(fault);
        return new(spoken, code, text.In(spoken), []);
    }

    private static (string Code, LocalizedText Text) Say(SpeakerFault fault) => fault switch
    {
        SpeakerFault.OtherWorkspace => ("other_workspace", new(
            "I answer the members of certain workspaces only, and this is not one of them. Sorry!",
            "Je ne réponds qu’aux membres de certains espaces de travail, et celui-ci n’en fait pas partie. Désolé\u202F!")),
        SpeakerFault.Guest => ("guest", new(
            "I answer full members of this workspace only, not its guests. Please ask somebody here to put the question for you.",
            "Je ne réponds qu’aux membres à part entière de cet espace de travail, pas à ses invités. Demandez à quelqu’un d’ici de poser la question pour vous.")),
        SpeakerFault.External => ("external", new(
            "I answer members of the organisation that I belong to only. Please ask one of them to put the question for you.",
            "Je ne réponds qu’aux membres de l’organisation à laquelle j’appartiens. Demandez à l’un d’eux de poser la question pour vous.")),
        SpeakerFault.NotKnownNow => ("sender_not_known", new(
            "Slack could not tell me just now who you are, so I cannot tell what you may see. Please ask again in a moment.",
            "Slack n’a pas pu me dire à l’instant qui vous êtes, et je ne sais donc pas ce que vous pouvez voir. Reposez la question dans un instant.")),
    };
}
