using KpiBot.Channels.Export;
using KpiBot.Channels.Slack.Files;
using KpiBot.Core.Answers;

namespace KpiBot.Channels.Slack.Sending;

/// <summary>Makes messages of answers, with what each needs that is not in it.</summary>
/// <param name="files">Null where no files can be made.</param>
internal sealed class AnswerDrafts(ChartSupport charts, AnswerPictures pictures, TimeProvider time, AnswerFiles? files = null)
{
    /// <param name="share">The question behind the button that shows it to the others; null for no button.</param>
    public Draft Of(Answer answer, string? share = null) =>
        new AnswerDraft(answer, AnswerButtons.Of(answer, share, canExport: files is not null), charts, pictures, time);
}
