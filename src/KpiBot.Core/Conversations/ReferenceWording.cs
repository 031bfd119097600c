using KpiBot.Core.Answers.Wording;
using KpiBot.Core.Language.Commands;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Conversations;

/// <summary>Which posts or alerts a command speaks of, in words: "your alerts on Revenue", "l'envoi « lundi »", "alert #3".</summary>
internal sealed class ReferenceWording(UiLanguage language)
{
    /// <param name="about">The KPIs and filters that it is picked by; empty for none.</param>
    /// <returns>Empty where nothing but the conversation says which one.</returns>
    public string Of(Reference which, string about)
    {
        var words = which.Words is { } said ? " " + language.Quote(said) : "";
        var on = about.Length > 0 ? language.Say($" on {about}", $" sur {language.Quote(about)}") : "";
        return (Named(which) + words + on).Trim();
    }

    private string Named(Reference which) => (which.Kind, which) switch
    {
        (ReferenceKind.Answer, _) => "",
        (ReferenceKind.Alert, { Number: { } number }) => language.Say($"alert #{number}", $"l'alerte n°\u202F{number}"),
        (ReferenceKind.Post, { Number: { } number }) => language.Say($"post #{number}", $"l'envoi n°\u202F{number}"),
        (ReferenceKind.Any, { Number: { } number }) => language.Say($"#{number}", $"n°\u202F{number}"),
        (ReferenceKind.Alert, { Scope: ReferenceScope.Mine }) => language.Say("your alerts", "vos alertes"),
        (ReferenceKind.Alert, { Scope: ReferenceScope.All }) => language.Say("all alerts", "toutes les alertes"),
        (ReferenceKind.Alert, { Scope: ReferenceScope.This }) => language.Say("this alert", "cette alerte"),
        (ReferenceKind.Alert, _) => language.Say("the alert", "l'alerte"),
        (ReferenceKind.Post, { Scope: ReferenceScope.Mine }) => language.Say("your posts", "vos envois"),
        (ReferenceKind.Post, { Scope: ReferenceScope.All }) => language.Say("all posts", "tous les envois"),
        (ReferenceKind.Post, { Scope: ReferenceScope.This }) => language.Say("this post", "cet envoi"),
        (ReferenceKind.Post, _) => language.Say("the post", "l'envoi"),
        (_, { Scope: ReferenceScope.Mine or ReferenceScope.All }) => language.Say("everything", "tout"),
        (_, { Scope: ReferenceScope.One }) => language.Say("what there is", "ce qu'il y a"),
        _ => "",
    };
}
