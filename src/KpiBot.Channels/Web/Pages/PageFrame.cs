using KpiBot.Core.Localization;

namespace KpiBot.Channels.Web.Pages;

/// <summary>What every part of a page needs to know.</summary>
/// <param name="Chosen">The language that was chosen on the page; null where it follows the browser and the questions.</param>
/// <param name="Thread">The conversation that questions go to; null for a new one.</param>
public sealed record PageFrame(UiLanguage Language, UiLanguage? Chosen, ThreadId? Thread, AskingToken Token)
{
    internal string Say(LocalizedText words) => words.In(Language);
}

/// <summary>What a form must send along, so that no other site's page can ask in this one's name.</summary>
public sealed record AskingToken(string Field, string Value);
