using System.Text.Json;
using KpiBot.Core.Conversations.Settings;
using KpiBot.Core.Localization;

namespace KpiBot.Channels.Teams.Invokes.Dialogs.Settings;

/// <summary>The fields of the settings form, as they come back from a client.</summary>
internal static class FilledSettings
{
    public const string Language = "language";

    public const string Owner = "owner";

    public const string Favourites = "favourites";

    /// <summary>The value of "in the question's own language".</summary>
    public const string EachQuestion = "each";

    public const string English = "en";

    public const string French = "fr";

    private const int LongestOwner = 200;

    /// <summary>Null where the form cannot have said so.</summary>
    public static WantedSettings? Read(JsonElement filledIn)
    {
        UiLanguage? language;
        switch (LooseJson.Text(filledIn, Language))
        {
            case EachQuestion:
                language = null;
                break;
            case English:
                language = UiLanguage.English;
                break;
            case French:
                language = UiLanguage.French;
                break;
            default:
                return null;
        }

        var owner = LooseJson.Text(filledIn, Owner) ?? "";
        var favourites = LooseJson.Text(filledIn, Favourites) ?? "";
        return owner.Length > LongestOwner
            ? null
            : new(language, owner, favourites.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }

    public static string ValueOf(UiLanguage? language) => language is { } set ? set.Tag() : EachQuestion;
}
