using KpiBot.Core.Answers;
using KpiBot.Core.Localization;

namespace KpiBot.Channels.Receiving;

/// <summary>What is said where there was no room for a message. English where the sender's language is not known.</summary>
internal static class BusyWords
{
    /// <param name="count">How many messages were not taken.</param>
    public static IssueAnswer Of(UiLanguage? language, int count)
    {
        var text = count == 1
            ? new LocalizedText(
                "I have more questions waiting than I can hold, and have not taken this one. Please ask it again in a minute.",
                "J’ai plus de questions en attente que je ne peux en garder, et je n’ai pas pris celle-ci. Reposez-la dans une minute.")
            : new(
                $"I have more questions waiting than I can hold, and have not taken your last {count} messages. Please send them again in a minute.",
                $"J’ai plus de questions en attente que je ne peux en garder, et je n’ai pas pris vos {count} derniers messages. Renvoyez-les dans une minute.");
        var spoken = language ?? UiLanguage.English;
        return new(spoken, "busy", text.In(spoken), []);
    }
}
