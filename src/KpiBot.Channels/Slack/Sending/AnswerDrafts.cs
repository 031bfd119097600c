using KpiBot.Channels.Slack.Files;
using KpiBot.Core.Answers;

namespace KpiBot.Channels.Slack.Sending;

/// <summary>Makes messages of answers, with what each needs that is not in it.</summary>
internal sealed class AnswerDrafts(ChartSupport charts, AnswerPictures pictures, TimeProvider time)
{
    public Draft Of(Answer answer) => new AnswerDraft(answer, charts, pictures, time);
}
