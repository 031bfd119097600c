using KpiBot.Core.Localization;

namespace KpiBot.Channels.Web;

/// <summary>The page's own addresses. They are made of nothing that a request brings but a thread and a language.</summary>
internal static class PageAddress
{
    public const string Chat = "/";

    public const string Catalogue = "/catalogue";

    public const string ThreadField = "thread";

    public const string LanguageField = "lang";

    /// <param name="chosen">The language that was chosen on the page; null where none was.</param>
    /// <param name="exchange">What the browser scrolls to and puts the focus on.</param>
    public static string Of(ThreadId? thread, UiLanguage? chosen = null, Exchange? exchange = null) =>
        Chat + Query((ThreadField, thread?.Value), (LanguageField, chosen?.Tag())) + (exchange is null ? "" : "#" + exchange.Anchor);

    public static string OfCatalogue(UiLanguage? chosen) => Catalogue + Query((LanguageField, chosen?.Tag()));

    private static string Query(params IEnumerable<(string Name, string? Value)> fields)
    {
        var query = string.Join('&', fields.Where(field => field.Value is not null).Select(field => $"{field.Name}={field.Value}"));
        return query.Length == 0 ? "" : "?" + query;
    }
}
