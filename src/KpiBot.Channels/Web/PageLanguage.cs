using KpiBot.Core.Localization;
using Microsoft.AspNetCore.Http;

namespace KpiBot.Channels.Web;

/// <summary>The language of a page: chosen on it, or what the browser prefers of the two.</summary>
internal static class PageLanguage
{
    public static UiLanguage? Read(string? tag) => tag?.Split('-')[0].Trim().ToLowerInvariant() switch
    {
        "en" => UiLanguage.English,
        "fr" => UiLanguage.French,
        _ => null,
    };

    /// <summary>By <c>Accept-Language</c>; null where it prefers neither.</summary>
    public static UiLanguage? Preferred(HttpRequest request) => request.GetTypedHeaders().AcceptLanguage
        .OrderByDescending(accepted => accepted.Quality ?? 1)
        .Where(accepted => accepted.Quality is not 0)
        .Select(accepted => Read(accepted.Value.Value))
        .FirstOrDefault(language => language is not null);
}
