using System.Globalization;
using KpiBot.Channels.Export;
using KpiBot.Core.Localization;

namespace KpiBot.Channels.Web;

/// <summary>The page's own addresses. They are made of nothing that a request brings but a thread and a language.</summary>
internal static class PageAddress
{
    public const string Chat = "/";

    public const string Catalogue = "/catalogue";

    public const string Export = "/export";

    public const string ExchangeField = "q";

    public const string AnswerField = "a";

    public const string FormatField = "as";

    public const string ThreadField = "thread";

    public const string LanguageField = "lang";

    /// <param name="chosen">The language that was chosen on the page; null where none was.</param>
    /// <param name="exchange">What the browser scrolls to and puts the focus on.</param>
    public static string Of(ThreadId? thread, UiLanguage? chosen = null, Exchange? exchange = null) =>
        Chat + Query((ThreadField, thread?.Value), (LanguageField, chosen?.Tag())) + (exchange is null ? "" : "#" + exchange.Anchor);

    public static string OfCatalogue(UiLanguage? chosen) => Catalogue + Query((LanguageField, chosen?.Tag()));

    /// <param name="answer">From 0, among the answers of the exchange.</param>
    public static string OfExport(ThreadId thread, Exchange exchange, int answer, ExportFormat format) => Export + Query(
        (ThreadField, thread.Value),
        (ExchangeField, exchange.Number.ToString(CultureInfo.InvariantCulture)),
        (AnswerField, answer.ToString(CultureInfo.InvariantCulture)),
        (FormatField, format.Extension()));

    private static string Query(params IEnumerable<(string Name, string? Value)> fields)
    {
        var query = string.Join('&', fields.Where(field => field.Value is not null).Select(field => $"{field.Name}={field.Value}"));
        return query.Length == 0 ? "" : "?" + query;
    }
}
