using KpiBot.Core.Calendar;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Language;

/// <summary>Reads a question into an intent. Deterministic, without a language model, and in time proportional to the text.</summary>
public sealed class IntentParser(Vocabulary vocabulary, BusinessCalendar calendar)
{
    /// <param name="channelLanguage">Breaks a tie where the text says nothing about its language; null where the channel has none.</param>
    public Parse Parse(string text, UiLanguage? channelLanguage = null) =>
        throw new NotImplementedException(text + channelLanguage + vocabulary + calendar);
}
