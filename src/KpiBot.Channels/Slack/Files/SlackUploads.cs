using System.Globalization;
using System.Text.Json.Nodes;
using KpiBot.Channels.Slack.Api;
using KpiBot.Channels.Slack.Messages;
using KpiBot.Channels.Slack.Sending;

namespace KpiBot.Channels.Slack.Files;

/// <summary>Brings files to Slack: an address for each, the bytes there, and then the word that they are whole.</summary>
internal sealed class SlackUploads(SlackApi api, SlackWebClient client, OrderedSending sending, TimeProvider time)
{
    /// <summary>For a message to show; nobody sees it until one does.</summary>
    /// <returns>Slack's id of it, or why there is none.</returns>
    public async Task<(string? Id, SlackAnswer Answer)> UploadAsync(WorkspaceId workspace, FileToUpload file, CancellationToken cancellation)
    {
        var answer = await UploadAsync(workspace, file, shared: null, cancellation).ConfigureAwait(false);
        return (answer is SlackAnswer.Done done ? IdOf(done) : null, answer);
    }

    /// <summary>As a message of its own, in its place of the order.</summary>
    /// <param name="comment">Said with it, with nothing in it that Slack would act on.</param>
    public Task<SlackAnswer> ShareAsync(SlackPlace place, FileToUpload file, string comment, CancellationToken cancellation) => sending.RunAsync(
        place, () => UploadAsync(place.Workspace, file, body =>
        {
            body["channel_id"] = place.ChannelId;
            body["initial_comment"] = SlackText.Notification(comment, SlackLimits.MessageText);
            if (place.ThreadTs is { } thread)
                body["thread_ts"] = thread;
        }, cancellation), cancellation);

    private async Task<SlackAnswer> UploadAsync(WorkspaceId workspace, FileToUpload file, Action<JsonObject>? shared, CancellationToken cancellation)
    {
        var begun = await api.CallAsync(
            SlackCall.Of(
                SlackMethod.UploadAddress, workspace, ("filename", file.Name), ("length", file.Bytes.Length.ToString(CultureInfo.InvariantCulture))),
            cancellation).ConfigureAwait(false);
        if (begun is not SlackAnswer.Done address)
            return begun;
        if (IdOf(address) is not { } id || !Uri.TryCreate(address.Text("upload_url"), UriKind.Absolute, out var upload))
            return new SlackAnswer.Refused("Slack gave no address to upload to", []);
        var brought = await BringAsync(upload, file.Bytes, cancellation).ConfigureAwait(false);
        if (brought is not SlackAnswer.Done)
            return brought;
        var body = new JsonObject { ["files"] = new JsonArray(new JsonObject { ["id"] = id, ["title"] = file.Title }) };
        shared?.Invoke(body);
        var completed = await api.CallAsync(SlackCall.Of(SlackMethod.CompleteUpload, workspace, body), cancellation).ConfigureAwait(false);
        return completed is SlackAnswer.Done ? address : completed;
    }

    /// <summary>The same bytes again do no harm.</summary>
    private async Task<SlackAnswer> BringAsync(Uri address, byte[] bytes, CancellationToken cancellation)
    {
        for (var tries = 1; ; tries++)
        {
            using var content = new ByteArrayContent(bytes) { Headers = { ContentType = new("application/octet-stream") } };
            var answer = await client.PostAsync(address, content, cancellation).ConfigureAwait(false);
            if (SlackRetry.WaitAfter(answer, tries, doubtful: tries) is not { } wait)
                return answer;
            await Task.Delay(wait, time, cancellation).ConfigureAwait(false);
        }
    }

    private static string? IdOf(SlackAnswer.Done done) => done.Text("file_id");
}
