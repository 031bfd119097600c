using System.Text.Json;
using System.Text.Json.Nodes;
using KpiBot.Channels.Sending;
using KpiBot.Channels.Slack.Api;
using KpiBot.Channels.Slack.Elements;

namespace KpiBot.Channels.Slack.Sending;

/// <summary>Sends messages. One that Slack refuses for what is in it is sent again smaller, in the same place of the order.</summary>
internal sealed class MessageDelivery(OrderedSending sending, SlackApi api, SlackWebClient client, TimeProvider time)
{
    public Task<SlackAnswer> PostAsync(SlackPlace place, Draft draft, CancellationToken cancellation, Persistence? persistence = null) =>
        SendAsync(SlackMethod.PostMessage, place, draft, body => body["thread_ts"] = place.ThreadTs, cancellation, persistence);

    public Task<SlackAnswer> PostEphemeralAsync(SlackPlace place, string userId, Draft draft, CancellationToken cancellation) => SendAsync(
        SlackMethod.PostEphemeral, place, draft, body => (body["user"], body["thread_ts"]) = (userId, place.ThreadTs), cancellation);

    public Task<SlackAnswer> UpdateAsync(SlackPlace place, string ts, Draft draft, CancellationToken cancellation, Persistence? persistence = null) => SendAsync(
        SlackMethod.Update, place, draft, body =>
        {
            // Takes none of the two; a message keeps what it had.
            body.Remove("unfurl_links");
            body.Remove("unfurl_media");
            body["ts"] = ts;
        }, cancellation, persistence);

    public Task<SlackAnswer> DeleteAsync(SlackPlace place, string ts, CancellationToken cancellation) => sending.SendAsync(
        place, SlackCall.Of(SlackMethod.Delete, place.Workspace, new JsonObject { ["channel"] = place.ChannelId, ["ts"] = ts }), cancellation);

    /// <summary>To the address that came with a command or a button, within the few uses that it has.</summary>
    public Task<SlackAnswer> RespondAsync(SlackPlace place, ResponseUrl address, Draft draft, ResponseWay way, CancellationToken cancellation) =>
        sending.RunAsync(place, async () =>
        {
            var message = await draft.FirstAsync(place, cancellation).ConfigureAwait(false);
            for (var (tries, doubtful) = (1, 0); ; tries++)
            {
                if (!address.TryUse())
                    return new SlackAnswer.NotSent("the address has no uses left");
                using var content = Content(message, way, place);
                var answer = await client.PostAsync(address.Address, content, cancellation).ConfigureAwait(false);
                doubtful += answer is SlackAnswer.Doubtful ? 1 : 0;
                if (answer is SlackAnswer.Done done)
                    return done with { MayBeDoubled = doubtful > 0 && way is not ResponseWay.InPlace };
                if (answer is SlackAnswer.Refused refused && await draft.InsteadAsync(place, refused, cancellation).ConfigureAwait(false) is { } smaller)
                    message = smaller;
                else if (SlackRetry.WaitAfter(answer, tries, doubtful) is { } wait)
                    await Task.Delay(wait, time, cancellation).ConfigureAwait(false);
                else
                    return answer;
            }
        }, cancellation);

    private async Task<SlackAnswer> SendAsync(SlackMethod method, SlackPlace place, Draft draft, Action<JsonObject> complete, CancellationToken cancellation, Persistence? persistence = null)
    {
        // Made in its turn: what must be uploaded first is not uploaded before what was asked earlier is answered.
        var answer = await sending.RunAsync(place, async () =>
        {
            var message = await draft.FirstAsync(place, cancellation).ConfigureAwait(false);
            return await api.CallAsync(CallOf(message), cancellation, InsteadAsync, persistence).ConfigureAwait(false);
        }, cancellation).ConfigureAwait(false);
        if (answer is SlackAnswer.Done)
            draft.Taken(place);
        return answer;

        async Task<SlackCall?> InsteadAsync(SlackAnswer refused) =>
            refused is SlackAnswer.Refused why && await draft.InsteadAsync(place, why, cancellation).ConfigureAwait(false) is { } message ? CallOf(message) : null;

        SlackCall CallOf(SlackMessage message)
        {
            var body = Json(message);
            body["channel"] = place.ChannelId;
            complete(body);
            if (body["thread_ts"] is null)
                body.Remove("thread_ts");
            // Only where an earlier message's blocks must go does none at all mean something.
            if (message.Blocks.Count == 0 && method != SlackMethod.Update)
                body.Remove("blocks");
            return SlackCall.Of(method, place.Workspace, body) with { Channel = place.ChannelId };
        }
    }

    private static ByteArrayContent Content(SlackMessage message, ResponseWay way, SlackPlace place)
    {
        var body = Json(message);
        body["response_type"] = way is ResponseWay.InChannel ? "in_channel" : "ephemeral";
        body["replace_original"] = way is ResponseWay.InPlace;
        if (place.ThreadTs is { } thread && way is not ResponseWay.InPlace)
            body["thread_ts"] = thread;
        return new(JsonSerializer.SerializeToUtf8Bytes(body)) { Headers = { ContentType = new("application/json", "utf-8") } };
    }

    private static JsonObject Json(SlackMessage message) => JsonSerializer.SerializeToNode(message, SlackJson.Wire.SlackMessage)!.AsObject();
}
