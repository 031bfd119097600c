using KpiBot.Core.Localization;
using Microsoft.AspNetCore.Http;

namespace KpiBot.Channels.Web.Pages;

/// <summary><c>GET /</c>: a conversation, or the beginning of one.</summary>
internal sealed class ChatEndpoint(PageRenderer renderer, PageFrames frames, Transcripts transcripts, CatalogueBuilder catalogue)
{
    public Task<IResult> ShowAsync(HttpContext context)
    {
        var query = context.Request.Query;
        var thread = ThreadId.Read(query[PageAddress.ThreadField]);
        var chosen = PageLanguage.Read(query[PageAddress.LanguageField]);
        return ShowAsync(context, thread, chosen, StatusCodes.Status200OK, chat =>
            thread is not null && chat.Exchanges.Count == 0 ? chat with { Notice = WebWords.Older } : chat);
    }

    /// <summary>The same page, with the question that could not be taken.</summary>
    public Task<IResult> ShowUnaskedAsync(HttpContext context, ThreadId? thread, UiLanguage? chosen, string question) =>
        ShowAsync(context, thread, chosen, StatusCodes.Status400BadRequest, chat => chat with { Notice = WebWords.SendAgain, Unasked = question });

    private Task<IResult> ShowAsync(HttpContext context, ThreadId? thread, UiLanguage? chosen, int status, Func<ChatView, ChatView> change)
    {
        var exchanges = transcripts.Of(thread);
        var frame = frames.For(context, thread, chosen, exchanges.Count > 0 ? exchanges[^1].Answers[^1] : null);
        var chat = new ChatView(exchanges, catalogue.Examples(frame.Language), catalogue.IsSampleData);
        return renderer.ChatAsync(frame, change(chat), status);
    }
}
