using KpiBot.Channels.Charts;
using KpiBot.Channels.Slack.Api;
using KpiBot.Core.Answers;
using Microsoft.Extensions.Logging;

namespace KpiBot.Channels.Slack.Files;

/// <summary>Draws answers for workspaces, and answers, that Slack draws no chart for.</summary>
/// <param name="pictures">Null where none can be drawn.</param>
internal sealed class AnswerPictures(SlackUploads uploads, ILogger<AnswerPictures> log, ChartPictures? pictures = null)
{
    private const string Name = "chart.png";

    /// <returns>Slack's id of the picture; null where there is nothing to draw, or it could not be brought there.</returns>
    public async Task<string?> UploadAsync(KpiAnswer answer, WorkspaceId workspace, CancellationToken cancellation)
    {
        if (pictures?.Render(answer) is not { } png)
            return null;
        var (id, said) = await uploads.UploadAsync(workspace, new(Name, answer.Title, png), cancellation).ConfigureAwait(false);
        if (id is null)
            log.PictureNotUploaded(workspace.Team, said);
        return id;
    }
}
