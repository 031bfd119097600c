using KpiBot.Core.Conversations.Settings;
using KpiBot.Core.Localization;

namespace KpiBot.Channels.Settings;

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

    /// <param name="owner">Null where the form has no such field, or nothing is in it.</param>
    /// <returns>Null where the form cannot have said so.</returns>
    public static WantedSettings? Read(string? language, string? owner, IReadOnlyList<string> favourites)
    {
        UiLanguage? wanted;
        switch (language)
        {
            case EachQuestion:
                wanted = null;
                break;
            case English:
                wanted = UiLanguage.English;
                break;
            case French:
                wanted = UiLanguage.French;
                break;
            default:
                return null;
        }

        return owner?.Length > LongestOwner ? null : new(wanted, owner ?? "", favourites);
    }

    public static string ValueOf(UiLanguage? language) => language is { } set ? set.Tag() : EachQuestion;
}
